import * as z from 'zod';
import { type ParsedCommand, parseCommand } from './parse.ts';

/** The fields of an `issue_comment` event that are read. */
const CommentEvent = z.object({
  action: z.string(),
  issue: z.object({
    number: z.int(),
    comments: z.int().default(0),
    pull_request: z.unknown().optional(),
  }),
  comment: z.object({
    id: z.int(),
    body: z.string(),
    created_at: z.string(),
    author_association: z.string().default('NONE'),
    user: z.object({ login: z.string(), type: z.string() }),
    performed_via_github_app: z.unknown().optional(),
  }),
});

/** A command of a person's, and where it stands. */
export interface CommentCommand {
  readonly call: ParsedCommand;
  readonly issue: number;
  /** Whether that is a pull request. */
  readonly isPullRequest: boolean;
  /** How many comments the issue had when it was written, this one among them. */
  readonly comments: number;
  readonly comment: number;
  /** When it was written, as an ISO time stamp. */
  readonly at: string;
  readonly login: string;
  /** What GitHub says the person is to the repository: `OWNER`, `COLLABORATOR`, `NONE`, … */
  readonly association: string;
}

/**
 * Reads the command out of an event, or says why there is none to do. Asks nobody: most comments
 * end here.
 */
export function parseCommentEvent(payload: unknown): CommentCommand | { readonly silence: string } {
  const event = CommentEvent.safeParse(payload).data;
  if (event === undefined)
    return { silence: 'The event has no comment of a person; nothing was done.' };
  const { action, issue, comment } = event;
  if (action !== 'created')
    return { silence: 'Only a new comment is a command; nothing was done.' };
  if (comment.user.type === 'Bot' || comment.performed_via_github_app) {
    return { silence: 'Comments of bots and apps are no commands; nothing was done.' };
  }
  if (comment.body.includes('<!-- readme-tally:')) {
    return { silence: 'The comment is one of readme-tally’s own; nothing was done.' };
  }
  const call = parseCommand(comment.body);
  if (call === undefined) return { silence: 'The comment is no command; nothing was done.' };
  return {
    call,
    issue: issue.number,
    isPullRequest: Boolean(issue.pull_request),
    comments: issue.comments,
    comment: comment.id,
    at: comment.created_at,
    login: comment.user.login,
    association: comment.author_association,
  };
}
