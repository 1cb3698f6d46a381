import type * as z from 'zod';
import type { HttpClient, PostRequest } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import { type Answered, isRateLimited } from './answer.ts';

/** "Otherwise, wait for at least one minute before retrying", says GitHub of its secondary limit. */
const SECONDARY_WAIT = 60_000;
const LIMIT_RETRIES = 2;

/** Why nothing was asked: GitHub's GraphQL API answers nobody without a token. */
export const NO_TOKEN = 'no token';

/**
 * Sends a query. Both of GitHub's limits are waited for where that is not too long; the client says
 * how long. Throws an `UpstreamError` when there is no usable answer.
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
    const limit = asLimit(error);
    if (limit === undefined || retries === 0) throw limit ?? error;
    client.holdBack(waitOf(limit));
    return askGithub(client, shape, request, retries - 1);
  }
}

/** The secondary limit may come as HTTP 403, which otherwise means that the token was refused. */
function asLimit(error: unknown): UpstreamError | undefined {
  if (!(error instanceof UpstreamError)) return undefined;
  const { status, body, header } = error;
  if (status === 403 && (/rate limit/i.test(body) || header('retry-after') !== '')) {
    const headers = new Headers({ 'retry-after': header('retry-after') });
    return new UpstreamError('rate limited', { status, headers });
  }
  // A 429 has had its retries; a limit without a status came as an answer.
  return error.failure === 'rate limited' && status === undefined ? error : undefined;
}

function waitOf({ header }: UpstreamError): number {
  const seconds = Number(header('retry-after'));
  return seconds > 0 ? seconds * 1000 : SECONDARY_WAIT;
}
