import * as z from 'zod';
import type { ThreadNodes } from '../../github/post-answer.ts';
import { holdsOnly } from './closes-issue.ts';
import { type ParsedCommand, parseCommand } from './parse.ts';

/** The fields of an `issue_comment` event that are read. */
const CommentEvent = z.lazy(() =>
  z.object({
    action: z.string(),
    issue: z.object({
      number: z.int(),
      node_id: z.string().default(''),
      comments: z.int().default(0),
      pull_request: z.unknown().optional(),
      body: z.string().nullish(),
      user: z.object({ login: z.string() }).nullish(),
    }),
    comment: z.object({
      id: z.int(),
      node_id: z.string().default(''),
      body: z.string(),
      created_at: z.string(),
      author_association: z.string().default('NONE'),
      user: z.object({ login: z.string(), type: z.string(), id: z.int().optional() }),
      performed_via_github_app: z.unknown().optional(),
    }),
  }),
);

/** A command in a comment of a person, and where it was written. */
export interface CommentCommand {
  readonly call: ParsedCommand;
  readonly issue: number;
  /** Whether the issue is a pull request. */
  readonly isPullRequest: boolean;
  /** Whether its author opened the issue, which holds nothing but what the command asks for. */
  readonly mayClose: boolean;
  /** How many comments the issue had, this one included. */
  readonly comments: number;
  readonly comment: number;
  /** When the comment was written, as an ISO time stamp. */
  readonly at: string;
  readonly login: string;
  /** The id of its author, which a new login does not change, or the login where there is none. */
  readonly person: string;
  /** GitHub's node ids of the issue and the comment, where the event has them. */
  readonly nodes: ThreadNodes | undefined;
  /** The author's association with the repository: `OWNER`, `COLLABORATOR`, `NONE`, … */
  readonly association: string;
}

/** Parses the command of an event, or returns why there is none. Makes no requests. */
export function parseCommentEvent(
  payload: unknown,
): CommentCommand | { readonly skipReason: string } {
  const event = CommentEvent.safeParse(payload).data;
  if (event === undefined) return { skipReason: 'Skipped: the event has no comment of a person.' };
  const { action, issue, comment } = event;
  if (action !== 'created') return { skipReason: 'Skipped: only new comments are read.' };
  if (comment.user.type === 'Bot' || comment.performed_via_github_app) {
    return { skipReason: 'Skipped: comments of bots and apps are ignored.' };
  }
  if (comment.body.includes('<!-- readme-tally:')) {
    return { skipReason: 'Skipped: readme-tally wrote the comment.' };
  }
  const call = parseCommand(comment.body);
  if (call === undefined) return { skipReason: 'Skipped: the comment is not a command.' };
  const hasNodes = issue.node_id !== '' && comment.node_id !== '';
  return {
    call,
    issue: issue.number,
    isPullRequest: Boolean(issue.pull_request),
    mayClose:
      !issue.pull_request &&
      issue.user?.login === comment.user.login &&
      holdsOnly(issue.body, call),
    comments: issue.comments,
    comment: comment.id,
    at: comment.created_at,
    login: comment.user.login,
    person: String(comment.user.id ?? comment.user.login.toLowerCase()),
    nodes: hasNodes ? { thread: issue.node_id, comment: comment.node_id } : undefined,
    association: comment.author_association,
  };
}
