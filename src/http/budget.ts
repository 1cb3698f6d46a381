import { UpstreamError } from './errors.ts';

/** What a run may spend on one upstream. */
export interface RequestBudget {
  /** Requests, retries included. */
  readonly requests: number;
  /** How often one request may be sent again; as often as the retry policy says when absent. */
  readonly retries?: number;
  /** Aborted when the run's time is over, or when it is cancelled. */
  readonly signal?: AbortSignal | undefined;
}

/** A `fetch` that counts. */
export interface CountedFetch {
  readonly fetch: typeof fetch;
  /** How many requests were sent so far. */
  readonly requests: () => number;
}

/** Wraps `fetch` so that it stops to ask when the run's means for this upstream are used up. */
export function countedFetch(
  send: typeof fetch,
  { requests, signal }: RequestBudget,
): CountedFetch {
  let sent = 0;
  return {
    requests: () => sent,
    fetch: async (input, init) => {
      if (signal?.aborted) throw new UpstreamError('out of time');
      if (sent >= requests) throw new UpstreamError('out of requests');
      sent++;
      return send(input, init);
    },
  };
}
