import * as z from 'zod';
import type { GitHub, RepositoryName } from './client.ts';

/** Spans 50 days where a workflow merges one commit a day. */
const COMMITS = 50;

/** The latest commits of a branch, as a part of a GraphQL query. */
export const HISTORY = `... on Commit { history(first: ${COMMITS}) { nodes { committedDate message author { email } } } }`;

const LatestCommit = z.lazy(() =>
  z.object({
    committedDate: z.string(),
    message: z.string(),
    author: z.object({ email: z.string().nullish() }).nullish(),
  }),
);
type LatestCommit = z.infer<typeof LatestCommit>;

export const History = z.lazy(() => z.object({ nodes: z.array(LatestCommit) }));

const BOT = /\[bot\]@users\.noreply\./;
const OUR_TRAILER = /^Readme-Tally-Tree: /m;

/**
 * Returns the time of the last commit that neither readme-tally nor a bot made, as an ISO time
 * stamp: reports contradict each other on whether theirs keep a schedule enabled. The oldest of the
 * commits where all are theirs. Undefined without commits.
 */
export function lastActivity(commits: readonly LatestCommit[]): string | undefined {
  const isForeign = ({ author, message }: LatestCommit) =>
    !BOT.test(author?.email ?? '') && !OUR_TRAILER.test(message);
  return (commits.find(isForeign) ?? commits.at(-1))?.committedDate;
}

/** Reads it over REST, in one request. */
export async function readLastActivity(
  github: GitHub,
  name: RepositoryName,
  branch?: string,
): Promise<string | undefined> {
  const of = branch === undefined ? {} : { sha: branch };
  const { data } = await github.repos.listCommits({ ...name, ...of, per_page: COMMITS });
  return lastActivity(
    data.map(({ commit: { author, committer, message } }) => ({
      committedDate: committer?.date ?? '',
      message,
      author,
    })),
  );
}
