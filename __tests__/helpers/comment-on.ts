import { bot } from '../../sandbox/github/accounts.ts';
import { commentsOn } from '../../sandbox/github/comments.ts';
import { type CommentEvent, comment, type NewComment } from '../../sandbox/github/events.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import type { NamedRecord, Sandbox } from '../../sandbox/sandbox.ts';
import { parseCommentEvent } from '../../src/action/commands/comment-event.ts';
import { handleComment } from '../../src/action/commands/handle-comment.ts';
import type { CommentResult } from '../../src/action/commands/run-command.ts';
import { quickSources } from './quick-connect.ts';
import { CONFIG, placeOf, sourcesOf } from './run.ts';

interface Written extends NewComment {
  /** The time of the run. */
  at?: string | undefined;
  /** Asks as often as in earnest only where absent. */
  isImpatient?: boolean | undefined;
  dryRun?: boolean | undefined;
  /** Is awaited before the first thing that is written to the branch. */
  beforeWrite?: (() => Promise<unknown>) | undefined;
}

/** The result of a comment, as a reader of the issue sees it. */
export interface AnsweredComment extends CommentResult {
  /** The event, to run the job again. */
  readonly event: CommentEvent;
  /** Why it is no command. */
  readonly skipReason?: string;
  readonly issue: number;
  readonly comment: number;
  /** Our reply; nothing where there is none. */
  readonly reply: string | undefined;
  /** The faces on the comment, in order. */
  readonly faces: readonly string[];
  readonly requests: readonly NamedRecord[];
}

/** Writes a comment and answers it in this process, as the Action does on `issue_comment`. */
export async function commentOn(
  sandbox: Sandbox,
  repository: Repository,
  { at, isImpatient, dryRun, beforeWrite, ...written }: Written,
): Promise<AnsweredComment> {
  const event = await comment(repository, written);
  return answerEvent(sandbox, repository, { event, at, isImpatient, dryRun, beforeWrite });
}

/** Runs the job of a comment's event, for the first time or again. */
export async function answerEvent(
  sandbox: Sandbox,
  repository: Repository,
  {
    event,
    at = '2026-11-22T03:17:41Z',
    isImpatient,
    dryRun = false,
    beforeWrite,
  }: Pick<Written, 'at' | 'isImpatient' | 'dryRun' | 'beforeWrite'> & { event: CommentEvent },
): Promise<AnsweredComment> {
  const before = sandbox.requests().length;
  const command = parseCommentEvent(event);
  const place = placeOf(sandbox, repository, beforeWrite ? { send: sendAfter(beforeWrite) } : {});
  const inputs = { files: ['README.md'], config: CONFIG, dryRun };
  const usual = sourcesOf(sandbox, at);
  const keys = { github: bot.token };
  const sources = isImpatient ? { ...usual, ...quickSources(sandbox, keys) } : usual;
  const result: CommentResult & { skipReason?: string } =
    'skipReason' in command
      ? { ...command, markdown: '', advice: [] }
      : await handleComment(command, { repository: place, inputs, sources, workflow: undefined });
  const requests = sandbox.requests().slice(before);
  return { ...result, event, requests, ...(await threadOf(repository, event)) };
}

/** Sends like `fetch`, and lets something else happen before the first tree is written. */
function sendAfter(beforeWrite: () => Promise<unknown>): typeof fetch {
  let isDone = false;
  return async (input, init) => {
    const isWrite = init?.method === 'POST' && String(input).endsWith('/git/trees');
    if (isWrite && !isDone) {
      isDone = true;
      await beforeWrite();
    }
    return fetch(input, init);
  };
}

/** What stands in the thread by now. */
async function threadOf(repository: Repository, { issue, comment: { id } }: CommentEvent) {
  const mark = `<!-- readme-tally:reply ${id} -->`;
  const all = await commentsOn(repository, issue.number);
  const faces = await repository.api<{ content: string }[]>(
    'GET',
    `/issues/comments/${id}/reactions`,
  );
  return {
    issue: issue.number,
    comment: id,
    reply: all.find(({ body }) => body.startsWith(mark))?.body,
    faces: faces.map(({ content }) => content),
  };
}
