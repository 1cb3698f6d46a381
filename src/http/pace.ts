import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';

/** How often one upstream may be asked. */
export interface Pace {
  /** Requests under way at the same time. */
  readonly inFlight: number;
  /** Milliseconds from the start of one request to the start of the next. */
  readonly interval: number;
}

/** Wraps `fetch` so that requests, retries among them, wait for their turn. */
export function pacedFetch(send: typeof fetch, { inFlight, interval }: Pace): typeof fetch {
  const limit = pLimit(inFlight);
  let nextStart = 0;
  return (input, init) =>
    limit(async () => {
      const wait = nextStart - Date.now();
      nextStart = Math.max(nextStart, Date.now()) + interval;
      if (wait > 0) await delay(wait);
      return send(input, init);
    });
}
