import type { Account } from './account.ts';
import { type GitHub, isRefusal, type RepositoryName } from './client.ts';
import { threadAdvice } from './error-advice.ts';
import { hasOwnComment } from './find-refusal.ts';
import { commentsInThread, PAGE } from './own-comments.ts';

/** The reaction to a command: accepted, done, failed. */
export type Reaction = 'eyes' | 'rocket' | 'confused';

/** A comment, and its issue or pull request. */
export interface CommentThread {
  readonly issue: number;
  readonly comment: number;
  /** When the comment was written, as an ISO time stamp. A reply to it is not older. */
  readonly at: string;
}

/** GitHub takes 65,536 characters. */
const BODY_LIMIT = 60_000;
/** Marks the one comment in an issue that refuses the commands of strangers. */
const STRANGERS = '<!-- readme-tally:strangers -->';

/** Who reacted, which GitHub says in its response, or a sentence when it refuses. */
export interface Reacted {
  readonly account?: Account;
  readonly advice?: string;
}

/** Reacts to a comment; an existing reaction is kept. */
export async function react(
  github: GitHub,
  name: RepositoryName,
  { comment, reaction }: { comment: number; reaction: Reaction },
): Promise<Reacted> {
  let account: Account | undefined;
  const advice = await adviceOnRefusal('The reaction to the comment was not added.', async () => {
    const target = { ...name, comment_id: comment, content: reaction };
    const { data } = await github.reactions.createForIssueComment(target);
    if (data.user) account = { login: data.user.login, id: data.user.id };
  });
  return { ...(account ? { account } : {}), ...(advice ? { advice } : {}) };
}

/**
 * Replies to a comment: updates the existing reply, which has a hidden mark, or writes a new one.
 * Returns a sentence when GitHub refuses.
 */
export function reply(
  github: GitHub,
  name: RepositoryName,
  { thread, markdown, account }: { thread: CommentThread; markdown: string; account: Account },
): Promise<string | undefined> {
  const mark = replyMark(thread.comment);
  const body = replyBody(thread, markdown);
  return adviceOnRefusal('The reply to the comment was not written.', async () => {
    const found = await findMarked(github, name, { ...thread, mark, account });
    if (found === undefined) {
      await github.issues.createComment({ ...name, issue_number: thread.issue, body });
    } else if (found.body !== body) {
      await github.issues.updateComment({ ...name, comment_id: found.id, body });
    }
  });
}

/** The mark at the start of the reply to a comment. */
export function replyMark(comment: number): string {
  return `<!-- readme-tally:reply ${comment} -->`;
}

/** Writes the text of the reply to a comment, with its mark. */
export function replyBody({ comment }: Pick<CommentThread, 'comment'>, markdown: string): string {
  return `${replyMark(comment)}\n${truncated(markdown)}`;
}

/**
 * Refuses the command of a stranger: with a reaction, and one sentence in the whole issue. Takes at
 * most two requests. An issue with no other comment cannot have the sentence yet. In another issue
 * the sentence is searched for; where it is missing, it is written in place of the reaction. Where
 * only one request is `left`, it is not searched for.
 */
export async function refuseCommand(
  github: GitHub,
  name: RepositoryName,
  {
    thread,
    comments,
    sentence,
    left = 2,
  }: { thread: CommentThread; comments: number; sentence: string; left?: 1 | 2 },
): Promise<string | undefined> {
  const { issue, comment } = thread;
  const mayBeRefused = comments > 1;
  const isRefused =
    mayBeRefused && (left === 1 || (await hasRefusal(github, name, { issue, comments })));
  const isOnlyRequest = mayBeRefused || left === 1;
  const face = isOnlyRequest ? '😕 ' : '';
  const body = `${STRANGERS}\n${face}${sentence}`;
  const writeRefusal = () =>
    adviceOnRefusal('The reply to the comment was not written.', async () => {
      await github.issues.createComment({ ...name, issue_number: issue, body });
    });
  if (isOnlyRequest && !isRefused) return writeRefusal();
  const { advice } = await react(github, name, { comment, reaction: 'confused' });
  return isRefused ? advice : ((await writeRefusal()) ?? advice);
}

/** Where it is not known, more requests would be needed, so it counts as refused. */
async function hasRefusal(
  github: GitHub,
  name: RepositoryName,
  { issue, comments }: { issue: number; comments: number },
): Promise<boolean> {
  if (comments > PAGE) return true;
  return (await hasOwnComment(github, name, { issue, mark: STRANGERS })) ?? true;
}

async function findMarked(
  github: GitHub,
  name: RepositoryName,
  { issue, at, mark, account }: { issue: number; at: string; mark: string; account: Account },
): Promise<{ id: number; body: string } | undefined> {
  const target = { issue, since: at, account };
  for await (const { comment, body, isOwn } of commentsInThread(github, name, target)) {
    if (isOwn && body.startsWith(mark)) return { id: comment, body };
  }
  return undefined;
}

function truncated(markdown: string): string {
  if (markdown.length <= BODY_LIMIT) return markdown;
  return `${markdown.slice(0, markdown.lastIndexOf('\n', BODY_LIMIT))}\n\nThe rest was cut off: it is too long for a comment.`;
}

/** Returns a sentence when GitHub refuses; throws for any other error. */
async function adviceOnRefusal(
  what: string,
  act: () => Promise<void>,
): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (isRefusal(error, [403], /resource not accessible/i)) {
      return `${what} Give the job the permissions issues: write and pull-requests: write.`;
    }
    if (isRefusal(error, [403, 404, 410, 422])) return `${what} ${threadAdvice(error)}`;
    throw error;
  }
}
