import { getEventListeners, getMaxListeners, setMaxListeners } from 'node:events';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { type ClientOptions, createClient } from '../../src/http/client.ts';
import type { UpstreamError } from '../../src/http/errors.ts';
import { RETRY_POLICY, type RetryPolicy } from '../../src/http/retry.ts';
import { type Exchange, replay } from '../helpers/replay.ts';
import { settled } from '../helpers/stepped-clock.ts';

const ORIGIN = 'https://api.example.org';
const GET = `GET ${ORIGIN}/things`;
const QUICK: RetryPolicy = { ...RETRY_POLICY, firstDelay: 0, longestDelay: 0 };
const Thing = z.object({ count: z.int() });
const FOUND: Exchange = { request: GET, answer: { count: 7 } };

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

function clientOf(fetch: typeof globalThis.fetch, options: Partial<ClientOptions> = {}) {
  return createClient({
    baseUrl: ORIGIN,
    headers: { 'user-agent': 'readme-tally/test' },
    retry: QUICK,
    rateLimit: { inFlight: 6, interval: 0 },
    timeout: 5_000,
    fetch,
    ...options,
  });
}

/** An exchange, several times. */
function times(count: number, exchange: Exchange): Exchange[] {
  return Array.from({ length: count }, () => ({ ...exchange }));
}

async function failure(answer: Promise<unknown>): Promise<UpstreamError> {
  const error: unknown = await answer.then(
    () => 'no error',
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ name: 'UpstreamError' });
  return error as UpstreamError;
}

describe('a request', () => {
  test('goes below the address, with its query in order', async () => {
    const { fetch, sent } = replay([
      {
        request:
          'GET https://mirror.example.org/hub/api/models/a%2Fb?expand=likes&expand=downloads&a=%26',
        answer: { count: 7, more: true },
      },
    ]);
    const client = clientOf(fetch, { baseUrl: 'https://mirror.example.org/hub/' });

    const query = [
      ['expand', 'likes'],
      ['expand', 'downloads'],
      ['a', '&'],
    ] as const;
    const answer = await client.get('/api/models/a%2Fb', Thing, query);

    expect(answer).toEqual({ count: 7 });
    expect(sent[0]?.headers.get('user-agent')).toBe('readme-tally/test');
    expect(sent[0]?.headers.get('accept')).toBe('application/json');
  });

  test('may send JSON', async () => {
    const request = `POST ${ORIGIN}/batch?fields=title%2CcitationCount`;
    const { fetch, sent } = replay([{ request, sends: { ids: ['a'] }, answer: { count: 7 } }]);

    const query = [['fields', 'title,citationCount']] as const;
    await clientOf(fetch).post('/batch', Thing, { body: { ids: ['a'] }, query });

    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
  });

  test('carries the key in its header, and no other key', async () => {
    const { fetch, sent } = replay([FOUND]);
    const client = clientOf(fetch, { key: ['x-api-key', 's3cr3t'] });

    await client.get('/things', Thing);

    expect(client.hasKey()).toBe(true);
    expect(sent[0]?.headers.get('x-api-key')).toBe('s3cr3t');
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  test('carries no key when there is none', async () => {
    const { fetch, sent } = replay([FOUND]);
    const client = clientOf(fetch);

    await client.get('/things', Thing);

    expect(client.hasKey()).toBe(false);
    expect(sent[0]?.headers.has('x-api-key')).toBe(false);
  });
});

describe('sent again', () => {
  test.each([429, 500, 502, 503, 504])('is what got HTTP %i', async (status) => {
    const { fetch, sent } = replay([...times(2, { request: GET, status, answer: {} }), FOUND]);
    const client = clientOf(fetch);

    expect(await client.get('/things', Thing)).toEqual({ count: 7 });
    expect(sent).toHaveLength(3);
    expect(client.requests()).toBe(3);
  });

  test('is what got no answer at all', async () => {
    const broken = { request: GET, answer: new TypeError('fetch failed') };
    const { fetch } = replay([broken, FOUND]);
    const client = clientOf(fetch);

    expect(await client.get('/things', Thing)).toEqual({ count: 7 });
    expect(client.requests()).toBe(2);
  });

  test('is a POST too, with the same body', async () => {
    const exchange = { request: `POST ${ORIGIN}/batch`, sends: { ids: ['a', 'b'] } };
    const { fetch } = replay([
      { ...exchange, status: 503, answer: 'down' },
      { ...exchange, answer: { count: 7 } },
    ]);

    const answer = await clientOf(fetch).post('/batch', Thing, { body: { ids: ['a', 'b'] } });

    expect(answer).toEqual({ count: 7 });
  });

  test.each<[what: string, exchange: Partial<Exchange>, message: string]>([
    ['a passing status', { status: 503 }, 'internal error (HTTP 503)'],
    ['a rate limit', { status: 429 }, 'rate limited (HTTP 429)'],
    ['a broken line', { answer: new TypeError('fetch failed') }, 'not reachable'],
  ])('is nothing for ever: %s', async (_, exchange, message) => {
    const { fetch } = replay(times(6, { request: GET, answer: {}, ...exchange }));
    const client = clientOf(fetch);

    expect((await failure(client.get('/things', Thing))).message).toBe(message);
    expect(client.requests()).toBe(6);
  });

  test('is what takes too long, once', async () => {
    let asked = 0;
    const hanging: typeof fetch = (_, init) => {
      asked++;
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    };

    const error = await failure(clientOf(hanging, { timeout: 10 }).get('/things', Thing));

    expect([error.message, asked]).toEqual(['too slow', 2]);
  });
});

describe('not sent again', () => {
  test.each([
    [302, 'request refused (HTTP 302)'],
    [400, 'request refused (HTTP 400)'],
    [401, 'key refused (HTTP 401)'],
    [403, 'key refused (HTTP 403)'],
    [404, 'not found (HTTP 404)'],
    [408, 'request refused (HTTP 408)'],
    [409, 'request refused (HTTP 409)'],
    [410, 'not found (HTTP 410)'],
    [413, 'request refused (HTTP 413)'],
    [422, 'request refused (HTTP 422)'],
    [451, 'request refused (HTTP 451)'],
    [501, 'internal error (HTTP 501)'],
  ])('is what got HTTP %i', async (status, message) => {
    const { fetch } = replay([{ request: GET, status, answer: { error: 'no' } }]);

    const error = await failure(clientOf(fetch, { key: ['x', 'y'] }).get('/things', Thing));

    expect(error.message).toBe(message);
    expect(error.body).toBe('{"error":"no"}');
  });

  test.each([401, 403])('HTTP %i means no key where there is none', async (status) => {
    const { fetch } = replay([{ request: GET, status, answer: {} }]);

    const error = await failure(clientOf(fetch).get('/things', Thing));

    expect(error.message).toBe(`request refused (HTTP ${status})`);
  });

  test.each<[what: string, answer: unknown]>([
    ['HTML', '<!doctype html><title>Just a moment…</title>'],
    ['nothing', ''],
    ['half of it', '{"count": 7'],
    ['another shape', { number: 7 }],
    ['another type', { count: '7' }],
    ['null', null],
  ])('is what was answered with %s', async (_, answer) => {
    const { fetch } = replay([{ request: GET, answer }]);

    const error = await failure(clientOf(fetch).get('/things', Thing));

    expect(error).toMatchObject({ message: 'answer not understood', status: undefined });
  });

  test('is what is answered with more than 16 MiB', async () => {
    let asked = 0;
    const megabyte = new Uint8Array(1024 * 1024);
    const flood: typeof fetch = async () => {
      asked++;
      return new Response(new ReadableStream({ pull: (stream) => stream.enqueue(megabyte) }));
    };

    const error = await failure(clientOf(flood).get('/things', Thing));

    expect([error.message, asked]).toEqual(['answer not understood', 1]);
  });

  test('is what leads in a circle', async () => {
    const circle = { request: GET, status: 307, headers: { location: '/things' }, answer: '' };
    const { fetch } = replay(times(4, circle));
    const client = clientOf(fetch);

    expect((await failure(client.get('/things', Thing))).message).toBe('not reachable');
    expect(client.requests()).toBe(4);
  });
});

test('counts redirects as the requests that they are', async () => {
  const { fetch } = replay([
    { request: GET, status: 307, headers: { location: '/other' }, answer: '' },
    { request: `GET ${ORIGIN}/other`, answer: { count: 7 } },
  ]);
  const client = clientOf(fetch);

  await client.get('/things', Thing);

  expect(client.requests()).toBe(2);
});

test('does not send the key where another origin redirects to', async () => {
  const location = 'https://collector.example.com/things';
  const { fetch } = replay([{ request: GET, status: 302, headers: { location }, answer: '' }]);

  const error = await failure(clientOf(fetch, { key: ['x-api-key', 'k'] }).get('/things', Thing));

  expect(error.message).toBe('request refused (HTTP 302)');
});

test('a request that waits for its turn does not run out of time', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  const slow: typeof fetch = async (_, init) => {
    jest.advanceTimersByTime(20);
    init?.signal?.throwIfAborted();
    return Response.json({ count: 7 });
  };
  const client = clientOf(slow, { timeout: 60, rateLimit: { inFlight: 1, interval: 0 } });

  const answers = Array.from({ length: 6 }, () => client.get('/things', Thing));

  expect(await Promise.all(answers)).toHaveLength(6);
});

test('an answer that is still coming in counts as under way', async () => {
  const streams: ReadableStreamDefaultController[] = [];
  const started: string[] = [];
  const dripping: typeof fetch = async (input) => {
    started.push(String(input));
    return new Response(new ReadableStream({ start: (stream) => void streams.push(stream) }));
  };
  const client = clientOf(dripping, { rateLimit: { inFlight: 1, interval: 0 } });

  const answers = Promise.all([client.get('/a', Thing), client.get('/b', Thing)]);
  for (const name of ['/a', '/b']) {
    await settled();
    expect(started.at(-1)).toBe(`${ORIGIN}${name}`);
    expect(streams).toHaveLength(started.length);
    streams.at(-1)?.enqueue(Buffer.from('{"count": 7}'));
    streams.at(-1)?.close();
  }

  expect(await answers).toHaveLength(2);
  expect(started).toHaveLength(2);
});

describe('the wait', () => {
  const NOW = Date.UTC(2026, 10, 22, 3, 17, 0);

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'], now: NOW });
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
  });

  /** Runs a request to its end and gives the seconds after which each attempt started. */
  async function starts(exchanges: readonly Exchange[], retry = RETRY_POLICY): Promise<number[]> {
    const seconds: number[] = [];
    const replayed = replay(exchanges);
    const timed: typeof fetch = (input, init) => {
      seconds.push((Date.now() - NOW) / 1000);
      return replayed.fetch(input, init);
    };
    let isDone = false;
    const done = clientOf(timed, { retry, timeout: 1e8 })
      .get('/things', Thing)
      .catch(() => undefined)
      .finally(() => {
        isDone = true;
      });
    for (let minutes = 0; minutes < 20 && !isDone; minutes++) {
      // Answers are read by the real event loop, between two jumps of the clock.
      await settled();
      await jest.advanceTimersByTimeAsync(1);
      if (jest.getTimerCount() > 0) await jest.advanceTimersToNextTimerAsync();
    }
    await done;
    return seconds.map(Math.floor);
  }

  const BUSY: Exchange = { request: GET, status: 429, answer: {} };

  test('doubles from one retry to the next', async () => {
    expect(await starts(times(6, BUSY))).toEqual([0, 2, 6, 14, 30, 62]);
  });

  test.each([
    [0, 750],
    [1, 1_250],
  ])('is spread by a quarter: with %i it is %i ms', async (random, wait) => {
    jest.spyOn(Math, 'random').mockReturnValue(random);
    const retry = { ...RETRY_POLICY, firstDelay: 1_000_000 };

    const [, second] = await starts([BUSY, FOUND], { ...retry, longestDelay: 1_000_000 });

    expect(second).toBe(wait);
  });

  test.each<[retryAfter: string, seconds: number]>([
    ['30', 30],
    ['1', 1],
    ['60', 60],
    ['Sun, 22 Nov 2026 03:17:45 GMT', 45],
  ])('is as long as `Retry-After: %s` asks', async (value, seconds) => {
    const headers = { 'retry-after': value };

    expect(await starts([{ ...BUSY, headers }, FOUND])).toEqual([0, seconds]);
  });

  test.each([429, 503])('may be named with HTTP %i', async (status) => {
    const headers = { 'retry-after': '9' };

    expect(await starts([{ ...BUSY, status, headers }, FOUND])).toEqual([0, 9]);
  });

  test.each(['soon', '0', '-1', 'Sun, 22 Nov 2026 03:16:45 GMT'])(
    'does not change for `Retry-After: %s`',
    async (value) => {
      const headers = { 'retry-after': value };

      expect(await starts([{ ...BUSY, headers }, FOUND])).toEqual([0, 2]);
    },
  );

  test.each([
    { 'x-ratelimit-reset': '1795320000' },
    { 'ratelimit-reset': '50' },
    { 'x-rate-limit-reset': '50' },
    { 'x-ratelimit-retry-after': '50' },
    { ratelimit: '"api";r=0;t=55' },
  ])('does not change for %j', async (headers) => {
    expect(await starts([{ ...BUSY, headers }, FOUND])).toEqual([0, 2]);
  });

  test.each(['53578', '61', 'Sun, 22 Nov 2026 18:17:00 GMT', '1795320000', 'Infinity'])(
    'is refused when it is too long: `Retry-After: %s`',
    async (value) => {
      const headers = { 'retry-after': value };

      expect(await starts([{ ...BUSY, headers }])).toEqual([0]);
    },
  );
});

describe('an error', () => {
  const SECRETS = /s3cr3t|h1dden|b0dy/;
  const cases: [what: string, exchange: Partial<Exchange>][] = [
    ['a refused key', { status: 401, answer: { error: 'bad key s3cr3t' } }],
    ['a refused request', { status: 400 }],
    ['a rate limit', { status: 429, headers: { 'retry-after': '99999' } }],
    ['an internal error', { status: 500 }],
    ['a broken line', { answer: new TypeError('fetch failed') }],
    ['HTML', { answer: '<html>' }],
    ['another shape', { answer: { count: null } }],
    ['a redirect', { status: 302, headers: { location: 'https://x.org/?key=s3cr3t' } }],
  ];

  test.each(cases)('of %s says nothing of keys, queries and bodies', async (_, exchange) => {
    const request = `POST ${ORIGIN}/things?key=h1dden`;
    const { fetch } = replay([{ request, answer: {}, ...exchange }]);
    const key = ['authorization', 'Bearer s3cr3t'] as const;
    const client = clientOf(fetch, { key, retry: { ...RETRY_POLICY, retries: 0 } });

    const asked = { body: { ids: ['b0dy'] }, query: [['key', 'h1dden']] as const };
    const error = await failure(client.post('/things', Thing, asked));

    expect(String(error)).not.toMatch(SECRETS);
    expect(error.message).not.toMatch(/https?:|\?/);
    expect(error.stack).not.toMatch(SECRETS);
    expect(inspect(error.cause, { depth: 20, showHidden: true })).not.toMatch(SECRETS);
  });

  test('keeps no more than the start of the body', async () => {
    const { fetch } = replay([{ request: GET, status: 400, answer: 'x'.repeat(5_000) }]);

    expect((await failure(clientOf(fetch).get('/things', Thing))).body).toHaveLength(2_000);
  });
});

describe('a key that is refused', () => {
  const key = ['x-api-key', 'old'] as const;
  const isBadKey = ({ status }: UpstreamError) => status === 403;
  const refusal = { request: GET, status: 403, answer: {} };

  test('is left out from then on', async () => {
    const { fetch, sent } = replay([refusal, FOUND, FOUND]);
    const client = clientOf(fetch, { key, isBadKey });

    await client.get('/things', Thing);
    await client.get('/things', Thing);

    expect(sent.map(({ headers }) => headers.get('x-api-key'))).toEqual(['old', null, null]);
    expect([client.hasKey(), client.isKeyRefused()]).toEqual([false, true]);
  });

  test('is not to blame for every refusal', async () => {
    const { fetch } = replay([{ ...refusal, status: 401 }]);
    const client = clientOf(fetch, { key, isBadKey });

    expect((await failure(client.get('/things', Thing))).message).toBe('key refused (HTTP 401)');
    expect(client.isKeyRefused()).toBe(false);
  });

  test('may be refused to several requests at once', async () => {
    const { fetch, sent } = replay([...times(3, refusal), ...times(3, FOUND)]);
    const client = clientOf(fetch, { key, isBadKey });

    await Promise.all([1, 2, 3].map(() => client.get('/things', Thing)));

    expect(sent).toHaveLength(6);
  });
});

describe('the request budget of a run', () => {
  test('end with its requests, retries included', async () => {
    const { fetch } = replay([{ request: GET, status: 503, answer: {} }, FOUND]);
    const client = clientOf(fetch, { budget: { requests: 2 } });

    await client.get('/things', Thing);

    expect((await failure(client.get('/things', Thing))).failure).toBe('out of requests');
    expect(client.requests()).toBe(2);
  });

  test('end with its time, and nothing more is sent', async () => {
    const signal = AbortSignal.abort();
    const client = clientOf(replay([]).fetch, { budget: { requests: 9, signal } });

    expect((await failure(client.get('/things', Thing))).failure).toBe('out of time');
  });

  test('end with its time in the middle of a request', async () => {
    const end = new AbortController();
    const hanging: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        end.abort();
      });
    const client = clientOf(hanging, { budget: { requests: 9, signal: end.signal } });

    expect((await failure(client.get('/things', Thing))).failure).toBe('out of time');
  });

  test('end with its time in the middle of a wait', async () => {
    const end = new AbortController();
    const busy: typeof fetch = async () => {
      setTimeout(() => end.abort(), 5);
      return new Response('{}', { status: 429 });
    };
    const budget = { requests: 9, signal: end.signal };
    const client = clientOf(busy, { retry: RETRY_POLICY, budget });

    expect((await failure(client.get('/things', Thing))).failure).toBe('out of time');
  });
});

test.each([11, 543, 3000])('%i requests at the same time cause no warning', async (count) => {
  const { signal } = new AbortController();
  setMaxListeners(10, signal); // as Node 20 has it
  const excess: number[] = [];
  const slow: typeof fetch = async () => {
    await new Promise((done) => setTimeout(done, 50));
    const most = getMaxListeners(signal);
    const listeners = getEventListeners(signal, 'abort').length;
    if (most !== 0 && listeners > most) excess.push(listeners);
    return new Response('{"count": 7}');
  };
  const client = clientOf(slow, {
    rateLimit: { inFlight: count, interval: 0 },
    budget: { requests: count, signal },
  });

  await Promise.all(Array.from({ length: count }, () => client.get('/things', Thing)));

  expect([client.requests(), excess]).toEqual([count, []]);
});

test('gives up an upstream that fails three times in a row', async () => {
  const { fetch } = replay(times(3, { request: GET, status: 503, answer: {} }));
  const client = clientOf(fetch, { retry: { ...QUICK, retries: 0 } });

  for (let request = 0; request < 5; request++) {
    expect((await failure(client.get('/things', Thing))).message).toBe('internal error (HTTP 503)');
  }
  expect(client.requests()).toBe(3);
});

test('does not give up an upstream that answers now and then', async () => {
  const down = { request: GET, status: 503, answer: {} };
  const exchanges = [down, down, FOUND, down, down, { ...down, status: 404 }, down, FOUND];
  const client = clientOf(replay(exchanges).fetch, { retry: { ...QUICK, retries: 0 } });

  for (const _ of exchanges) await client.get('/things', Thing).catch(() => undefined);

  expect(client.requests()).toBe(exchanges.length);
});

describe('a host that cannot be resolved', () => {
  function refusing(code: string) {
    const cause = Object.assign(new Error('getaddrinfo'), { code, hostname: 'api.example.org' });
    return jest.fn(() => Promise.reject(new TypeError('fetch failed', { cause })));
  }

  test.each([
    ['ENOTFOUND', 1],
    ['EAI_AGAIN', 2],
  ])('is found out at once (%s: %i requests), and never asked again', async (code, requests) => {
    const fetch = refusing(code);
    const client = clientOf(fetch);

    const error = await failure(client.get('/things', Thing));
    expect(error.unresolved).toBe('api.example.org');
    expect(error.message).toContain(`the name api.example.org could not be resolved (${code})`);
    expect(fetch).toHaveBeenCalledTimes(requests);
    expect(client.unresolvedHost?.()).toBe('api.example.org');
    await failure(client.get('/things', Thing));
    expect(fetch).toHaveBeenCalledTimes(requests);
  });

  test('is not what a refused connection is', async () => {
    const client = clientOf(refusing('ECONNREFUSED'));
    expect((await failure(client.get('/things', Thing))).unresolved).toBeUndefined();
    expect(client.unresolvedHost?.()).toBeUndefined();
  });
});
