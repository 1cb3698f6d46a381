import type { Account } from './account.ts';
import type { GitHub, RepositoryName } from './client.ts';
import { type CommentThread, type Reaction, react, reply, replyBody } from './reply.ts';

/** GitHub's node ids of an issue or pull request, and of a comment there. */
export interface ThreadNodes {
  readonly thread: string;
  readonly comment: string;
}

export interface Posting {
  /** The account of this run. */
  readonly account: Account;
  readonly thread: CommentThread & { readonly nodes: ThreadNodes | undefined };
  readonly markdown: string;
  readonly reaction: Exclude<Reaction, 'eyes'>;
  /** Whether the reply may exist already, so that it has to be searched for. */
  readonly isRerun: boolean;
}

const POST = `mutation Answer($thread: ID!, $comment: ID!, $body: String!, $reaction: ReactionContent!) {
  reply: addComment(input: { subjectId: $thread, body: $body }) { clientMutationId }
  seen: addReaction(input: { subjectId: $comment, content: EYES }) { clientMutationId }
  done: addReaction(input: { subjectId: $comment, content: $reaction }) { clientMutationId }
}`;

/**
 * Replies to a comment and reacts to it, in one request. Where GraphQL refuses, REST does the same,
 * in four. Returns a sentence for each thing that GitHub refuses.
 */
export async function postAnswer(
  github: GitHub,
  name: RepositoryName,
  posting: Posting,
): Promise<string[]> {
  const isPosted = !posting.isRerun && (await postAtOnce(github, posting));
  if (isPosted) return [];
  const { thread, markdown, account, reaction } = posting;
  const { comment } = thread;
  const accepted = await react(github, name, { comment, reaction: 'eyes' });
  const replied = await reply(github, name, { thread, markdown, account });
  const reacted = await react(github, name, { comment, reaction });
  const problems = [accepted.advice, replied, reacted.advice];
  return [...new Set(problems.filter((one) => one !== undefined))];
}

async function postAtOnce(
  github: GitHub,
  { thread, markdown, reaction }: Posting,
): Promise<boolean> {
  if (thread.nodes === undefined) return false;
  const body = replyBody(thread, markdown);
  const variables = { ...thread.nodes, body, reaction: reaction.toUpperCase() };
  const options = { ...variables, request: { retries: 0 } };
  // A reply that was written although an error came back is found by its mark, and kept.
  return github.graphql(POST, options).then(
    () => true,
    () => false,
  );
}
