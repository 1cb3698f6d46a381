import { type Account, isAccount } from './account.ts';
import type { GitHub, RepositoryName } from './client.ts';
import { PAGE } from './own-comments.ts';

/** A comment that the account of this run wrote anywhere in the repository. */
export interface RecentComment {
  readonly comment: number;
  /** The number of its issue or pull request. */
  readonly thread: number;
  /** When it was written, as an ISO time stamp. */
  readonly at: string;
  readonly body: string;
}

/** Each page of a hundred comments takes one request. */
const MOST_PAGES = 3;

/**
 * Returns the comments of an account among the latest ones of the repository: at least the last
 * hundred, and further ones up to a time, or up to three hundred. Newest first.
 */
export async function recentComments(
  github: GitHub,
  name: RepositoryName,
  { account, since }: { account: Account; since: string },
): Promise<RecentComment[]> {
  const found: RecentComment[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const order = { sort: 'created', direction: 'desc', per_page: PAGE, page } as const;
    const { data } = await github.issues.listCommentsForRepo({ ...name, ...order });
    for (const { id, user, body = '', created_at: at, issue_url: address } of data) {
      if (!isAccount(user, account)) continue;
      found.push({ comment: id, thread: Number(address.split('/').at(-1)), at, body });
    }
    const last = data.at(-1)?.created_at ?? '';
    if (data.length < PAGE || Date.parse(last) < Date.parse(since)) break;
  }
  return found;
}
