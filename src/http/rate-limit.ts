import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';
import { UpstreamError } from './errors.ts';

/** How often requests to one upstream may start. */
export interface RateLimit {
  /** Concurrent requests. */
  readonly inFlight: number;
  /** Milliseconds from the start of one request to the start of the next. */
  readonly interval: number;
  /** The same with a key, where it allows more. */
  readonly intervalWithKey?: number;
  /**
   * Whether the first of more than `inFlight` requests is sent alone, since its answer shows whether
   * a quota is left.
   */
  readonly startsAlone?: boolean;
}

/** The remaining requests of this client, as an answer reports them. */
export interface Quota {
  readonly remaining: number;
  /** The whole quota, where the answer reports it. */
  readonly limit?: number;
  /** Milliseconds until the quota is reset. */
  readonly resetIn: number;
}

/** Reads the quota from the headers of an answer. `now` is in milliseconds since 1970. */
export type ReadQuota = (headers: Headers, now: number) => Quota | undefined;

export interface RateLimitOptions extends RateLimit {
  readonly quota?: ReadQuota;
  /** Whether requests carry a key now; it may be refused during the run. */
  readonly hasKey?: () => boolean;
  /** The longest wait for a new quota, in milliseconds. */
  readonly longestWait: number;
  /** Ends every wait. */
  readonly signal?: AbortSignal | undefined;
}

interface RateLimitedFetch {
  readonly fetch: typeof fetch;
  /** Starts no request for so many milliseconds. */
  readonly holdBack: (milliseconds: number) => void;
  /** The quota, as the last answer reported it. */
  readonly quota: () => Quota | undefined;
}

/**
 * Wraps `fetch` so that requests and their retries keep to the rate limit, and wait for a new quota
 * when it is used up. Throws `rate limited`, without a request, when that wait would be too long, or
 * when the quota was still used up after a wait.
 */
export function rateLimitedFetch(
  send: typeof fetch,
  options: RateLimitOptions,
  clock: Clock = SYSTEM_CLOCK,
): RateLimitedFetch {
  const { inFlight, interval, intervalWithKey = interval, longestWait, signal } = options;
  const limit = pLimit(inFlight);
  const oneByOne = pLimit(1);
  const refusals = quotaRefusals();
  let isFirst = options.startsAlone === true;
  let nextStart = 0;
  let heldUntil = 0;
  let lastQuota: Quota | undefined;
  const holdBack = (milliseconds: number) => {
    heldUntil = Math.max(heldUntil, clock.now() + milliseconds);
  };

  /** Timers may be late, so the next start is counted from the actual start of this request. */
  async function waitForTurn(): Promise<void> {
    const wait = nextStart - clock.now();
    if (wait > 0) await clock.wait(wait, signal);
    if (refusals.areFinal()) throw new UpstreamError('rate limited');
    // Another answer may have extended the wait meanwhile.
    while (heldUntil > clock.now()) {
      const left = heldUntil - clock.now();
      if (left > longestWait) throw new UpstreamError('rate limited');
      await clock.wait(left, signal);
    }
    const pause = options.hasKey?.() ? intervalWithKey : interval;
    nextStart = Math.max(nextStart, clock.now()) + pause;
  }

  async function attempt(...request: Parameters<typeof fetch>): Promise<Response> {
    const wave = refusals.wave();
    const response = await send(...request);
    const left = options.quota?.(response.headers, clock.now());
    lastQuota = left ?? lastQuota;
    refusals.note(wave, response.status === 429 && left?.remaining === 0);
    // The other concurrent requests may not be counted in it yet.
    if (left && left.remaining < limit.activeCount) holdBack(left.resetIn);
    return response;
  }

  /** Starts a request. The one that finds out whether a quota is left is waited for by the others. */
  async function start(...request: Parameters<typeof fetch>): Promise<{ sent: Promise<Response> }> {
    await waitForTurn();
    const isProbe = (isFirst && limit.pendingCount > 0) || refusals.areThere();
    isFirst = false;
    const sent = attempt(...request);
    if (isProbe) await sent.catch(() => {});
    return { sent };
  }

  return {
    holdBack,
    quota: () => lastQuota,
    fetch: (...request) => limit(async () => (await oneByOne(() => start(...request))).sent),
  };
}

/** Requests that are refused because the quota is used up. */
interface QuotaRefusals {
  /** The requests between two waits for a new quota are one wave. */
  readonly wave: () => number;
  readonly note: (wave: number, isRefused: boolean) => void;
  /** Whether the last answer was such a refusal. */
  readonly areThere: () => boolean;
  /** Whether a request was refused after a wait for a new quota, too. */
  readonly areFinal: () => boolean;
}

function quotaRefusals(): QuotaRefusals {
  let current = 0;
  let refused = 0;
  return {
    wave: () => current,
    areThere: () => refused > 0,
    areFinal: () => refused > 1,
    note: (wave, isRefused) => {
      if (!isRefused) refused = 0;
      // Several concurrent requests may be refused; only the first of them counts.
      else if (wave === current) {
        current++;
        refused++;
      }
    },
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
