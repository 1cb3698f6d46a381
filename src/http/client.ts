import ky, { HTTPError, type KyInstance, type Options } from 'ky';
import type * as z from 'zod';
import { limitedFetch } from './attempt.ts';
import { failureOfStatus, UpstreamError } from './errors.ts';
import { type Pace, pacedFetch } from './pace.ts';
import { backoff, PASSING_STATUSES, type RetryPolicy, retryAfter } from './retry.ts';

/** Query keys in order; one key may stand several times. */
export type Query = readonly (readonly [key: string, value: string])[];

/** One way to one upstream: knows its address and its key, and counts what is asked of it. */
export interface HttpClient {
  /**
   * Sends a GET to a path below the upstream's address. Throws an `UpstreamError` when no answer
   * comes that fits the schema.
   */
  readonly get: <T>(path: string, schema: z.ZodType<T>, query?: Query) => Promise<T>;
  /** Sends a POST with a JSON body that changes nothing upstream, so that it may be sent again. */
  readonly post: <T>(
    path: string,
    schema: z.ZodType<T>,
    request: { body: unknown; query?: Query },
  ) => Promise<T>;
  /** How many requests were sent so far, retries included. */
  readonly requests: () => number;
  /** Whether a key or token goes along. */
  readonly hasKey: boolean;
}

export interface ClientOptions {
  /** The upstream's origin, and whatever of the path all its addresses share. */
  readonly baseUrl: string;
  /** Headers of every request, without the key. */
  readonly headers: Record<string, string>;
  /** The header that carries the key; absent when there is none. */
  readonly key?: readonly [header: string, value: string];
  readonly retry: RetryPolicy;
  /** Requests under way at the same time, and milliseconds from one start to the next. */
  readonly pace: Pace;
  /** How long one attempt may take, in milliseconds. */
  readonly timeout: number;
  readonly fetch: typeof fetch;
}

/** As much of a failed answer's body as a source may look at. */
const BODY_LIMIT = 2_000;
/** Semantic Scholar's own limit for an answer is 10 MB; nothing that is asked for comes near. */
const ANSWER_LIMIT = 16 * 1024 * 1024;

/** Makes the client of one upstream. */
export function createClient(options: ClientOptions): HttpClient {
  let sent = 0;
  const counting: typeof fetch = (input, init) => {
    sent++;
    return options.fetch(input, init);
  };
  const paced = pacedFetch(counting, options.pace);
  const limited = limitedFetch(paced, { timeout: options.timeout, bytes: ANSWER_LIMIT });
  const client = ky.create(kyOptions(options, limited));
  const address = (path: string) => options.baseUrl.replace(/\/+$/, '') + path;
  return {
    get: (path, schema, query) =>
      answer(client, address(path), { method: 'get', ...search(query) }, schema),
    post: (path, schema, { body, query }) =>
      answer(client, address(path), { method: 'post', json: body, ...search(query) }, schema),
    requests: () => sent,
    hasKey: options.key !== undefined,
  };
}

function kyOptions(
  { headers, key, retry }: ClientOptions,
  fetch: typeof globalThis.fetch,
): Options {
  return {
    fetch,
    headers: key === undefined ? headers : { ...headers, [key[0]]: key[1] },
    timeout: false,
    retry: {
      limit: retry.retries,
      methods: ['get', 'post'],
      statusCodes: PASSING_STATUSES,
      afterStatusCodes: PASSING_STATUSES,
      delay: (attempt) => backoff(attempt, retry),
      jitter: (delay) => delay * (0.75 + Math.random() / 2),
      shouldRetry: ({ error }) => (asksToWaitTooLong(error, retry) ? false : undefined),
    },
  };
}

function search(query: Query = []): { searchParams: string[][] } {
  return { searchParams: query.map((pair) => [...pair]) };
}

function asksToWaitTooLong(error: Error, { longestRetryAfter }: RetryPolicy): boolean {
  if (!(error instanceof HTTPError)) return false;
  const wait = retryAfter(error.response.headers.get('retry-after'), Date.now());
  return wait !== undefined && wait > longestRetryAfter;
}

async function answer<T>(
  client: KyInstance,
  address: string,
  request: Options,
  schema: z.ZodType<T>,
): Promise<T> {
  const text = await send(client, address, request);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UpstreamError('answer not understood', { cause });
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new UpstreamError('answer not understood', { cause: result.error });
}

async function send(client: KyInstance, address: string, request: Options): Promise<string> {
  try {
    return await client(address, request).text();
  } catch (error) {
    if (!(error instanceof HTTPError)) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      throw new UpstreamError(late ? 'too slow' : 'not reachable', { cause: error });
    }
    const { status } = error.response;
    const body = (await error.response.text()).slice(0, BODY_LIMIT);
    throw new UpstreamError(failureOfStatus(status), { status, body, cause: error });
  }
}
