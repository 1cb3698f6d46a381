import type { GitHub, RepositoryName } from './client.ts';

/** A comment that readme-tally wrote. */
export interface OwnComment {
  readonly comment: number;
  /** Its issue; undefined in a pull request, which no other one closes. */
  readonly issue: number | undefined;
  readonly body: string;
}

/** The most comments in one response. */
export const PAGE = 100;
/** Comments beyond this many pages are not read. */
const MOST_PAGES = 10;
const WRITERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/** Anybody may write our marks, so only the comments of bots and of people with access count. */
export function isOwn(comment: {
  readonly user: { readonly type: string } | null;
  readonly author_association?: string;
}): boolean {
  return comment.user?.type === 'Bot' || WRITERS.includes(comment.author_association ?? '');
}

/** Yields the comments of readme-tally in a thread, oldest first, in one request per page. */
export async function* ownInThread(
  github: GitHub,
  name: RepositoryName,
  { issue, since }: { issue: number; since?: string },
): AsyncGenerator<OwnComment> {
  const target = { ...name, issue_number: issue, per_page: PAGE, ...(since ? { since } : {}) };
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await github.issues.listComments({ ...target, page });
    for (const one of data.filter(isOwn)) {
      yield { comment: one.id, issue: issueOf(one), body: one.body ?? '' };
    }
    if (data.length < PAGE) break;
  }
}

function issueOf({ html_url: page }: { readonly html_url: string }): number | undefined {
  const [, issue] = /\/issues\/(\d+)#/.exec(page) ?? [];
  return issue === undefined ? undefined : Number(issue);
}

/** Returns the comments of readme-tally in a thread, oldest first. */
export async function ownComments(
  github: GitHub,
  name: RepositoryName,
  issue: number,
): Promise<OwnComment[]> {
  const found: OwnComment[] = [];
  for await (const one of ownInThread(github, name, { issue })) found.push(one);
  return found;
}

/**
 * Returns the comments of readme-tally with a 👍, of the latest hundred comments of the repository
 * that changed since a time. Takes one request.
 */
export async function likedComments(
  github: GitHub,
  name: RepositoryName,
  since: string,
): Promise<OwnComment[]> {
  const { data } = await github.issues.listCommentsForRepo({
    ...name,
    sort: 'created',
    direction: 'desc',
    since,
    per_page: PAGE,
  });
  return data
    .filter((one) => isOwn(one) && (one.reactions?.['+1'] ?? 0) > 0)
    .map((one) => ({
      comment: one.id,
      issue: issueOf(one),
      body: one.body ?? '',
    }))
    .reverse();
}

/** Returns the logins of the people who reacted to a comment with 👍. */
export async function likersOf(
  github: GitHub,
  name: RepositoryName,
  comment: number,
): Promise<string[]> {
  const target = { ...name, comment_id: comment, content: '+1', per_page: PAGE } as const;
  const { data } = await github.reactions.listForIssueComment(target);
  return data.flatMap(({ user }) => (user?.login ? [user.login] : []));
}

export async function rewriteComment(
  github: GitHub,
  name: RepositoryName,
  { comment, body }: Pick<OwnComment, 'comment' | 'body'>,
): Promise<void> {
  await github.issues.updateComment({ ...name, comment_id: comment, body });
}
