import * as z from 'zod';
import { type GitHub, query, type RepositoryName } from './client.ts';

const TEXT = `query Thread($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { comments(first: 100) { nodes { body viewerDidAuthor } } }
      ... on PullRequest { comments(first: 100) { nodes { body viewerDidAuthor } } }
    }
  }
}`;

const Comment = z.lazy(() => z.object({ body: z.string(), viewerDidAuthor: z.boolean() }));
const Answer = z.lazy(() =>
  z.object({
    repository: z.object({
      issueOrPullRequest: z.object({ comments: z.object({ nodes: z.array(Comment) }) }),
    }),
  }),
);

/**
 * Returns whether the account of this run wrote a comment with a mark, of the first hundred in a
 * thread; undefined where GitHub does not say. It needs no other request to know the account.
 */
export async function hasOwnComment(
  github: GitHub,
  { owner, repo }: RepositoryName,
  { issue, mark }: { issue: number; mark: string },
): Promise<boolean | undefined> {
  const variables = { owner, repo, number: issue };
  const answer = await query(github, Answer, { text: TEXT, variables });
  return answer?.repository.issueOrPullRequest.comments.nodes.some(
    ({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(mark),
  );
}
