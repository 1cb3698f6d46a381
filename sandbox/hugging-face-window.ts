/** The rate limit of the Hub: a number of requests per fixed window. */
export interface FixedWindow {
  /** Requests without a token per window. */
  anonymousQuota: number;
  /** Requests with a free token per window. */
  tokenQuota: number;
  seconds: number;
  /** Counts a request. */
  take(caller: 'anonymous' | 'token'): Left;
}

/** The remaining requests of the window, with the headers that the Hub sends. */
export interface Left {
  isOver: boolean;
  headers: Record<string, string>;
}

/** The limits of September 2025: 500 requests without a token and 1,000 with one, per 5 minutes. */
export function createFixedWindow(): FixedWindow {
  const used = new Map<string, { count: number; endsAt: number }>();

  function current(caller: string): { count: number; endsAt: number } {
    const found = used.get(caller);
    if (found && found.endsAt > Date.now()) return found;
    const fresh = { count: 0, endsAt: Date.now() + window.seconds * 1000 };
    used.set(caller, fresh);
    return fresh;
  }

  const window: FixedWindow = {
    anonymousQuota: 500,
    tokenQuota: 1000,
    seconds: 300,
    take(caller) {
      const quota = caller === 'token' ? window.tokenQuota : window.anonymousQuota;
      const spent = current(caller);
      spent.count += 1;
      const remaining = Math.max(0, quota - spent.count);
      const seconds = Math.ceil((spent.endsAt - Date.now()) / 1000);
      return {
        isOver: spent.count > quota,
        headers: {
          ratelimit: `"api";r=${remaining};t=${seconds}`,
          'ratelimit-policy': `"fixed window";"api";q=${quota};w=${window.seconds}`,
        },
      };
    },
  };
  return window;
}
