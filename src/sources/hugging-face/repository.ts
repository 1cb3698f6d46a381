import type * as z from 'zod';
import type { HttpClient, Query } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import { hubRepository, isHubCollection } from '../../subjects/repository-ids.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';

/** What the Hub answers, with HTTP 403, for what it has taken down. */
const DISABLED = 'Access to this resource is disabled';
/** What there is to say of a repository that is gone, or that not everybody may see. */
export const GONE = 'has no such public repository';

/** Asks for one repository; `null` when it is gone. Throws an `UpstreamError` for other failures. */
export async function askRepository<R>(
  { id }: Subject,
  client: HttpClient,
  { shape, query }: { readonly shape: z.ZodType<R>; readonly query: Query },
): Promise<R | null> {
  const path = `/api/${id.split('/').map(encodeURIComponent).join('/')}`;
  try {
    return await client.get(path, shape, query);
  } catch (error) {
    if (isGone(error, client)) return null;
    throw error;
  }
}

/** Without a token the Hub answers 401 for what does not exist, as for what is private. */
function isGone(error: unknown, client: HttpClient): boolean {
  if (!(error instanceof UpstreamError)) return false;
  const { status, body } = error;
  if (status === 403) return body.includes(DISABLED);
  return status === 404 || (status === 401 && !client.hasKey());
}

/** The Hub answers an old name, or one in other letters, with a redirect to the new one. */
export function movedTo(subject: Subject, id: string | null | undefined): Subject | undefined {
  const [collection] = subject.id.split('/');
  if (!id || !isHubCollection(collection)) return undefined;
  const now = hubRepository(collection, id.split('/'));
  const isMoved = now && subjectKey(now).toLowerCase() !== subjectKey(subject).toLowerCase();
  return isMoved ? now : undefined;
}
