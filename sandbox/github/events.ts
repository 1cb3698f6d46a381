import type { Api } from './api.ts';
import type { Repository } from './repository.ts';

/** A comment somebody writes. */
export interface NewComment {
  /** Issue or pull request to write it on; a new issue when absent. */
  on?: number;
  body: string;
  /** Whose; the owner's when absent. */
  token?: string;
}

/** The payload of an `issue_comment` event, in the fields readme-tally may read (facts 4). */
export interface CommentEvent extends Record<string, unknown> {
  action: 'created';
  issue: { number: number };
  comment: { id: number; body: string; user: { login: string; type: string } };
}

/** Writes the comment and gives the event that starts a run for it. */
export async function comment(repository: Repository, written: NewComment): Promise<CommentEvent> {
  const { api } = repository;
  const { body, token } = written;
  const on = written.on ?? (await openIssue(api));
  const made = await api<CommentEvent['comment'] & { user: object }>(
    'POST',
    `/issues/${on}/comments`,
    { body: { body }, token },
  );
  return {
    action: 'created',
    issue: await api<{ number: number }>('GET', `/issues/${on}`),
    comment: made,
    repository: await api<object>('GET', ''),
    sender: made.user,
  };
}

async function openIssue(api: Api): Promise<number> {
  const body = { title: 'Numbers' };
  return (await api<{ number: number }>('POST', '/issues', { body })).number;
}
