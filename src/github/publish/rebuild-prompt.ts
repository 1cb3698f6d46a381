import { codeSpan } from '../../escape/markdown.ts';
import { type Account, isAccount, type User } from '../account.ts';
import { type GitHub, isRefusal, type RepositoryName } from '../client.ts';
import { errorAdvice } from '../error-advice.ts';
import { marksOf, type OwnRecord, withRecord } from '../managed-body.ts';
import type { PullRequest } from '../pull-request.ts';

const UNTICKED = '- [ ] rebuild this branch';
const PAGE = 100;
/** Comments beyond this many pages are not read. */
const MOST_PAGES = 10;

/** A comment on a pull request that asks whether to discard the commits of other people. */
export interface RebuildPrompt {
  readonly state: 'none' | 'asked' | 'ticked' | 'confirmed';
  readonly comment?: number;
}

function promptText(branch: string): string {
  return `<!-- readme-tally:foreign-commits -->\nThe branch ${codeSpan(branch)} has commits by other people. readme-tally does not update it until they are merged or removed. If you tick this box, the next run rebuilds the branch and **discards those commits**:\n\n${UNTICKED}\n`;
}

/** A ticked prompt is valid for the commits up to the head that it was confirmed with. */
function confirmedText(head: string): string {
  return `<!-- readme-tally:rebuilding ${head} -->\n- [x] rebuild this branch\n\nreadme-tally rebuilds the branch, with the numbers and nothing else. The commits up to ${head} are discarded.`;
}

/** Where a prompt is looked for. */
interface PromptQuery {
  /** The number of the pull request. */
  readonly number: number;
  readonly branch: string;
  readonly head: string;
  readonly account: Account;
  /** What the pull request records; an earlier token may have written the prompt. */
  readonly record: OwnRecord | undefined;
}

/**
 * Finds the prompt about the commits up to `head`. Anybody may write our marks, so only a comment of
 * the account of this run, or of the recorded one, counts, and only with the text that readme-tally
 * writes. Ticking its box edits the comment, which requires write access. Where the token may not
 * read comments, the prompt counts as asked, so that it is not written again.
 */
export async function findRebuildPrompt(
  github: GitHub,
  name: RepositoryName,
  { number, branch, head, account, record }: PromptQuery,
): Promise<RebuildPrompt> {
  try {
    const comments = await readComments(github, name, number);
    const prompts = comments
      .filter((one) => one.id === record?.prompt || isOurs(one.user, { account, record }))
      .map(({ id, body = '' }) => readPrompt({ id, body }, { head, branch }));
    return prompts.findLast((one) => one !== undefined) ?? { state: 'none' };
  } catch (error) {
    if (isRefusal(error, [403, 404, 410])) return { state: 'asked' };
    throw error;
  }
}

async function readComments(github: GitHub, name: RepositoryName, number: number) {
  const comments = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const target = { ...name, issue_number: number, per_page: PAGE, page };
    const { data } = await github.issues.listComments(target);
    comments.push(...data);
    if (data.length < PAGE) break;
  }
  return comments;
}

function isOurs(
  user: User | null,
  { account, record }: { account: Account; record: OwnRecord | undefined },
): boolean {
  return isAccount(user, account) || (user !== null && user.id === record?.by);
}

function readPrompt(
  { id: comment, body }: { id: number; body: string },
  { head, branch }: { head: string; branch: string },
): RebuildPrompt | undefined {
  const text = body.replaceAll('\r\n', '\n').trim();
  if (text === confirmedText(head)) return { state: 'confirmed', comment };
  const asked = promptText(branch).trim();
  if (text === asked) return { state: 'asked', comment };
  return text.replace(/^- \[x\](?= rebuild this branch$)/im, '- [ ]') === asked
    ? { state: 'ticked', comment }
    : undefined;
}

/**
 * Writes the prompt, and records it in the pull request, where that does not record its account.
 * Returns a sentence when GitHub refuses.
 */
export async function askToRebuild(
  github: GitHub,
  name: RepositoryName,
  { pull, branch, account }: { pull: PullRequest; branch: string; account: Account },
): Promise<string | undefined> {
  const { number } = pull;
  try {
    const target = { ...name, issue_number: number, body: promptText(branch) };
    const { data } = await github.issues.createComment(target);
    if (account.id !== undefined && marksOf(pull.body)?.by === account.id) return undefined;
    const body = withRecord(pull.body, { prompt: data.id });
    if (body !== pull.body) await github.pulls.update({ ...name, pull_number: number, body });
    return undefined;
  } catch (error) {
    return adviceOnRefusal(error, 'The comment on the pull request could not be written.');
  }
}

/**
 * Confirms a ticked prompt in its comment before the branch is changed: if the run is killed in
 * between, the next run continues, and later commits get a new prompt. Returns a sentence when
 * GitHub refuses; the branch is then not changed.
 */
export async function confirmRebuild(
  github: GitHub,
  name: RepositoryName,
  { prompt, head }: { prompt: RebuildPrompt; head: string },
): Promise<string | undefined> {
  if (prompt.state !== 'ticked' || prompt.comment === undefined) return undefined;
  const body = confirmedText(head);
  try {
    await github.issues.updateComment({ ...name, comment_id: prompt.comment, body });
    return undefined;
  } catch (error) {
    return adviceOnRefusal(error, 'The ticked box could not be confirmed.');
  }
}

/** Returns a sentence where GitHub refused; throws any other error. */
function adviceOnRefusal(error: unknown, what: string): string {
  if (isRefusal(error, [403], /resource not accessible/i)) {
    return `${what} Give the job the permissions issues: write and pull-requests: write.`;
  }
  if (isRefusal(error, [403, 404, 410, 422])) return `${what} ${errorAdvice(error)}`;
  throw error;
}
