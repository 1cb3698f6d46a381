/** One budget of GitHub's, e.g. REST requests of the Actions token. */
export interface Budget {
  limit: number;
  used: number;
  /** Epoch seconds. */
  reset: number;
}

/** GitHub's hourly budgets. */
export interface RateLimit {
  /** The budget of a token for REST (`core`) or GraphQL; an Actions token has one a repository. */
  budget(token: string | undefined, resource: Resource, repository?: string): Budget;
}

/** GitHub's name of an API in its limits. */
export type Resource = 'core' | 'graphql';

/** An hour, in seconds. */
const WINDOW = 3600;

/** An Actions token has 1,000 an hour, a person 5,000, a stranger 60 (facts 3.1). */
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

/** The headers every answer of GitHub's carries. */
export function rateLimitHeaders(budget: Budget, resource: Resource): Record<string, string> {
  return {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(remaining(budget)),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-reset': String(budget.reset),
    'x-ratelimit-resource': resource,
  };
}

/** Whether the request counted last was one too many. */
export function isOver(budget: Budget): boolean {
  return budget.used > budget.limit;
}

/** What is left; never below 0. */
export function remaining(budget: Budget): number {
  return Math.max(0, budget.limit - budget.used);
}

function limitOf(token: string | undefined): number {
  if (token === undefined) return 60;
  return token.startsWith('ghs_') ? 1000 : 5000;
}
