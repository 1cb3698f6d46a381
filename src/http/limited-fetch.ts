import { UpstreamError } from './errors.ts';

/** What one attempt of a request may cost. */
export interface AttemptLimits {
  /** How long it may take until the last byte of the answer, in milliseconds. */
  readonly timeout: number;
  /** How long the answer's body may be, in bytes. */
  readonly bytes: number;
  /** Ends the attempt before that. */
  readonly signal?: AbortSignal | undefined;
}

const REDIRECTS = [301, 302, 307, 308];
/** A renamed repository answers with one redirect; more than a few are a loop. */
const LONGEST_CHAIN = 3;
/** Statuses whose answers have no body. */
const BODILESS = [204, 205, 304];

/**
 * Wraps `fetch` so that one attempt has one deadline for headers and body together, an answer has
 * a limit, and a redirect is followed only within the same origin, because keys go along.
 */
export function limitedFetch(send: typeof fetch, limits: AttemptLimits): typeof fetch {
  return async (input, init) => {
    // No AbortSignal.timeout in an AbortSignal.any: Node 20 loses it when it collects garbage.
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

/** A request that comes with no options is one already, and taking it apart again costs time. */
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
  for (let hop = 0; hop <= LONGEST_CHAIN; hop++) {
    const response = await send(url, body === undefined ? options : { ...options, body });
    const next = redirectTarget(response, url);
    if (next === undefined) return response;
    await response.body?.cancel();
    url = next;
  }
  throw new UpstreamError('not reachable', { cause: new Error('redirected in a circle') });
}

/** Gives the address to go on to, or nothing when the answer is no redirect or leads elsewhere. */
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
