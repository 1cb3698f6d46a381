import { type Account, isAccount } from './account.ts';
import type { GitHub, RepositoryName } from './client.ts';

/** A comment in an issue or a pull request. */
export interface ReadComment {
  readonly comment: number;
  /** The number of its issue or pull request. */
  readonly thread: number;
  readonly body: string;
  /** Whether the account of this run wrote it. Anybody may write our marks. */
  readonly isOwn: boolean;
  /** How many people reacted with 👍. */
  readonly likes: number;
}

/** The most comments, or reactions, in one response. */
export const PAGE = 100;
/** More than anybody reads, and fewer requests than a token has in an hour. */
const MOST_PAGES = 100;

type Response = Awaited<ReturnType<GitHub['issues']['listComments']>>['data'];

/** Yields the comments of a thread, oldest first, in one request per page. */
export async function* commentsInThread(
  github: GitHub,
  name: RepositoryName,
  { issue, since, account }: { issue: number; since?: string; account: Account },
): AsyncGenerator<ReadComment> {
  const target = { ...name, issue_number: issue, per_page: PAGE, ...(since ? { since } : {}) };
  const read = async (page: number) => (await github.issues.listComments({ ...target, page })).data;
  yield* eachComment(read, account);
}

/** Reads all comments of a thread, oldest first. */
export async function readThread(
  github: GitHub,
  name: RepositoryName,
  thread: { issue: number; account: Account },
): Promise<ReadComment[]> {
  const all: ReadComment[] = [];
  for await (const one of commentsInThread(github, name, thread)) all.push(one);
  return all;
}

/** Yields the comments of the repository that changed since a time, latest first. */
export async function* commentsSince(
  github: GitHub,
  name: RepositoryName,
  { since, account }: { since: string; account: Account },
): AsyncGenerator<ReadComment> {
  const order = { sort: 'created', direction: 'desc' } as const;
  const target = { ...name, ...order, since, per_page: PAGE };
  const read = async (page: number) =>
    (await github.issues.listCommentsForRepo({ ...target, page })).data;
  yield* eachComment(read, account);
}

async function* eachComment(
  read: (page: number) => Promise<Response>,
  account: Account,
): AsyncGenerator<ReadComment> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const data = await read(page);
    for (const { id, issue_url: thread, body, user, reactions } of data) {
      yield {
        comment: id,
        thread: Number(/(?<!\d)\d+$/.exec(thread)?.[0]),
        body: body ?? '',
        isOwn: isAccount(user, account),
        likes: reactions?.['+1'] ?? 0,
      };
    }
    if (data.length < PAGE) return;
  }
}

/** Yields the logins of the people who reacted to a comment with 👍, in one request per page. */
export async function* likersOf(
  github: GitHub,
  name: RepositoryName,
  comment: number,
): AsyncGenerator<string> {
  const target = { ...name, comment_id: comment, content: '+1', per_page: PAGE } as const;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await github.reactions.listForIssueComment({ ...target, page });
    for (const { user } of data) if (user?.login) yield user.login;
    if (data.length < PAGE) return;
  }
}

export async function writeComment(
  github: GitHub,
  name: RepositoryName,
  { thread, body }: Pick<ReadComment, 'thread' | 'body'>,
): Promise<void> {
  await github.issues.createComment({ ...name, issue_number: thread, body });
}

export async function rewriteComment(
  github: GitHub,
  name: RepositoryName,
  { comment, body }: Pick<ReadComment, 'comment' | 'body'>,
): Promise<void> {
  await github.issues.updateComment({ ...name, comment_id: comment, body });
}
