import type { Api } from './api.ts';
import { typedError } from './graphql-errors.ts';

interface Node {
  id: number;
  number: number;
  node_id: string;
}

interface Input {
  subjectId: string;
  clientMutationId?: string | null;
}

/** The mutations of comments. Nodes are searched for in the given repositories. */
export function commentMutations(repositories: () => Api[]) {
  return {
    async addComment({ input }: { input: Input & { body: string } }): Promise<unknown> {
      const { api, node } = await find(repositories(), '/issues?state=all&per_page=100', input);
      await api('POST', `/issues/${node.number}/comments`, { body: { body: input.body } });
      return { clientMutationId: input.clientMutationId ?? null };
    },
    async addReaction({ input }: { input: Input & { content: string } }): Promise<unknown> {
      const list = '/issues/comments?direction=desc&per_page=100';
      const { api, node } = await find(repositories(), list, input);
      const content = CONTENTS[input.content] ?? input.content.toLowerCase();
      await api('POST', `/issues/comments/${node.id}/reactions`, { body: { content } });
      return { clientMutationId: input.clientMutationId ?? null };
    },
  };
}

/** The reactions whose names in REST are other ones. */
const CONTENTS: Record<string, string> = { THUMBS_UP: '+1', THUMBS_DOWN: '-1' };

async function find(apis: Api[], list: string, { subjectId }: Input) {
  for (const api of apis) {
    // Many repositories have stars and nothing else.
    const nodes = await api<Node[]>('GET', list).catch(() => []);
    const node = nodes.find(({ node_id: id }) => id === subjectId);
    if (node) return { api, node };
  }
  throw typedError('NOT_FOUND', `Could not resolve to a node with the global id of '${subjectId}'`);
}
