import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import type * as z from 'zod';

/** The parts of the repository's API that are used here. */
export type GitHub = Pick<
  Octokit,
  'actions' | 'git' | 'graphql' | 'issues' | 'pulls' | 'rateLimit' | 'reactions' | 'repos'
>;

/** The list's repository. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

const PacedOctokit = Octokit.plugin(retry, throttling);

/** A limit that lifts later than this is not waited for, in seconds. */
const LONGEST_WAIT = 60;
const MOST_RETRIES = 2;

/** Opens the door to the repository, paced and retried as GitHub asks. `baseUrl` is the API's address, as the runner gives it. */
export function openGitHub(options: {
  token: string;
  baseUrl: string;
  userAgent: string;
  log: (message: string) => void;
  fetch: typeof fetch;
}): GitHub {
  const { token, baseUrl, userAgent, log, fetch } = options;
  const waits = (seconds: number, _request: unknown, _octokit: unknown, tries: number) =>
    seconds <= LONGEST_WAIT && tries < MOST_RETRIES;
  return new PacedOctokit({
    auth: token,
    baseUrl,
    userAgent,
    request: { fetch: onlyJson(fetch) },
    // Octokit's own messages name whole addresses; a failure is reported once, by whoever asked.
    log: { debug: () => {}, info: () => {}, warn: log, error: () => {} },
    throttle: { onRateLimit: waits, onSecondaryRateLimit: waits },
  });
}

/**
 * Refuses the pages of proxies, and redirects that nobody followed; Octokit takes them for answers,
 * and fields of theirs are missing.
 */
export function onlyJson(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    const type = response.headers.get('content-type');
    const { status } = response;
    if (status >= 300 && status < 400) throw new TypeError('redirected to another host');
    if (status >= 400 || status === 204 || type?.includes('json')) return response;
    throw new TypeError('the answer is not what GitHub sends');
  };
}

/** Gives the HTTP status of an error of Octokit's, or nothing for any other error. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

/** Says whether GitHub refused with one of these statuses, and with such a text if one is given. */
export function isRefusal(error: unknown, statuses: readonly number[], text = /(?:)/): boolean {
  const status = statusOf(error);
  if (status === undefined || !statuses.includes(status)) return false;
  return error instanceof Error && text.test(error.message);
}

/** A query and what fills its variables. Foreign text goes into variables only. */
interface Query {
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Asks the GraphQL API of the server that the repository is on. Gives nothing where the answer is
 * not all that was asked for, whatever the reason: a query only saves requests, and REST, which is
 * asked then, says what is wrong. So it is not tried again, either.
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
