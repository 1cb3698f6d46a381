import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type AttemptLimits, limitedFetch } from '../../src/http/limited-fetch.ts';
import { rawServer } from '../helpers/raw-server.ts';

const LIMITS: AttemptLimits = { timeout: 5_000, bytes: 1_000 };
const HASTY: AttemptLimits = { timeout: 40, bytes: 1_000 };

/** Where each path leads; anything else is answered with what was asked. */
interface Redirects {
  readonly [path: string]: readonly [status: number, location: string | undefined];
}

async function redirecting(redirects: Redirects) {
  const seen: string[] = [];
  const origin = await rawServer(async (request, response) => {
    const received = `${request.method} ${request.url} ${await text(request)}`.trim();
    seen.push(received);
    const [status, location] = redirects[request.url ?? ''] ?? [200, undefined];
    response.writeHead(status, location === undefined ? {} : { location });
    response.end(received);
  });
  return { origin, seen };
}

async function get(url: string, init: RequestInit = {}, limits = LIMITS) {
  return limitedFetch(fetch, limits)(new Request(url, init));
}

describe('the deadline', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test.each<[what: string, listener: (request: IncomingMessage, response: ServerResponse) => void]>(
    [
      ['a server that never answers', () => {}],
      [
        'an answer that stops in the middle',
        (_, response) => {
          response.writeHead(200, { 'content-length': '100' }).write('[1, 2');
        },
      ],
      [
        'an answer that never ends',
        (_, response) => {
          const drip = setInterval(() => response.write(' '), 5);
          response.on('close', () => clearInterval(drip));
        },
      ],
    ],
  )('cuts %s', async (_, listener) => {
    const origin = await rawServer(listener);

    await expect(get(origin, {}, HASTY)).rejects.toMatchObject({
      name: 'UpstreamError',
      message: 'too slow',
    });
  });

  test('is one for all redirects together', async () => {
    const origin = await rawServer((request, response) => {
      if (request.url === '/old') response.writeHead(307, { location: '/new' }).end();
    });

    await expect(get(`${origin}/old`, {}, HASTY)).rejects.toThrow('too slow');
  });

  test('is over with the answer', async () => {
    const { origin } = await redirecting({});

    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });

    const response = await get(origin);
    jest.advanceTimersByTime(2 * LIMITS.timeout);

    expect(await response.text()).toBe('GET /');
  });
});

describe('the answer', () => {
  test.each([
    [1_000, 'fits'],
    [1_001, 'does not'],
  ])('of %i bytes %s', async (length, verdict) => {
    const origin = await rawServer((_, response) => response.end('x'.repeat(length)));

    const answer = get(origin).then(
      (response) => response.text(),
      (error: Error) => error,
    );

    if (verdict === 'fits') expect(await answer).toHaveLength(length);
    else
      expect(await answer).toMatchObject({
        name: 'UpstreamError',
        failure: 'answer not understood',
      });
  });

  test('is counted in bytes after decompression', async () => {
    const { gzipSync } = await import('node:zlib');
    const origin = await rawServer((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('x'.repeat(1_001)));
    });

    await expect(get(origin)).rejects.toMatchObject({ failure: 'answer not understood' });
  });

  test('that breaks off is an error', async () => {
    const origin = await rawServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('[1, 2', () => response.destroy());
    });

    await expect(get(origin)).rejects.toThrow();
  });

  test.each([204, 205, 304])('of status %i has no body', async (status) => {
    const origin = await rawServer((_, response) => response.writeHead(status).end());

    const response = await get(origin);

    expect([response.status, await response.text()]).toEqual([status, '']);
  });
});

describe('a redirect within the origin', () => {
  test.each([
    [301, 'Moved', '/new?a=1'],
    [302, 'relative', 'new?a=1'],
    [307, 'relative to the folder above', '../new?a=1'],
    [308, 'from the top', '/new?a=1'],
  ])('of status %i (%s) is followed', async (status, _, location) => {
    const { origin, seen } = await redirecting({ '/old?a=1': [status, location] });

    const response = await get(`${origin}/old?a=1`, { headers: { authorization: 'Bearer k' } });

    expect(await response.text()).toBe('GET /new?a=1');
    expect(seen).toEqual(['GET /old?a=1', 'GET /new?a=1']);
  });

  test('may name the whole address', async () => {
    let origin = '';
    origin = await rawServer((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: `${origin}/new` }).end();
      else response.end(request.url);
    });

    expect(await (await get(`${origin}/old`)).text()).toBe('/new');
  });

  test('takes method, body and key along', async () => {
    const keys: unknown[] = [];
    const origin = await rawServer(async (request, response) => {
      keys.push(request.headers['x-api-key']);
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
      else response.end(`${request.method} ${request.url} ${await text(request)}`);
    });

    const init = { method: 'POST', body: '{"ids":[]}', headers: { 'x-api-key': 'k' } };
    const response = await get(`${origin}/old`, init);

    expect(await response.text()).toBe('POST /new {"ids":[]}');
    expect(keys).toEqual(['k', 'k']);
  });

  test('may lead to two more', async () => {
    const { origin, seen } = await redirecting({
      '/1': [307, '/2'],
      '/2': [307, '/3'],
      '/3': [307, '/4'],
    });

    expect(await (await get(`${origin}/1`)).text()).toBe('GET /4');
    expect(seen).toHaveLength(4);
  });

  test('that leads in a circle is given up', async () => {
    const { origin, seen } = await redirecting({ '/1': [307, '/2'], '/2': [307, '/1'] });

    await expect(get(`${origin}/1`)).rejects.toMatchObject({
      name: 'UpstreamError',
      failure: 'not reachable',
    });
    expect(seen).toHaveLength(4);
  });
});

describe('not followed', () => {
  test.each(['another host', 'another port', 'another protocol'])(
    'is a redirect to %s, and no key goes there',
    async (what) => {
      const elsewhere = await redirecting({});
      const targets: Record<string, (origin: string) => string> = {
        'another host': () => elsewhere.origin.replace('127.0.0.1', 'localhost'),
        'another port': () => elsewhere.origin,
        'another protocol': (origin) => origin.replace('http:', 'https:'),
      };
      let origin = '';
      origin = await rawServer((_, response) => {
        response.writeHead(307, { location: `${targets[what]?.(origin)}/new` }).end();
      });

      const response = await get(origin, { headers: { authorization: 'Bearer k' } });

      expect(response.status).toBe(307);
      expect(elsewhere.seen).toEqual([]);
    },
  );

  test.each<[what: string, status: number, location: string | undefined]>([
    ['a 303, which would turn a POST into a GET', 303, '/new'],
    ['a redirect that does not say where to', 301, undefined],
    ['a redirect to no address', 301, 'http://['],
    ['a Location beside an answer', 201, '/new'],
  ])('is %s', async (_, status, location) => {
    const { origin, seen } = await redirecting({ '/old': [status, location] });

    expect((await get(`${origin}/old`)).status).toBe(status);
    expect(seen).toHaveLength(1);
  });
});
