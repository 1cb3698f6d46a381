import { UpstreamError } from './errors.ts';

/** Limits of one attempt of a request. */
export interface AttemptLimits {
  /** Until the last byte of the answer, in milliseconds. */
  readonly timeout: number;
  /** The longest body of an answer, in bytes. */
  readonly bytes: number;
  /** Ends the attempt earlier. */
  readonly signal?: AbortSignal | undefined;
}

const REDIRECTS = [301, 302, 307, 308];
/** A renamed repository redirects once; more than a few redirects are a loop. */
const MAX_REDIRECTS = 3;
/** Statuses whose answers have no body. */
const BODILESS = [204, 205, 304];

/**
 * Wraps `fetch` with one timeout for headers and body, and a limit for the body. Follows redirects
 * only within the same origin, since requests carry keys.
 */
export function limitedFetch(send: typeof fetch, limits: AttemptLimits): typeof fetch {
  return async (input, init) => {
    // Node 20 may garbage-collect an AbortSignal.timeout inside of an AbortSignal.any.
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), limits.timeout);
    const end = () => deadline.abort();
    limits.signal?.addEventListener('abort', end);
    try {
      const response = await follow(send, requestOf(input, init), deadline.signal);
      return await wholeAnswer(response, limits.bytes);
    } catch (error) {
      if (limits.signal?.aborted) throw new UpstreamError('out of time');
      if (deadline.signal.aborted) throw new UpstreamError('too slow', { cause: error });
      throw error;
    } finally {
      limits.signal?.removeEventListener('abort', end);
      clearTimeout(timer);
    }
  };
}

/** Returns a request without options as it is, since copying one takes time. */
function requestOf(input: Parameters<typeof fetch>[0], init: RequestInit = {}): Request {
  const isReady = input instanceof Request && Object.keys(init).length === 0;
  return isReady ? input : new Request(input, init);
}

async function follow(
  send: typeof fetch,
  request: Request,
  signal: AbortSignal,
): Promise<Response> {
  const { method, headers } = request;
  const options = { method, headers, signal, redirect: 'manual' as const };
  const body = request.body === null ? undefined : await request.text();
  let url = request.url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await send(url, body === undefined ? options : { ...options, body });
    const next = redirectTarget(response, url);
    if (next === undefined) return response;
    await response.body?.cancel();
    url = next;
  }
  throw new UpstreamError('not reachable', { cause: new Error('too many redirects') });
}

/** Returns the URL to follow, or nothing without a redirect within the origin. */
function redirectTarget(response: Response, from: string): string | undefined {
  if (!REDIRECTS.includes(response.status)) return undefined;
  const location = response.headers.get('location');
  if (location === null || !URL.canParse(location, from)) return undefined;
  const target = new URL(location, from);
  return target.origin === new URL(from).origin ? target.href : undefined;
}

async function wholeAnswer(response: Response, limit: number): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) {
      const cause = new Error(`the answer is longer than ${limit} bytes`);
      throw new UpstreamError('answer not understood', { cause });
    }
    chunks.push(chunk);
  }
  const { status, statusText, headers } = response;
  const body = BODILESS.includes(status) ? null : Buffer.concat(chunks);
  return new Response(body, { status, statusText, headers });
}
