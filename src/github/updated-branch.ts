import { readCommit } from './branches.ts';
import { type GitHub, type RepositoryName, statusOf } from './client.ts';
import { type CommitFacts, hasOurForm, isOurMessage, isOurs, type Ours } from './our-commit.ts';

/** Two commits, compared by GitHub. */
type Comparison = Awaited<ReturnType<GitHub['repos']['compareCommitsWithBasehead']>>['data'];
type ChangedFile = NonNullable<Comparison['files']>[number];

/** GitHub lists no more changed files than this. */
const MOST_FILES = 300;

/** A branch, and what is known about our last commit on it. */
interface UpdatedBranch extends Ours {
  readonly head: CommitFacts;
  /** The head commit of the base. */
  readonly base: string;
}

/**
 * Returns whether a branch is nothing but our last commit, which "Update branch" merged with the
 * base or rebased onto it, whoever pressed the button: no other commit, the same changed lines, and
 * our message. Takes one request where another commit is on the branch, and up to three otherwise.
 */
export async function isOnlyUpdated(
  github: GitHub,
  name: RepositoryName,
  branch: UpdatedBranch,
): Promise<boolean> {
  const { head, base } = branch;
  if (head.parents.length === 1 && !isOurMessage(head.message)) return false;
  const now = await compared(github, name, { base, head: head.sha });
  const only = now && onlyCommit(now);
  const last = only && (await lastCommit(github, name, { only, branch }));
  const parent = last?.parents[0];
  if (now === undefined || last === undefined || parent === undefined) return false;
  const then = await compared(github, name, { base: parent, head: last.sha });
  return then !== undefined && hasSameChanges(now, then);
}

/** Returns undefined where GitHub cannot compare: without a common history, or an unknown commit. */
async function compared(
  github: GitHub,
  name: RepositoryName,
  { base, head }: { base: string; head: string },
): Promise<Comparison | undefined> {
  try {
    const basehead = `${base}...${head}`;
    return (await github.repos.compareCommitsWithBasehead({ ...name, basehead })).data;
  } catch (error) {
    return ifGone(error);
  }
}

/** Returns the one commit that is not on the base; all others have to be merges of the base. */
function onlyCommit({ commits, total_commits: total }: Comparison): CommitFacts | undefined {
  if (commits.length !== total) return undefined;
  const here = new Set(commits.map(({ sha }) => sha));
  const merges = commits.filter(({ parents }) => parents.length > 1);
  const [only, ...others] = commits.filter(({ parents }) => parents.length < 2);
  if (only === undefined || others.length > 0) return undefined;
  const isOfBase = merges.every(({ parents: [first, second, ...more] }) => {
    return first && second && more.length === 0 && here.has(first.sha) && !here.has(second.sha);
  });
  if (!isOfBase) return undefined;
  const { sha, parents, commit } = only;
  return {
    sha,
    message: commit.message,
    tree: commit.tree.sha,
    parents: parents.map((parent) => parent.sha),
    author: { email: commit.author?.email ?? '', user: userOf(only.author) },
    committer: { email: commit.committer?.email ?? '', user: userOf(only.committer) },
    isSigned: commit.verification?.verified ?? false,
  };
}

/** GitHub sends an empty object for an address without an account. */
function userOf(user: Comparison['commits'][number]['author']) {
  return user && 'login' in user ? { login: `${user.login}`, id: Number(user.id) } : null;
}

/** Returns our last commit: the one on the branch, or the recorded one with the same message. */
async function lastCommit(
  github: GitHub,
  name: RepositoryName,
  { only, branch }: { only: CommitFacts; branch: UpdatedBranch },
): Promise<CommitFacts | undefined> {
  if (isOurs(only, branch)) return only;
  const recorded = branch.record.commit;
  if (recorded === undefined) return undefined;
  const last = await readCommit(github, name, recorded).catch(ifGone);
  return last && hasOurForm(last) && last.message.trimEnd() === only.message.trimEnd()
    ? last
    : undefined;
}

/** GitHub deletes commits that no branch has, after a while. */
function ifGone(error: unknown): undefined {
  if (statusOf(error) === 404) return undefined;
  throw error;
}

function hasSameChanges({ files: now = [] }: Comparison, { files: then = [] }: Comparison) {
  if (now.length !== then.length || now.length >= MOST_FILES) return false;
  const known = new Map(then.map((file) => [file.filename, file]));
  return now.every((file) => {
    const other = known.get(file.filename);
    return other !== undefined && isSameChange(file, other);
  });
}

/** Without a patch, as of a large file, the new content has to be the same. */
function isSameChange(one: ChangedFile, other: ChangedFile): boolean {
  if (one.status !== other.status || one.previous_filename !== other.previous_filename)
    return false;
  if (one.sha === other.sha) return true;
  if (one.patch === undefined || other.patch === undefined) return false;
  return changedLines(one.patch) === changedLines(other.patch);
}

function changedLines(patch: string): string {
  return patch
    .split('\n')
    .filter((line) => line.startsWith('+') || line.startsWith('-'))
    .join('\n');
}
