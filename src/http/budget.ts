import { UpstreamError } from './errors.ts';

/** What a run may send to one upstream. */
export interface RequestBudget {
  /** Requests, retries included. */
  readonly requests: number;
  /** Retries of one request; those of the retry policy when absent. */
  readonly retries?: number;
  /** The longest wait for a new quota, in milliseconds; that of the retry policy when absent. */
  readonly longestWait?: number;
  /** Aborted at the deadline of the run, or when it is cancelled. */
  readonly signal?: AbortSignal | undefined;
}

export interface CountedFetch {
  readonly fetch: typeof fetch;
  /** Requests that were sent so far. */
  readonly requests: () => number;
}

/** Wraps `fetch` so that it counts requests, and throws an `UpstreamError` beyond the budget. */
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
