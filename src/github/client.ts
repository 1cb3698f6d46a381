import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import type * as z from 'zod';

/** The parts of the repository's API that are used here. */
export type GitHub = Pick<
  Octokit,
  'actions' | 'apps' | 'git' | 'issues' | 'pulls' | 'rateLimit' | 'reactions' | 'repos' | 'users'
> & {
  /** Sends a query or a mutation. Foreign text goes into variables only. */
  readonly graphql: <T>(text: string, variables: Variables) => Promise<T>;
};

type Variables = Parameters<Octokit['graphql']>[1];

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

interface ClientOptions {
  readonly token: string;
  /** The runner's `GITHUB_API_URL`. */
  readonly baseUrl: string;
  readonly userAgent: string;
  readonly log: (message: string) => void;
  readonly fetch: typeof fetch;
}

/** Creates a client that throttles and retries as GitHub asks. */
export function openGitHub(options: ClientOptions): GitHub {
  const client = throttled(options);
  const { graphql: mutate } = client;
  const { graphql: read } = throttled(options, { write: WITHOUT_QUEUE });
  return Object.assign(client, {
    graphql: <T>(text: string, variables: Variables) =>
      isMutation(text) ? mutate<T>(text, variables) : read<T>(text, variables),
  });
}

/** A queue of the plugin in which nothing waits. Types of queues are not part of the plugin. */
const WITHOUT_QUEUE = {
  key: () => ({ schedule: (_options: object, job: () => Promise<void>) => job() }),
} as never;

/**
 * The plugin sends all of GraphQL a second apart, as GitHub asks for writes. Queries are reads, which
 * only share the limit of ten requests at the same time with the others.
 */
function isMutation(text: string): boolean {
  return text.trimStart().startsWith('mutation');
}

function throttled(
  { token, baseUrl, userAgent, log, fetch }: ClientOptions,
  queues: { readonly write?: never } = {},
) {
  const shouldWait = (seconds: number, _request: unknown, _octokit: unknown, tries: number) =>
    seconds <= LONGEST_WAIT && tries < MOST_RETRIES;
  return new ThrottledOctokit({
    auth: token,
    baseUrl,
    userAgent,
    request: { fetch: onlyJson(fetch) },
    // Octokit logs whole URLs; a failure is reported once, by the caller.
    log: { debug: () => {}, info: () => {}, warn: log, error: () => {} },
    throttle: { onRateLimit: shouldWait, onSecondaryRateLimit: shouldWait, ...queues },
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
