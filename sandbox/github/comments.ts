import type { Repository } from './repository.ts';

/** A comment on an issue or a pull request. */
export interface Comment {
  id: number;
  body: string;
  user: { login: string; type: string };
}

/** Returns the comments on an issue or pull request, oldest first. */
export function commentsOn({ api }: Repository, number: number): Promise<Comment[]> {
  return api('GET', `/issues/${number}/comments?per_page=100`);
}

/** Edits a comment, as the owner by default. */
export function editComment(
  { api }: Repository,
  { id, body, token }: { id: number; body: string; token?: string },
): Promise<Comment> {
  return api('PATCH', `/issues/comments/${id}`, { body: { body }, token });
}

/** Selects a checkbox in a comment. Throws if there is no such unselected checkbox. */
export async function tickBox(
  repository: Repository,
  { id, box, token }: { id: number; box: string; token?: string },
): Promise<Comment> {
  const { body } = await repository.api<Comment>('GET', `/issues/comments/${id}`);
  if (!body.includes(`- [ ] ${box}`)) throw new Error(`No box "${box}" is open in: ${body}`);
  const ticked = body.replace(`- [ ] ${box}`, `- [x] ${box}`);
  return editComment(repository, { id, body: ticked, ...(token === undefined ? {} : { token }) });
}
