import type { Api } from './api.ts';

interface Comment {
  id: number;
  body: string;
  user: { id: number } | null;
}

/** The account of the token. */
export interface Viewer {
  login: string;
  databaseId: number;
}

/** Resolves an issue or a pull request with its first comments from the REST API. */
export function threadFields(api: Api, viewer: () => Promise<Viewer>): Record<string, unknown> {
  return {
    async issueOrPullRequest({ number }: { number: number }) {
      const issue = await api<{ pull_request?: object }>('GET', `/issues/${number}`).catch(
        () => undefined,
      );
      if (issue === undefined) return null;
      const comments = async ({ first = 100 }: { first?: number }) => {
        const { databaseId } = await viewer();
        const path = `/issues/${number}/comments?per_page=${first}`;
        const nodes = (await api<Comment[]>('GET', path)).map(({ id, body, user }) => ({
          databaseId: id,
          body,
          viewerDidAuthor: user?.id === databaseId,
        }));
        return { totalCount: nodes.length, nodes };
      };
      return { __typename: issue.pull_request ? 'PullRequest' : 'Issue', comments };
    },
  };
}
