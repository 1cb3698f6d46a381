/** A rate limit, such as that of REST requests with the Actions token. */
export interface Budget {
  limit: number;
  used: number;
  /** Epoch seconds. */
  reset: number;
}

/** GitHub's hourly rate limits. */
export interface RateLimit {
  /** Returns the limit of a token for REST (`core`) or GraphQL. An Actions token has one per repository. */
  budget(token: string | undefined, resource: Resource, repository?: string): Budget;
}

/** GitHub's name of a rate limit. */
export type Resource = 'core' | 'graphql';

/** One hour, in seconds. */
const WINDOW = 3600;

/** Requests per hour: 1,000 for an Actions token, 5,000 for a user, 60 without a token. */
export function createRateLimit(): RateLimit {
  const budgets = new Map<string, Budget>();
  return {
    budget(token, resource, repository = '') {
      const share = token?.startsWith('ghs_') ? repository : '';
      const key = `${resource} ${token} ${share}`;
      const found = budgets.get(key);
      if (found && found.reset > Date.now() / 1000) return found;
      const fresh = {
        limit: limitOf(token),
        used: 0,
        reset: Math.ceil(Date.now() / 1000) + WINDOW,
      };
      budgets.set(key, fresh);
      return fresh;
    },
  };
}

/** The rate limit headers of every response. */
export function rateLimitHeaders(budget: Budget, resource: Resource): Record<string, string> {
  return {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(remaining(budget)),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-reset': String(budget.reset),
    'x-ratelimit-resource': resource,
  };
}

/** Whether the last request exceeded the limit. */
export function isOver(budget: Budget): boolean {
  return budget.used > budget.limit;
}

/** The remaining requests. */
export function remaining(budget: Budget): number {
  return Math.max(0, budget.limit - budget.used);
}

function limitOf(token: string | undefined): number {
  if (token === undefined) return 60;
  return token.startsWith('ghs_') ? 1000 : 5000;
}
