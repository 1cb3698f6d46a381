import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { closedPort, startWitness } from '../../sandbox/elsewhere.ts';
import { json } from '../../sandbox/exchange.ts';
import { FIFTEEN_HOURS, huge, redirectTo, retryAfter } from '../../sandbox/fault-kinds.ts';
import { type SandboxServer, startServer } from '../../sandbox/server.ts';

let server: SandboxServer;

beforeEach(async () => {
  server = await startServer({
    handle: () => json(200, { likes: 7 }),
    refusal: (status) => json(status, { error: status }, { 'x-shape': 'ours' }),
  });
});

afterEach(() => server.close());

test('sends a client to another host, which shows what it was given', async () => {
  await using witness = await startWitness();
  server.fault(redirectTo(`${witness.url}/there`));

  const response = await fetch(server.url, {
    method: 'POST',
    body: '{}',
    headers: { 'x-api-key': 'k', authorization: 'Bearer t' },
  });

  expect(response.status).toBe(200);
  const [seen] = witness.requests();
  expect(seen).toMatchObject({ method: 'POST', path: '/there', body: '{}' });
  // Node's own fetch keeps Authorization to itself, and hands other keys on.
  expect(seen?.headers).toMatchObject({ 'x-api-key': 'k' });
  expect(seen?.headers).not.toHaveProperty('authorization');
});

test('makes an answer of 10 MB that is still JSON', async () => {
  server.fault(huge(10));

  const text = await (await fetch(server.url)).text();

  expect(text).toHaveLength(10 * 1024 * 1024);
  expect(JSON.parse(text)).toEqual({ likes: 7 });
});

test('says when to come back: in seconds, at a date, in 15 hours', async () => {
  const header = async () => (await fetch(server.url)).headers.get('retry-after') ?? '';

  server.fault(retryAfter(7));
  expect(await header()).toBe('7');
  server.fault(retryAfter(90, { as: 'date', status: 503 }));
  const date = await header();
  expect(date).toMatch(/ GMT$/);
  expect(Math.abs(Date.parse(date) - Date.now() - 90_000)).toBeLessThan(5_000);
  server.fault(retryAfter(FIFTEEN_HOURS));
  expect(await header()).toBe('54000');
});

test('a fault with a status alone also has the headers of the upstream', async () => {
  server.fault(retryAfter(7, { status: 403 }));

  const response = await fetch(server.url);

  expect(response.status).toBe(403);
  expect(response.headers.get('x-shape')).toBe('ours');
  expect(await response.json()).toEqual({ error: 403 });
});

test('nobody listens on a closed port', async () => {
  await using port = await closedPort();

  await expect(fetch(port.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});
