import type * as z from 'zod';
import { urlPath } from '../../escape/data.ts';
import type { HttpClient, Query } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import { hubRepository, isHubCollection } from '../../subjects/repository-ids.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';

/** The Hub's message, with HTTP 403, for a repository that was taken down. */
const DISABLED = 'Access to this resource is disabled';
export const GONE = 'has no such public repository';

/** Resolves to `null` when there is no such repository. Throws an `UpstreamError` for other failures. */
export async function askRepository<R>(
  { id }: Subject,
  client: HttpClient,
  { shape, query }: { readonly shape: z.ZodType<R>; readonly query: Query },
): Promise<R | null> {
  const path = `/api/${urlPath(id)}`;
  try {
    return await client.get(path, shape, query);
  } catch (error) {
    if (isGone(error, client)) return null;
    throw error;
  }
}

/** Without a token the Hub answers 401 for a missing repository, as for a private one. */
function isGone(error: unknown, client: HttpClient): boolean {
  if (!(error instanceof UpstreamError)) return false;
  const { status, body } = error;
  if (status === 403) return body.includes(DISABLED);
  return status === 404 || (status === 401 && !client.hasKey());
}

/** The Hub redirects from an old name, or from another spelling, to the current name. */
export function movedTo(subject: Subject, id: string | null | undefined): Subject | undefined {
  const [collection] = subject.id.split('/');
  if (!id || !isHubCollection(collection)) return undefined;
  const now = hubRepository(collection, id.split('/'));
  const isMoved = now && subjectKey(now).toLowerCase() !== subjectKey(subject).toLowerCase();
  return isMoved ? now : undefined;
}
