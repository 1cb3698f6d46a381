import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import { UpstreamError } from './errors.ts';

/** How often one upstream may be asked. */
export interface Pace {
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

export interface PaceOptions extends Pace {
  readonly quota?: ReadQuota;
  /** A quota that is renewed later than this, in milliseconds, is not waited for. */
  readonly longestWait: number;
  /** Ends every wait. */
  readonly signal?: AbortSignal | undefined;
}

/** A `fetch` that waits for its turn. */
export interface Paced {
  readonly fetch: typeof fetch;
  /** Lets nobody start for as many milliseconds. */
  readonly holdBack: (milliseconds: number) => void;
}

/**
 * Wraps `fetch` so that requests, retries among them, wait for their turn, and for a new quota
 * before the old one is overdrawn. Throws `rate limited` without asking when that is too far away.
 */
export function pacedFetch(send: typeof fetch, options: PaceOptions): Paced {
  const { inFlight, interval, quota, longestWait, signal } = options;
  const limit = pLimit(inFlight);
  const oneByOne = pLimit(1);
  let nextStart = 0;
  let heldUntil = 0;
  const holdBack = (milliseconds: number) => {
    heldUntil = Math.max(heldUntil, Date.now() + milliseconds);
  };

  /** A timer may be late when there is much to do, so the next start is counted from this one. */
  async function turn(): Promise<void> {
    const wait = nextStart - Date.now();
    if (wait > 0) await delay(wait, undefined, { signal });
    // Another answer may have moved the end while this request waited.
    while (heldUntil > Date.now()) {
      const left = heldUntil - Date.now();
      if (left > longestWait) throw new UpstreamError('rate limited');
      await delay(left, undefined, { signal });
    }
    nextStart = Math.max(nextStart, Date.now()) + interval;
  }

  return {
    holdBack,
    fetch: (input, init) =>
      limit(async () => {
        await oneByOne(turn);
        const response = await send(input, init);
        const left = quota?.(response.headers, Date.now());
        // The others under way are still to be counted.
        if (left && left.remaining < limit.activeCount) holdBack(left.resetIn);
        return response;
      }),
  };
}
