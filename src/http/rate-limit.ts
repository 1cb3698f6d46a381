import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';
import { UpstreamError } from './errors.ts';

/** How often requests to one upstream may start. */
export interface RateLimit {
  /** Concurrent requests. */
  readonly inFlight: number;
  /** Milliseconds from the start of one request to the start of the next. */
  readonly interval: number;
}

/** The remaining requests of this client, as an answer reports them. */
export interface Quota {
  readonly remaining: number;
  /** Milliseconds until the quota is reset. */
  readonly resetIn: number;
}

/** Reads the quota from the headers of an answer. `now` is in milliseconds since 1970. */
export type ReadQuota = (headers: Headers, now: number) => Quota | undefined;

export interface RateLimitOptions extends RateLimit {
  readonly quota?: ReadQuota;
  /** The longest wait for a new quota, in milliseconds. */
  readonly longestWait: number;
  /** Ends every wait. */
  readonly signal?: AbortSignal | undefined;
}

interface RateLimitedFetch {
  readonly fetch: typeof fetch;
  /** Starts no request for so many milliseconds. */
  readonly holdBack: (milliseconds: number) => void;
}

/**
 * Wraps `fetch` so that requests and their retries keep to the rate limit, and wait for a new quota
 * when it is used up. Throws `rate limited`, without a request, when that wait would be too long.
 */
export function rateLimitedFetch(
  send: typeof fetch,
  options: RateLimitOptions,
  clock: Clock = SYSTEM_CLOCK,
): RateLimitedFetch {
  const { inFlight, interval, quota, longestWait, signal } = options;
  const limit = pLimit(inFlight);
  const oneByOne = pLimit(1);
  let nextStart = 0;
  let heldUntil = 0;
  const holdBack = (milliseconds: number) => {
    heldUntil = Math.max(heldUntil, clock.now() + milliseconds);
  };

  /** Timers may be late, so the next start is counted from the actual start of this request. */
  async function waitForTurn(): Promise<void> {
    const wait = nextStart - clock.now();
    if (wait > 0) await clock.wait(wait, signal);
    // Another answer may have extended the wait meanwhile.
    while (heldUntil > clock.now()) {
      const left = heldUntil - clock.now();
      if (left > longestWait) throw new UpstreamError('rate limited');
      await clock.wait(left, signal);
    }
    nextStart = Math.max(nextStart, clock.now()) + interval;
  }

  return {
    holdBack,
    fetch: (input, init) =>
      limit(async () => {
        await oneByOne(waitForTurn);
        const response = await send(input, init);
        const left = quota?.(response.headers, clock.now());
        // The other concurrent requests may not be counted in it yet.
        if (left && left.remaining < limit.activeCount) holdBack(left.resetIn);
        return response;
      }),
  };
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits for so many milliseconds. Rejects with an `AbortError` when the signal is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};
