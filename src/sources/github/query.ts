import type * as z from 'zod';
import type { HttpClient, PostRequest } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import { type Answered, isRateLimited } from './answer.ts';

/** "Otherwise, wait for at least one minute before retrying" (GitHub's docs on secondary limits). */
const SECONDARY_WAIT = 60_000;
const LIMIT_RETRIES = 2;

/** GitHub's GraphQL API requires a token. */
export const NO_TOKEN = 'no token';

/**
 * Sends a query. Waits for GitHub's primary and secondary limits, unless the client finds the wait
 * too long. Throws an `UpstreamError` without a usable answer.
 */
export async function askGithub<A extends Answered>(
  client: HttpClient,
  shape: z.ZodType<A>,
  request: PostRequest,
  retries = LIMIT_RETRIES,
): Promise<A> {
  try {
    const answer = await client.post('', shape, request);
    if (isRateLimited(answer)) throw new UpstreamError('rate limited');
    return answer;
  } catch (error) {
    const rateLimited = rateLimitError(error);
    if (rateLimited === undefined || retries === 0) throw rateLimited ?? error;
    client.holdBack(waitOf(rateLimited));
    return askGithub(client, shape, request, retries - 1);
  }
}

/** The secondary limit may be an HTTP 403, which otherwise means that the token was refused. */
function rateLimitError(error: unknown): UpstreamError | undefined {
  if (!(error instanceof UpstreamError)) return undefined;
  const { status, body, header } = error;
  if (status === 403 && (/rate limit/i.test(body) || header('retry-after') !== '')) {
    const headers = new Headers({ 'retry-after': header('retry-after') });
    return new UpstreamError('rate limited', { status, headers });
  }
  // The client has already retried a 429; a limit without a status is in the answer's body.
  return error.failure === 'rate limited' && status === undefined ? error : undefined;
}

function waitOf({ header }: UpstreamError): number {
  const seconds = Number(header('retry-after'));
  return seconds > 0 ? seconds * 1000 : SECONDARY_WAIT;
}
