import { createHash } from 'node:crypto';
import { type Account, type Identity, isGitHubItself, isIdentity } from './account.ts';

/** What decides whose a commit is. */
export interface CommitFacts {
  readonly sha: string;
  readonly message: string;
  /** The sha of its tree. */
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Identity | undefined;
  readonly committer: Identity | undefined;
  /** Whether GitHub signed it, and the signature is valid. */
  readonly isSigned: boolean;
}

/** The trailer that names the tree of a commit of readme-tally: an amended commit has another one. */
const TREE = 'Readme-Tally-Tree';
/** The trailer with a digest of the first line and the tree: a reworded commit has another one. */
const MESSAGE = 'Readme-Tally-Message';

/** Adds the trailers to the message of a commit. */
export function markedMessage(firstLine: string, tree: string): string {
  return `${firstLine}\n\n${MESSAGE}: ${digestOf(firstLine, tree)}\n${TREE}: ${tree}\n`;
}

function digestOf(firstLine: string, tree: string): string {
  return createHash('sha256').update(`${tree}\n${firstLine}`).digest('hex').slice(0, 16);
}

/** Returns whether a message is one that readme-tally writes, word for word, for any tree. */
export function isOurMessage(message: string): boolean {
  const text = message.trimEnd();
  const tree = text.slice(text.lastIndexOf(' ') + 1);
  return text === markedMessage(text.split('\n', 1)[0] ?? '', tree).trimEnd();
}

/** Returns whether a commit has the form of ours, and nobody amended or reworded it. */
export function hasOurForm({ message, tree, parents }: CommitFacts): boolean {
  return parents.length === 1 && isOurMessage(message) && message.trimEnd().endsWith(` ${tree}`);
}

/** Whose commits are ours. */
export interface Ours {
  /** The account of this run. */
  readonly account: Account;
  /** What the pull request records; an earlier token may have made the commit. */
  readonly record: { readonly commit?: string | undefined; readonly by?: number | undefined };
}

/**
 * Returns whether readme-tally made a commit: it has our form, and was made by the account of this
 * run or the recorded one, or is itself recorded (anybody may copy a message).
 */
export function isOurs(commit: CommitFacts, { account, record }: Ours): boolean {
  const accounts = record.by === undefined ? [account] : [account, { login: '', id: record.by }];
  const isMade = accounts.some((one) => isMadeBy(commit, one));
  if (hasOurForm(commit)) return isMade || commit.sha === record.commit;
  return isMade && record.commit === undefined && hasFormerForm(commit);
}

/** The form of version 0.1, which recorded no commit in a pull request either. */
function hasFormerForm({ message, tree, parents }: CommitFacts): boolean {
  const [, blank, ...trailers] = message.trimEnd().split('\n');
  return parents.length === 1 && blank === '' && trailers.join('\n') === `${TREE}: ${tree}`;
}

function isMadeBy({ author, committer, isSigned }: CommitFacts, account: Account): boolean {
  if (author === undefined || committer === undefined) return false;
  if (!isIdentity(author, account)) return false;
  return isIdentity(committer, account) || (isGitHubItself(committer) && isSigned);
}
