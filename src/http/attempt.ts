/** What one attempt of a request may cost. */
export interface AttemptLimits {
  /** How long it may take until the last byte of the answer, in milliseconds. */
  readonly timeout: number;
  /** How long the answer's body may be, in bytes. */
  readonly bytes: number;
}

const REDIRECTS = [301, 302, 307, 308];
/** A renamed repository answers with one redirect; more than a few are a loop. */
const LONGEST_CHAIN = 3;
/** Waits that mean different things to different APIs; only `Retry-After` is standard. */
const UNCLEAR_HEADERS = /^(?:x-)?rate-?limit/i;

/**
 * Wraps `fetch` so that one attempt has one deadline for headers and body together, an answer has
 * a limit, and a redirect is followed only within the same origin, because keys go along.
 */
export function limitedFetch(send: typeof fetch, limits: AttemptLimits): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(limits.timeout)]);
    const body = request.body === null ? undefined : await request.text();
    let url = request.url;
    for (let hop = 0; hop <= LONGEST_CHAIN; hop++) {
      const { method, headers } = request;
      const options = { method, headers, signal, redirect: 'manual' as const };
      const response = await send(url, body === undefined ? options : { ...options, body });
      const next = redirectTarget(response, url);
      if (next === undefined) return wholeAnswer(response, limits.bytes);
      await response.body?.cancel();
      url = next;
    }
    throw new Error('redirected in a circle');
  };
}

/** Gives the address to go on to, or nothing when the answer is no redirect or leads elsewhere. */
function redirectTarget(response: Response, from: string): string | undefined {
  const location = response.headers.get('location');
  if (!REDIRECTS.includes(response.status) || location === null) return undefined;
  if (!URL.canParse(location, from)) return undefined;
  const target = new URL(location, from);
  return target.origin === new URL(from).origin ? target.href : undefined;
}

async function wholeAnswer(response: Response, limit: number): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) throw new Error(`the answer is longer than ${limit} bytes`);
    chunks.push(chunk);
  }
  const headers = new Headers(response.headers);
  for (const name of [...headers.keys()]) if (UNCLEAR_HEADERS.test(name)) headers.delete(name);
  const hasBody = response.status !== 204 && response.status !== 304;
  const { status, statusText } = response;
  return new Response(hasBody ? Buffer.concat(chunks) : null, { status, statusText, headers });
}
