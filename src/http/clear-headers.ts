import { retryAfter } from './retry.ts';

/** Waits that mean different things to different APIs; only `Retry-After` is standard. */
const UNCLEAR = /^(?:x-)?rate-?limit/i;

/** Wraps `fetch` so that no header is left that the retries could take for a wait nobody asked for. */
export function clearedFetch(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    // Nobody waits after an answer.
    if (response.ok) return response;
    const headers = new Headers(response.headers);
    for (const name of [...headers.keys()]) if (UNCLEAR.test(name)) headers.delete(name);
    // ky waits 24 days when it cannot read the header, and not at all when the time has passed.
    if (!retryAfter(headers.get('retry-after'), Date.now())) headers.delete('retry-after');
    const { status, statusText, body } = response;
    return new Response(body, { status, statusText, headers });
  };
}
