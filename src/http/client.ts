import ky, { HTTPError, type KyInstance, type Options } from 'ky';
import type * as z from 'zod';
import { countedFetch, type RequestBudget } from './budget.ts';
import { circuitBreaker } from './circuit-breaker.ts';
import { failureOfStatus, UpstreamError } from './errors.ts';
import { limitedFetch } from './limited-fetch.ts';
import { type RateLimit, type ReadQuota, rateLimitedFetch } from './rate-limit.ts';
import { clearedFetch, type RetryPolicy, retryOptions } from './retry.ts';

/** Query keys in order; one key may stand several times. */
export type Query = readonly (readonly [key: string, value: string])[];

/** What a POST sends. */
export interface PostRequest {
  readonly body: unknown;
  readonly query?: Query;
  /** Statuses that are a matter of this request, so that sending it again is no use. */
  readonly final?: readonly number[];
}

/** One way to one upstream: knows its address and its key, and counts what is asked of it. */
export interface HttpClient {
  /**
   * Sends a GET to a path below the upstream's address. Throws an `UpstreamError` when no answer
   * comes that fits the schema.
   */
  readonly get: <T>(path: string, schema: z.ZodType<T>, query?: Query) => Promise<T>;
  /** Sends a POST with a JSON body that changes nothing upstream, so that it may be sent again. */
  readonly post: <T>(path: string, schema: z.ZodType<T>, request: PostRequest) => Promise<T>;
  /** How many requests were sent so far, retries included. */
  readonly requests: () => number;
  /** Whether a key or token goes along. */
  readonly hasKey: () => boolean;
  /** Whether there was a key that the upstream refused, so that the run went on without it. */
  readonly isKeyRefused: () => boolean;
  /** Lets no request start for as many milliseconds. */
  readonly holdBack: (milliseconds: number) => void;
}

export interface ClientOptions {
  /** The upstream's origin, and whatever of the path all its addresses share. */
  readonly baseUrl: string;
  /** Headers of every request, without the key. */
  readonly headers: Record<string, string>;
  /** The header that carries the key; absent when there is none. */
  readonly key?: readonly [header: string, value: string];
  /** Says of a refusal that the key is to blame, and that asking without it helps. */
  readonly isBadKey?: (error: UpstreamError) => boolean;
  readonly retry: RetryPolicy;
  /** Requests under way at the same time, and milliseconds from one start to the next. */
  readonly rateLimit: RateLimit;
  readonly quota?: ReadQuota;
  readonly budget?: RequestBudget;
  /** How long one attempt may take, in milliseconds. */
  readonly timeout: number;
  readonly fetch: typeof fetch;
}

/** As much of a failed answer's body as a source may look at. */
const BODY_LIMIT = 2_000;
/** Semantic Scholar's own limit for an answer is 10 MB; nothing that is asked for comes near. */
const ANSWER_LIMIT = 16 * 1024 * 1024;
const UNLIMITED: RequestBudget = { requests: Number.POSITIVE_INFINITY };

/** Makes the client of one upstream. */
export function createClient(options: ClientOptions): HttpClient {
  const { key, isBadKey, budget = UNLIMITED } = options;
  const { signal } = budget;
  const policy = { ...options.retry, retries: budget.retries ?? options.retry.retries };
  const counted = countedFetch(options.fetch, budget);
  const limits = { timeout: options.timeout, bytes: ANSWER_LIMIT, signal };
  const { longestQuotaWait: longestWait } = policy;
  const quota = options.quota ? { quota: options.quota } : {};
  // The pace comes first: waiting for a turn is no part of an attempt's time.
  const paced = rateLimitedFetch(limitedFetch(counted.fetch, limits), {
    ...options.rateLimit,
    ...quota,
    longestWait,
    signal,
  });
  const client = ky.create(
    kyOptions({ ...options, retry: policy }, clearedFetch(paced.fetch), signal),
  );
  const address = options.baseUrl.replace(/\/+$/, '');
  const mood = circuitBreaker();
  let isKeyRefused = false;
  const hasKey = () => key !== undefined && !isKeyRefused;

  async function attempt(path: string, request: Options): Promise<string> {
    const withKey = hasKey();
    try {
      return await textOf(client, address + path, withKey ? withHeader(request, key) : request);
    } catch (error) {
      const failure = await upstreamError(error, { hasKey: withKey, signal });
      if (!withKey || !isBadKey?.(failure)) throw failure;
      isKeyRefused = true;
      return attempt(path, request);
    }
  }

  async function send(path: string, request: Options): Promise<string> {
    const lost = mood.openError();
    if (lost !== undefined) throw lost;
    try {
      const text = await attempt(path, request);
      mood.succeeded();
      return text;
    } catch (error) {
      if (error instanceof UpstreamError) mood.failed(error);
      throw error;
    }
  }

  return {
    get: async (path, schema, query) =>
      understood(await send(path, { method: 'get', ...search(query) }), schema),
    post: async (path, schema, { body, query, final = [] }) => {
      const retry = retryOptions(policy, { final });
      const request = { method: 'post', json: body, retry, ...search(query) };
      return understood(await send(path, request), schema);
    },
    requests: counted.requests,
    hasKey,
    isKeyRefused: () => isKeyRefused,
    holdBack: paced.holdBack,
  };
}

function kyOptions(
  { headers, retry }: ClientOptions,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal | undefined,
): Options {
  const accepted = { accept: 'application/json', ...headers };
  const ends = signal ? { signal } : {};
  return { fetch, headers: accepted, timeout: false, retry: retryOptions(retry), ...ends };
}

function withHeader(request: Options, [name, value]: readonly [string, string] = ['', '']) {
  return { ...request, headers: { [name]: value } };
}

async function textOf(client: KyInstance, address: string, request: Options): Promise<string> {
  return client(address, request).text();
}

function search(query: Query = []): { searchParams: string[][] } {
  return { searchParams: query.map((pair) => [...pair]) };
}

/** Names the failure. A refused request is not told as the cause, since it holds the key. */
async function upstreamError(
  error: unknown,
  { hasKey, signal }: { hasKey: boolean; signal: AbortSignal | undefined },
): Promise<UpstreamError> {
  if (error instanceof UpstreamError) return error;
  if (signal?.aborted) return new UpstreamError('out of time');
  if (!(error instanceof HTTPError)) return new UpstreamError('not reachable', { cause: error });
  const { status, headers } = error.response;
  const body = (await error.response.text()).slice(0, BODY_LIMIT);
  return new UpstreamError(failureOfStatus(status, { hasKey }), { status, body, headers });
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
