import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { json } from '../../sandbox/exchange.ts';
import { type SandboxServer, startServer } from '../../sandbox/server.ts';

let server: SandboxServer;
let handled = 0;

beforeEach(async () => {
  handled = 0;
  server = await startServer({
    handle({ path }) {
      handled += 1;
      if (path === '/broken') throw new Error('no such luck');
      return json(200, { path, padding: '.'.repeat(1000) }, { 'x-real': 'yes' });
    },
    refusal: (status) => json(status, { shape: 'of this upstream', status }),
  });
});

afterEach(() => server.close());

test('records what it was asked, in order, with the status', async () => {
  await fetch(`${server.url}/a%2Fb?x=1&x=2`, { headers: { 'X-Api-Key': 'k' } });
  server.fault({ status: 503, times: 1 });
  await fetch(`${server.url}/second`, { method: 'POST', body: '{"ids":[]}' });

  const [first, second] = server.requests();
  expect(first).toMatchObject({ method: 'GET', path: '/a%2Fb', status: 200, body: '' });
  expect(first?.query.getAll('x')).toEqual(['1', '2']);
  expect(first?.headers['x-api-key']).toBe('k');
  expect(second).toMatchObject({
    method: 'POST',
    path: '/second',
    status: 503,
    body: '{"ids":[]}',
  });
  expect(second?.at).toBeGreaterThan(first?.at ?? Number.POSITIVE_INFINITY);

  server.clearRequests();
  expect(server.requests()).toEqual([]);
});

test('a fault takes the place of the answer as often as set, on the requests it matches', async () => {
  server.fault({ match: ({ path }) => path === '/x', status: 429, times: 2 });

  const statuses: number[] = [];
  for (const path of ['/x', '/other', '/x', '/x']) {
    statuses.push((await fetch(server.url + path)).status);
  }

  expect(statuses).toEqual([429, 200, 429, 200]);
  expect(handled).toBe(2);
});

test('a fault without a body speaks in the shape of the upstream', async () => {
  server.fault({ status: 500, headers: { 'retry-after': '7' } });

  const response = await fetch(server.url);

  expect(await response.json()).toEqual({ shape: 'of this upstream', status: 500 });
  expect(response.headers.get('retry-after')).toBe('7');
});

test('a fault may send text, or lay headers over the real answer', async () => {
  server.fault({ status: 502, body: '<html>Bad gateway</html>', times: 1 });
  const page = await fetch(server.url);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toBe('<html>Bad gateway</html>');

  server.fault({ headers: { 'x-extra': 'yes' } });
  const real = await fetch(`${server.url}/real`);
  expect(real.headers.get('x-extra')).toBe('yes');
  expect(await real.json()).toMatchObject({ path: '/real' });
});

test('the fault given last goes first, and all of them can be cleared', async () => {
  server.fault({ status: 500 });
  server.fault({ status: 404, times: 1 });

  expect((await fetch(server.url)).status).toBe(404);
  expect((await fetch(server.url)).status).toBe(500);
  server.clearFaults();
  expect((await fetch(server.url)).status).toBe(200);
});

test('cuts the connection before or in the middle of an answer', async () => {
  server.fault({ action: 'reset', times: 1 });
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');

  server.fault({ action: 'truncate', times: 1 });
  const response = await fetch(server.url);
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow('terminated');

  expect(server.requests().map(({ status }) => status)).toEqual([0, 200]);
});

test('carries a request out and loses the answer', async () => {
  server.fault({ action: 'lose', times: 1 });

  await expect(fetch(server.url, { method: 'POST' })).rejects.toThrow('fetch failed');

  expect(handled).toBe(1);
  expect(server.requests()).toMatchObject([{ method: 'POST', status: 0 }]);
});

test('sends headers at once, and the real body in drops', async () => {
  server.fault({ action: 'trickle', drip: { bytes: 500, everyMs: 1 } });
  const slow = await fetch(`${server.url}/real`);
  expect(slow.status).toBe(200);
  expect(await slow.json()).toMatchObject({ path: '/real' });

  server.fault({ action: 'trickle', bytes: 1_000_000 });
  const endless = await fetch(server.url, { signal: AbortSignal.timeout(200) });
  expect(endless.headers.get('content-length')).toBe('1000000');
  await expect(endless.text()).rejects.toThrow('timeout');
});

test('closes in the middle of a trickle', async () => {
  server.fault({ action: 'trickle', bytes: 1_000_000 });
  const response = await fetch(server.url);

  await server.close();

  await expect(response.text()).rejects.toThrow('terminated');
});

test('sends a client round in circles, never to the same address', async () => {
  server.fault({ action: 'loop', status: 307 });
  const once = await fetch(`${server.url}/a%2Fb?x=1`, { redirect: 'manual' });
  expect(once.status).toBe(307);
  expect(once.headers.get('location')).toBe('/a%2Fb?x=1&turn=1');
  server.clearRequests();

  await expect(fetch(`${server.url}/x`)).rejects.toMatchObject({
    cause: { message: 'redirect count exceeded' },
  });

  const targets = server.requests().map(({ path, query }) => `${path}?${query}`);
  expect(targets.length).toBeGreaterThan(10);
  expect(new Set(targets).size).toBe(targets.length);
  expect(handled).toBe(0);
});

test('fills the real answer up with blanks', async () => {
  server.fault({ bytes: 200_001 });

  const text = await (await fetch(`${server.url}/real`)).text();

  expect(text).toHaveLength(200_001);
  expect(JSON.parse(text)).toMatchObject({ path: '/real' });
});

test('never answers a hanging request, and closes all the same', async () => {
  server.fault({ action: 'hang' });
  const hanging = fetch(server.url);
  hanging.catch(() => {});

  const aborted = fetch(server.url, { signal: AbortSignal.timeout(50) });
  await expect(aborted).rejects.toThrow('timeout');
  await server.close();

  await expect(hanging).rejects.toThrow('fetch failed');
});

test('waits as long as set', async () => {
  server.latencyMs = 60;
  const before = performance.now();

  await fetch(server.url);

  expect(performance.now() - before).toBeGreaterThanOrEqual(55);
});

test('says aloud what is wrong with the sandbox itself', async () => {
  const response = await fetch(`${server.url}/broken`);

  expect(response.status).toBe(500);
  expect(await response.text()).toContain('no such luck');
});

test('says aloud what is wrong with a fault', async () => {
  server.fault({
    match: () => {
      throw new Error('bad match');
    },
  });

  expect(await (await fetch(server.url)).text()).toContain('bad match');
});
