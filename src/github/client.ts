import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import type * as z from 'zod';

/** The parts of the repository's API that are used here. */
export type GitHub = Pick<
  Octokit,
  | 'actions'
  | 'apps'
  | 'git'
  | 'graphql'
  | 'issues'
  | 'pulls'
  | 'rateLimit'
  | 'reactions'
  | 'repos'
  | 'users'
>;

/** The repository of the lists. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/** Does not retry a request whose error says that this is useless, such as an unknown host name. */
function stopAtFinalErrors({ hook }: Pick<Octokit, 'hook'>): void {
  hook.error('request', (error, options) => {
    const { cause } = error;
    if (cause instanceof Error && 'isFinal' in cause && cause.isFinal === true) {
      options.request = { ...options.request, retries: 0 };
    }
    throw error;
  });
}

// The first plugin is the first to see an error.
const ThrottledOctokit = Octokit.plugin(stopAtFinalErrors, retry, throttling);

/** A rate limit that resets later than this is not waited for, in seconds. */
const LONGEST_WAIT = 60;
const MOST_RETRIES = 2;

/** Creates a client that throttles and retries as GitHub asks. `baseUrl`: the runner's `GITHUB_API_URL`. */
export function openGitHub(options: {
  token: string;
  baseUrl: string;
  userAgent: string;
  log: (message: string) => void;
  fetch: typeof fetch;
}): GitHub {
  const { token, baseUrl, userAgent, log, fetch } = options;
  const shouldWait = (seconds: number, _request: unknown, _octokit: unknown, tries: number) =>
    seconds <= LONGEST_WAIT && tries < MOST_RETRIES;
  return new ThrottledOctokit({
    auth: token,
    baseUrl,
    userAgent,
    request: { fetch: onlyJson(fetch) },
    // Octokit logs whole URLs; a failure is reported once, by the caller.
    log: { debug: () => {}, info: () => {}, warn: log, error: () => {} },
    throttle: { onRateLimit: shouldWait, onSecondaryRateLimit: shouldWait },
  });
}

/**
 * Rejects the HTML pages of proxies, and redirects that were not followed; Octokit takes them for
 * responses of which fields are missing.
 */
export function onlyJson(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    const type = response.headers.get('content-type');
    const { status } = response;
    if (status >= 300 && status < 400) throw new TypeError('redirected to another host');
    if (status >= 400 || status === 204 || type?.includes('json')) return response;
    throw new TypeError('the response is not what GitHub sends');
  };
}

/** Returns the HTTP status of an Octokit error, or undefined for any other error. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

/** Returns whether an error has one of these HTTP statuses, and a message that matches `text`. */
export function isRefusal(error: unknown, statuses: readonly number[], text = /(?:)/): boolean {
  const status = statusOf(error);
  if (status === undefined || !statuses.includes(status)) return false;
  return error instanceof Error && text.test(error.message);
}

/** A GraphQL query. Foreign text goes into variables only. */
interface Query {
  readonly text: string;
  readonly variables: Readonly<Record<string, string | number>>;
}

/**
 * Sends a GraphQL query. Returns undefined where the response is incomplete, whatever the reason: a
 * query only saves requests, and the REST requests that follow report the error. It is not retried.
 */
export async function query<A>(
  github: GitHub,
  shape: z.ZodType<A>,
  { text, variables }: Query,
): Promise<A | undefined> {
  const options = { ...variables, request: { retries: 0 } };
  const data = await github.graphql<unknown>(text, options).catch(() => undefined);
  return shape.safeParse(data).data;
}
