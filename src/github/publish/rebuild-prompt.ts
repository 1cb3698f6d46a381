import { type GitHub, isRefusal, type RepositoryName } from '../client.ts';
import { errorAdvice } from '../error-advice.ts';
import type { PullRequest } from '../pull-request.ts';

const OPEN = '<!-- readme-tally:foreign-commits -->';
const TICKED = /^- \[x\] rebuild this branch/im;
const PAGE = 100;
/** Comments beyond this many pages are not looked at. */
const MOST_PAGES = 10;

/** Our question on a pull request, whether to throw commits away that are not ours. */
export interface RebuildPrompt {
  readonly state: 'unasked' | 'asked' | 'ticked' | 'obeyed';
  /** The comment that asks. */
  readonly comment?: number;
}

/** A ticked question holds for the commits that stood there when it was obeyed, and no others. */
function obeyed(head: string): string {
  return `<!-- readme-tally:rebuilding ${head} -->`;
}

/**
 * Finds our question about the commits up to `head`, and what a person said. Who may not read
 * comments cannot know whether it asked, and does not ask.
 */
export async function findRebuildPrompt(
  github: GitHub,
  name: RepositoryName,
  { number, author, head }: Pick<PullRequest, 'number' | 'author' | 'head'>,
): Promise<RebuildPrompt> {
  try {
    const comments = await readComments(github, name, number);
    const questions = comments
      .filter(({ user }) => isOwn(user, author))
      .map(({ id, body = '' }) => readQuestion({ id, body }, head));
    return questions.findLast((one) => one !== undefined) ?? { state: 'unasked' };
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
 * where a person opened it by hand. A tick in it is an edit, which takes write access.
 */
function isOwn(
  user: { readonly login: string; readonly type: string } | null,
  author: string | undefined,
): boolean {
  return user !== null && (user.login === author || user.type === 'Bot');
}

function readQuestion(
  { id: comment, body }: { id: number; body: string },
  head: string,
): RebuildPrompt | undefined {
  if (body.startsWith(obeyed(head))) return { state: 'obeyed', comment };
  if (!body.startsWith(OPEN)) return undefined;
  return { state: TICKED.test(body) ? 'ticked' : 'asked', comment };
}

/** Asks, once. Gives a sentence when GitHub does not let us. */
export async function askToRebuild(
  github: GitHub,
  name: RepositoryName,
  { number, branch }: { number: number; branch: string },
): Promise<string | undefined> {
  const body = `${OPEN}\nThe branch \`${branch}\` has commits that are not readme-tally's. It leaves them alone, and brings no numbers up to date here, until they are merged or taken off. Or tick this, and the next run makes the branch anew and **throws those commits away**:\n\n- [ ] rebuild this branch\n`;
  try {
    await github.issues.createComment({ ...name, issue_number: number, body });
    return undefined;
  } catch (error) {
    return unlessBroken(error, 'It could not be said on the pull request.');
  }
}

/**
 * Writes under the question that it is obeyed, before the branch is touched: a run that dies in
 * between goes on the next time, and commits that come later are asked about anew. Gives a sentence
 * when GitHub does not let us; the branch is then left alone.
 */
export async function confirmRebuild(
  github: GitHub,
  name: RepositoryName,
  { question, head }: { question: RebuildPrompt; head: string },
): Promise<string | undefined> {
  if (question.state !== 'ticked' || question.comment === undefined) return undefined;
  const body = `${obeyed(head)}\n- [x] rebuild this branch\n\nreadme-tally makes the branch anew, with the numbers and nothing else. The commits up to ${head} go.`;
  try {
    await github.issues.updateComment({ ...name, comment_id: question.comment, body });
    return undefined;
  } catch (error) {
    return unlessBroken(error, 'The ticked box could not be obeyed.');
  }
}

/** A refusal is a sentence; a connection that broke is not. */
function unlessBroken(error: unknown, what: string): string {
  if (isRefusal(error, [403], /resource not accessible/i)) {
    return `${what} Give the job the permissions issues: write and pull-requests: write.`;
  }
  if (isRefusal(error, [403, 404, 410, 422])) return `${what} ${errorAdvice(error)}`;
  throw error;
}
