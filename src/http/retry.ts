import { HTTPError, type RetryOptions } from 'ky';
import { UpstreamError } from './errors.ts';
import { isResolverBusy, unresolvedHost } from './network-error.ts';

/** Times are in milliseconds. */
export interface RetryPolicy {
  /** The most retries of a request that failed temporarily. */
  readonly retries: number;
  /** The delay before the first retry. It doubles for each further one, up to `longestDelay`. */
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** The longest `Retry-After` to wait for; OpenAlex has been seen to send 15 hours. */
  readonly longestRetryAfter: number;
  /** The longest wait for a new quota; Hugging Face counts in windows of five minutes. */
  readonly longestQuotaWait: number;
}

/** Semantic Scholar requires exponential backoff; its own sample waits 2, 4, 8, 16 and 32 seconds. */
export const RETRY_POLICY: RetryPolicy = {
  retries: 5,
  firstDelay: 2_000,
  longestDelay: 32_000,
  longestRetryAfter: 60_000,
  longestQuotaWait: 301_000,
};

/** Statuses of temporary failures. */
const TEMPORARY_STATUSES = [429, 500, 502, 503, 504];
/** Retries after a timeout, since each one takes the whole timeout again. */
const TIMEOUT_RETRIES = 1;
/** Retries while the resolver does not answer. A name that does not exist is not tried again. */
const RESOLVER_RETRIES = 1;

/** Converts the policy to options of ky. A status in `final` is not retried. */
export function retryOptions(
  policy: RetryPolicy,
  { final = [] }: { final?: readonly number[] } = {},
): RetryOptions {
  const statusCodes = TEMPORARY_STATUSES.filter((status) => !final.includes(status));
  return {
    limit: policy.retries,
    methods: ['get', 'post'],
    statusCodes,
    afterStatusCodes: statusCodes,
    delay: (attempt) => backoff(attempt, policy),
    jitter: (delay) => delay * (0.75 + Math.random() / 2),
    shouldRetry: ({ error, retryCount }) =>
      isFinal(error, retryCount, policy) ? false : undefined,
  };
}

/** Returns whether a retry is useless, or would have to wait too long. */
function isFinal(error: Error, retryCount: number, { longestRetryAfter }: RetryPolicy): boolean {
  if (error instanceof UpstreamError) {
    return error.failure !== 'too slow' || retryCount > TIMEOUT_RETRIES;
  }
  if (unresolvedHost(error) !== undefined) {
    return !isResolverBusy(error) || retryCount > RESOLVER_RETRIES;
  }
  if (!(error instanceof HTTPError)) return false;
  const wait = retryAfter(error.response.headers.get('retry-after'), Date.now());
  return wait !== undefined && wait > longestRetryAfter;
}

/** Returns the delay before a retry, without jitter. The first `attempt` is 1. */
export function backoff(attempt: number, { firstDelay, longestDelay }: RetryPolicy): number {
  return Math.min(firstDelay * 2 ** (attempt - 1), longestDelay);
}

/**
 * Parses `Retry-After`, in seconds or as a date, to milliseconds. `now` is in milliseconds since
 * 1970. Returns nothing for an absent or invalid header.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Headers that ky reads as a delay, but whose meaning differs between APIs. */
const AMBIGUOUS = /^(?:x-)?rate-?limit/i;

/** Wraps `fetch` to remove headers that ky would misread as a delay before a retry. */
export function clearedFetch(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    if (response.ok) return response;
    const headers = new Headers(response.headers);
    for (const name of [...headers.keys()]) if (AMBIGUOUS.test(name)) headers.delete(name);
    // ky waits 24 days for an invalid header, and not at all for a date in the past.
    if (!retryAfter(headers.get('retry-after'), Date.now())) headers.delete('retry-after');
    const { status, statusText, body } = response;
    return new Response(body, { status, statusText, headers });
  };
}
