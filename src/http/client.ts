import { setMaxListeners } from 'node:events';
import ky, { HTTPError, type KyInstance, type Options } from 'ky';
import type * as z from 'zod';
import { countedFetch, type RequestBudget } from './budget.ts';
import { circuitBreaker } from './circuit-breaker.ts';
import { failureOfStatus, UpstreamError } from './errors.ts';
import { limitedFetch } from './limited-fetch.ts';
import { networkProblem, unresolvedHost } from './network-error.ts';
import { type Quota, type RateLimit, type ReadQuota, rateLimitedFetch } from './rate-limit.ts';
import { clearedFetch, type RetryPolicy, retryOptions } from './retry.ts';

/** Query parameters in order; a key may occur several times. */
export type Query = readonly (readonly [key: string, value: string])[];

export interface PostRequest {
  readonly body: unknown;
  readonly query?: Query;
  /** Statuses that are not retried, because they are about this request. */
  readonly final?: readonly number[];
}

/** A client of one upstream, with its address, key, rate limit and budget. */
export interface HttpClient {
  /**
   * Sends a GET to a path below the base URL. Throws an `UpstreamError` without an answer that
   * matches the schema.
   */
  readonly get: <T>(path: string, schema: z.ZodType<T>, query?: Query) => Promise<T>;
  /** Sends a POST with a JSON body. It must change nothing upstream, since it may be retried. */
  readonly post: <T>(path: string, schema: z.ZodType<T>, request: PostRequest) => Promise<T>;
  /** Requests that were sent so far, retries included. */
  readonly requests: () => number;
  /** Whether the answers were collected before, for many lists at once. */
  readonly isShared?: boolean;
  /** Whether requests carry a key or token. */
  readonly hasKey: () => boolean;
  /** Whether the upstream refused the key, so that the requests go on without it. */
  readonly isKeyRefused: () => boolean;
  /** The name of the host if it could not be resolved. */
  readonly unresolvedHost?: () => string | undefined;
  /** The remaining requests, as the last answer reported them. */
  readonly quota?: () => Quota | undefined;
  /** Starts no request for so many milliseconds. */
  readonly holdBack: (milliseconds: number) => void;
}

export interface ClientOptions {
  /** The origin, and the part of the path that all requests share. */
  readonly baseUrl: string;
  /** Headers of every request, besides the key. */
  readonly headers: Record<string, string>;
  /** The header with the key; absent without a key. */
  readonly key?: readonly [header: string, value: string];
  /** Returns whether an error is about the key, so that a request without it may succeed. */
  readonly isBadKey?: (error: UpstreamError) => boolean;
  readonly retry: RetryPolicy;
  readonly rateLimit: RateLimit;
  readonly quota?: ReadQuota;
  readonly budget?: RequestBudget;
  /** The timeout of one attempt, in milliseconds. */
  readonly timeout: number;
  readonly fetch: typeof fetch;
}

/** The most characters of a failed answer's body that a source can read. */
const BODY_LIMIT = 2_000;
/** In bytes. Semantic Scholar limits answers to 10 MB; all answers are far smaller. */
const ANSWER_LIMIT = 16 * 1024 * 1024;
const UNLIMITED: RequestBudget = { requests: Number.POSITIVE_INFINITY };

export function createClient(options: ClientOptions): HttpClient {
  const { key, isBadKey, budget = UNLIMITED } = options;
  const { signal } = budget;
  // Each request in flight listens to it: there may be more than Node takes for a leak.
  if (signal) setMaxListeners(0, signal);
  const policy = policyWithin(budget, options.retry);
  const counted = countedFetch(options.fetch, budget);
  const limits = { timeout: options.timeout, bytes: ANSWER_LIMIT, signal };
  const quota = options.quota ? { quota: options.quota } : {};
  // The rate limit is outside of the timeout, which does not include waiting for a turn.
  const limited = rateLimitedFetch(limitedFetch(counted.fetch, limits), {
    ...options.rateLimit,
    ...quota,
    hasKey: () => hasKey(),
    longestWait: policy.longestQuotaWait,
    signal,
  });
  const client = ky.create(
    kyOptions({ ...options, retry: policy }, clearedFetch(limited.fetch), signal),
  );
  const address = options.baseUrl.replace(/(?<!\/)\/+$/, '');
  const breaker = circuitBreaker();
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
    const openError = breaker.openError();
    if (openError !== undefined) throw openError;
    try {
      const text = await attempt(path, request);
      breaker.succeeded();
      return text;
    } catch (error) {
      if (error instanceof UpstreamError) breaker.failed(error);
      throw error;
    }
  }

  return {
    get: async (path, schema, query) =>
      parsed(await send(path, { method: 'get', ...search(query) }), schema),
    post: async (path, schema, { body, query, final = [] }) => {
      const retry = retryOptions(policy, { final });
      const request = { method: 'post', json: body, retry, ...search(query) };
      return parsed(await send(path, request), schema);
    },
    requests: counted.requests,
    hasKey,
    isKeyRefused: () => isKeyRefused,
    unresolvedHost: () => breaker.openError()?.unresolved,
    quota: limited.quota,
    holdBack: limited.holdBack,
  };
}

function policyWithin({ retries, longestWait }: RequestBudget, policy: RetryPolicy): RetryPolicy {
  return {
    ...policy,
    retries: retries ?? policy.retries,
    longestQuotaWait: longestWait ?? policy.longestQuotaWait,
  };
}

function kyOptions(
  { headers, retry }: ClientOptions,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal | undefined,
): Options {
  const accepted = { accept: 'application/json', ...headers };
  const withSignal = signal ? { signal } : {};
  return { fetch, headers: accepted, timeout: false, retry: retryOptions(retry), ...withSignal };
}

function withHeader(request: Options, [name, value]: readonly [string, string] = ['', '']) {
  return { ...request, headers: { [name]: value } };
}

async function textOf(client: KyInstance, address: string, request: Options): Promise<string> {
  const response = await client(address, request);
  // Accepted, but not ready: the body is empty or holds no result.
  if (response.status === 202) throw new UpstreamError('answer not understood', { status: 202 });
  return response.text();
}

function search(query: Query = []): { searchParams: string[][] } {
  return { searchParams: query.map((pair) => [...pair]) };
}

/** An `HTTPError` is not set as the cause, since it holds the key. */
async function upstreamError(
  error: unknown,
  { hasKey, signal }: { hasKey: boolean; signal: AbortSignal | undefined },
): Promise<UpstreamError> {
  if (error instanceof UpstreamError) return error;
  if (signal?.aborted) return new UpstreamError('out of time');
  if (!(error instanceof HTTPError)) {
    const detail = networkProblem(error);
    const unresolved = unresolvedHost(error);
    return new UpstreamError('not reachable', { cause: error, detail, unresolved });
  }
  const { status, headers } = error.response;
  const body = (await error.response.text()).slice(0, BODY_LIMIT);
  return new UpstreamError(failureOfStatus(status, { hasKey }), { status, body, headers });
}

function parsed<T>(text: string, schema: z.ZodType<T>): T {
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
