import { HTTPError, type RetryOptions } from 'ky';
import { UpstreamError } from './errors.ts';

/** Timings of one request, in milliseconds. */
export interface RetryPolicy {
  /** How often a request that failed for a passing reason is sent again. */
  readonly retries: number;
  /** The first wait; each further one is twice as long, up to `longestDelay`. */
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** The longest `Retry-After` that is worth waiting for; OpenAlex has been seen to ask for 15 hours. */
  readonly longestRetryAfter: number;
  /** The longest wait for a new quota; Hugging Face counts in windows of five minutes. */
  readonly longestQuotaWait: number;
}

/**
 * Semantic Scholar requires exponential backoff of its users; its own sample waits 2, 4, 8, 16 and
 * 32 seconds.
 */
export const RETRY_POLICY: RetryPolicy = {
  retries: 5,
  firstDelay: 2_000,
  longestDelay: 32_000,
  longestRetryAfter: 60_000,
  longestQuotaWait: 301_000,
};

/** Statuses that may be gone a moment later. */
const PASSING_STATUSES = [429, 500, 502, 503, 504];
/** An upstream that hangs costs a whole attempt's time, so it gets one more chance and no third. */
const TIMEOUT_RETRIES = 1;

/** Says it in the terms of ky. A status in `final` is not tried again. */
export function retryOptions(
  policy: RetryPolicy,
  { final = [] }: { final?: readonly number[] } = {},
): RetryOptions {
  const statusCodes = PASSING_STATUSES.filter((status) => !final.includes(status));
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

/** An answer that was too long, or asks for a wait that is, would be so again. */
function isFinal(error: Error, retryCount: number, { longestRetryAfter }: RetryPolicy): boolean {
  if (error instanceof UpstreamError) {
    return error.failure !== 'too slow' || retryCount > TIMEOUT_RETRIES;
  }
  if (!(error instanceof HTTPError)) return false;
  const wait = retryAfter(error.response.headers.get('retry-after'), Date.now());
  return wait !== undefined && wait > longestRetryAfter;
}

/** Gives the wait before the retry of this number, from 1, without jitter. */
export function backoff(attempt: number, { firstDelay, longestDelay }: RetryPolicy): number {
  return Math.min(firstDelay * 2 ** (attempt - 1), longestDelay);
}

/**
 * Says how long the answer asks to wait, in milliseconds: `Retry-After` in seconds or as a date.
 * `now` is in milliseconds since 1970. Nothing when the header is absent or makes no sense.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Waits that mean different things to different APIs; only `Retry-After` is standard. */
const UNCLEAR = /^(?:x-)?rate-?limit/i;

/** Wraps `fetch` so that no header is left that the retries could take for a wait nobody asked for. */
export function clearedFetch(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    // Nobody waits after an answer.
    if (response.ok) return response;
    const headers = new Headers(response.headers);
    for (const name of [...headers.keys()]) if (UNCLEAR.test(name)) headers.delete(name);
    // ky waits 24 days when it cannot read the header, and not at all when the time has passed.
    if (!retryAfter(headers.get('retry-after'), Date.now())) headers.delete('retry-after');
    const { status, statusText, body } = response;
    return new Response(body, { status, statusText, headers });
  };
}
