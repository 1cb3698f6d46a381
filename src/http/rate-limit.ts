import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';
import { UpstreamError } from './errors.ts';

/** How often one upstream may be asked. */
export interface RateLimit {
  /** Requests under way at the same time. */
  readonly inFlight: number;
  /** Milliseconds from the start of one request to the start of the next. */
  readonly interval: number;
}

/** What an answer says of the requests that are left to this client. */
export interface Quota {
  readonly remaining: number;
  /** Milliseconds until there are new ones. */
  readonly resetIn: number;
}

/** Reads an upstream's own headers. `now` is in milliseconds since 1970. */
export type ReadQuota = (headers: Headers, now: number) => Quota | undefined;

export interface RateLimitOptions extends RateLimit {
  readonly quota?: ReadQuota;
  /** A quota that is renewed later than this, in milliseconds, is not waited for. */
  readonly longestWait: number;
  /** Ends every wait. */
  readonly signal?: AbortSignal | undefined;
}

/** A `fetch` that waits for its turn. */
interface Paced {
  readonly fetch: typeof fetch;
  /** Lets nobody start for as many milliseconds. */
  readonly holdBack: (milliseconds: number) => void;
}

/**
 * Wraps `fetch` so that requests, retries among them, wait for their turn, and for a new quota
 * before the old one is overdrawn. Throws `rate limited` without asking when that is too far away.
 */
export function rateLimitedFetch(
  send: typeof fetch,
  options: RateLimitOptions,
  clock: Clock = MACHINE_CLOCK,
): Paced {
  const { inFlight, interval, quota, longestWait, signal } = options;
  const limit = pLimit(inFlight);
  const oneByOne = pLimit(1);
  let nextStart = 0;
  let heldUntil = 0;
  const holdBack = (milliseconds: number) => {
    heldUntil = Math.max(heldUntil, clock.now() + milliseconds);
  };

  /** A timer may be late when there is much to do, so the next start is counted from this one. */
  async function turn(): Promise<void> {
    const wait = nextStart - clock.now();
    if (wait > 0) await clock.wait(wait, signal);
    // Another answer may have moved the end while this request waited.
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
        await oneByOne(turn);
        const response = await send(input, init);
        const left = quota?.(response.headers, clock.now());
        // The others under way are still to be counted.
        if (left && left.remaining < limit.activeCount) holdBack(left.resetIn);
        return response;
      }),
  };
}

/** What time it is, and how to let some of it pass. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits as many milliseconds; fails with an `AbortError` when the signal comes first. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own. */
export const MACHINE_CLOCK: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};
