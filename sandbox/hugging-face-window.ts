/** The Hub's rate limit: so many requests in windows of fixed length (facts 5). */
export interface FixedWindow {
  /** Requests of anonymous callers in one window. */
  anonymousQuota: number;
  /** Requests of the owner of a free token in one window. */
  tokenQuota: number;
  seconds: number;
  /** Counts one request of that caller. */
  take(caller: 'anonymous' | 'token'): Left;
}

/** What is left of the window, as the Hub says it on every answer. */
export interface Left {
  isOver: boolean;
  headers: Record<string, string>;
}

/** The Hub's figures of September 2025: 500 requests anonymous, 1,000 with a token, in 5 minutes. */
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
