import { type GitHub, isRefusal, type RepositoryName } from '../client.ts';
import { errorAdvice } from '../error-advice.ts';
import type { PullRequest } from '../pull-request.ts';

const OPEN = '<!-- readme-tally:foreign-commits -->';
const TICKED = /^- \[x\] rebuild this branch/im;
const PAGE = 100;
/** Comments beyond this many pages are not read. */
const MOST_PAGES = 10;

/** A comment on a pull request that asks whether to discard the commits of other people. */
export interface RebuildPrompt {
  readonly state: 'none' | 'asked' | 'ticked' | 'confirmed';
  readonly comment?: number;
}

/** A ticked prompt is valid for the commits up to the head that it was confirmed with. */
function confirmedMark(head: string): string {
  return `<!-- readme-tally:rebuilding ${head} -->`;
}

/**
 * Finds the prompt about the commits up to `head`. Where the token may not read comments, the prompt
 * counts as asked, so that it is not written again.
 */
export async function findRebuildPrompt(
  github: GitHub,
  name: RepositoryName,
  { number, author, head }: Pick<PullRequest, 'number' | 'author' | 'head'>,
): Promise<RebuildPrompt> {
  try {
    const comments = await readComments(github, name, number);
    const prompts = comments
      .filter(({ user }) => isOwn(user, author))
      .map(({ id, body = '' }) => readPrompt({ id, body }, head));
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

/**
 * Anybody may write our marker, so only the account that opened the pull request counts, or a bot
 * where a person opened it by hand. Ticking the box edits the comment, which requires write access.
 */
function isOwn(
  user: { readonly login: string; readonly type: string } | null,
  author: string | undefined,
): boolean {
  return user !== null && (user.login === author || user.type === 'Bot');
}

function readPrompt(
  { id: comment, body }: { id: number; body: string },
  head: string,
): RebuildPrompt | undefined {
  if (body.startsWith(confirmedMark(head))) return { state: 'confirmed', comment };
  if (!body.startsWith(OPEN)) return undefined;
  return { state: TICKED.test(body) ? 'ticked' : 'asked', comment };
}

/** Writes the prompt. Returns a sentence when GitHub refuses. */
export async function askToRebuild(
  github: GitHub,
  name: RepositoryName,
  { number, branch }: { number: number; branch: string },
): Promise<string | undefined> {
  const body = `${OPEN}\nThe branch \`${branch}\` has commits by other people. readme-tally does not update it until they are merged or removed. If you tick this box, the next run rebuilds the branch and **discards those commits**:\n\n- [ ] rebuild this branch\n`;
  try {
    await github.issues.createComment({ ...name, issue_number: number, body });
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
  const body = `${confirmedMark(head)}\n- [x] rebuild this branch\n\nreadme-tally rebuilds the branch, with the numbers and nothing else. The commits up to ${head} are discarded.`;
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
