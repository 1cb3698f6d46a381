import { afterEach, expect } from '@jest/globals';

/** A request that is expected, and the answer that was recorded for it. */
export interface Exchange {
  /** Method and address, query included: `GET https://huggingface.co/api/models/a/b?expand=likes`. */
  readonly request: string;
  /** What the request must carry as JSON; anything when absent. */
  readonly sends?: unknown;
  /** 200 when absent. */
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** A text goes out as it is, an error breaks the line, anything else goes out as JSON. */
  readonly answer: unknown;
}

/** A request as it was sent. */
export interface Sent {
  readonly request: string;
  readonly headers: Headers;
  readonly json: unknown;
}

/** A `fetch` that knows some recorded answers, and what was asked of it. */
export interface Replay {
  readonly fetch: typeof fetch;
  readonly sent: readonly Sent[];
}

const problems: string[] = [];
const unused = new Set<Exchange>();

/**
 * Gives a `fetch` that answers each exchange once. The test fails when a request is not among
 * them, and when one of them is not asked for.
 */
export function replay(exchanges: readonly Exchange[]): Replay {
  const sent: Sent[] = [];
  const left = [...exchanges];
  for (const exchange of exchanges) unused.add(exchange);
  return {
    sent,
    fetch: async (input, init) => {
      const one = await read(new Request(input, init));
      sent.push(one);
      const index = left.findIndex((exchange) => fits(exchange, one));
      const [exchange] = index < 0 ? [] : left.splice(index, 1);
      if (exchange === undefined) {
        problems.push(`unknown: ${one.request} ${JSON.stringify(one.json)}`);
        throw new TypeError('fetch failed');
      }
      unused.delete(exchange);
      return responseOf(exchange);
    },
  };
}

afterEach(() => {
  const seen = [...problems, ...[...unused].map(({ request }) => `unused: ${request}`)];
  problems.length = 0;
  unused.clear();
  expect(seen).toEqual([]);
});

async function read(request: Request): Promise<Sent> {
  const text = await request.text();
  return {
    request: `${request.method} ${request.url}`,
    headers: request.headers,
    json: text === '' ? undefined : JSON.parse(text),
  };
}

function fits(exchange: Exchange, { request, json }: Sent): boolean {
  if (exchange.request !== request) return false;
  return exchange.sends === undefined || JSON.stringify(exchange.sends) === JSON.stringify(json);
}

function responseOf({ answer, status = 200, headers = {} }: Exchange): Response {
  if (answer instanceof Error) throw answer;
  const isText = typeof answer === 'string';
  const type = isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  const body = isText ? answer : JSON.stringify(answer);
  return new Response(body, { status, headers: { 'content-type': type, ...headers } });
}
