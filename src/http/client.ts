import ky, { HTTPError, type Options } from 'ky';
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
  const limited = limitedFetch(counting, { timeout: options.timeout, bytes: ANSWER_LIMIT });
  // The pace comes first: waiting for a turn is no part of an attempt's time.
  const client = ky.create(kyOptions(options, pacedFetch(limited, options.pace)));
  const address = options.baseUrl.replace(/\/+$/, '');
  const hasKey = options.key !== undefined;
  const send = async (path: string, request: Options): Promise<string> => {
    try {
      return await client(address + path, request).text();
    } catch (error) {
      throw await upstreamError(error, { hasKey });
    }
  };
  return {
    get: async (path, schema, query) =>
      understood(await send(path, { method: 'get', ...search(query) }), schema),
    post: async (path, schema, { body, query }) =>
      understood(await send(path, { method: 'post', json: body, ...search(query) }), schema),
    requests: () => sent,
    hasKey,
  };
}

function kyOptions(
  { headers, key, retry }: ClientOptions,
  fetch: typeof globalThis.fetch,
): Options {
  const all = { accept: 'application/json', ...headers };
  return {
    fetch,
    headers: key === undefined ? all : { ...all, [key[0]]: key[1] },
    timeout: false,
    retry: {
      limit: retry.retries,
      methods: ['get', 'post'],
      statusCodes: PASSING_STATUSES,
      afterStatusCodes: PASSING_STATUSES,
      delay: (attempt) => backoff(attempt, retry),
      jitter: (delay) => delay * (0.75 + Math.random() / 2),
      shouldRetry: ({ error }) => (isFinal(error, retry) ? false : undefined),
    },
  };
}

function search(query: Query = []): { searchParams: string[][] } {
  return { searchParams: query.map((pair) => [...pair]) };
}

/** An answer that was too long or too late, or asks for a wait that is, would be so again. */
function isFinal(error: Error, { longestRetryAfter }: RetryPolicy): boolean {
  if (error instanceof UpstreamError) return true;
  if (!(error instanceof HTTPError)) return false;
  const wait = retryAfter(error.response.headers.get('retry-after'), Date.now());
  return wait !== undefined && wait > longestRetryAfter;
}

/** Names the failure. A refused request is not told as the cause, since it holds the key. */
async function upstreamError(
  error: unknown,
  { hasKey }: { hasKey: boolean },
): Promise<UpstreamError> {
  if (error instanceof UpstreamError) return error;
  if (!(error instanceof HTTPError)) return new UpstreamError('not reachable', { cause: error });
  const { status } = error.response;
  const body = (await error.response.text()).slice(0, BODY_LIMIT);
  return new UpstreamError(failureOfStatus(status, { hasKey }), { status, body });
}

function understood<T>(text: string, schema: z.ZodType<T>): T {
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
