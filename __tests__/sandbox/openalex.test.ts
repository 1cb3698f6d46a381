import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type OpenAlex, startOpenAlex } from '../../sandbox/openalex.ts';
import { createWorld, type World } from '../../sandbox/world.ts';

let world: World;
let server: OpenAlex;

beforeEach(async () => {
  world = createWorld();
  server = await startOpenAlex(world);
});

afterEach(() => server.close());

const get = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { redirect: 'manual', ...init });

test('gives one work by DOI, with fewer citations than others count', async () => {
  world.describe('doi:10.7717/peerj.4375', { title: 'The state of OA', year: 2018 });
  world.set('doi:10.7717/peerj.4375', { citations: 1000 });

  const response = await get('/works/doi:10.7717/PeerJ.4375');

  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    id: expect.stringMatching(/^https:\/\/openalex\.org\/W\d+$/),
    doi: 'https://doi.org/10.7717/peerj.4375',
    title: 'The state of OA',
    publication_year: 2018,
    cited_by_count: 700,
    is_retracted: false,
  });
});

test('honours select, and refuses a field it does not have', async () => {
  const arxiv = '/works/doi:10.48550/arxiv.1706.03762';

  expect(
    Object.keys((await (await get(`${arxiv}?select=id,doi,cited_by_count`)).json()) as object),
  ).toEqual(['id', 'doi', 'cited_by_count']);
  const refused = await get(`${arxiv}?select=id,stars`);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error: 'Invalid query parameters error.' });
});

test('counts citations by year: the last ten, without those that have none', async () => {
  const now = new Date().getUTCFullYear();
  server.coverage = 1;
  const years = async (key: string, citations: number, year: number) => {
    world.set(key, { citations });
    world.describe(key, { year });
    const response = await get(`/works/${key}?select=counts_by_year`);
    const body = (await response.json()) as { counts_by_year: Record<string, number>[] };
    return body.counts_by_year.map(({ year: of, cited_by_count: count }) => [of, count]);
  };

  expect(await years('doi:10.1/new', 30, now - 2)).toEqual([
    [now, 10],
    [now - 1, 10],
    [now - 2, 10],
  ]);
  expect(await years('doi:10.1/rare', 1, now - 2)).toEqual([[now, 1]]);
  expect(await years('doi:10.1/none', 0, now - 2)).toEqual([]);
  const old = await years('doi:10.1/old', 40, now - 19);
  expect(old.map(([year]) => year)).toEqual(Array.from({ length: 10 }, (_, back) => now - back));
  expect(old.map(([, count]) => count)).toEqual(old.map(() => 2));
});

test('knows a preprint by the DOI of arXiv', async () => {
  world.set('arxiv:1706.03762', { citations: 10 });
  server.coverage = 1;

  const body = await (await get('/works/doi:10.48550/arxiv.1706.03762')).json();

  expect(body).toMatchObject({
    doi: 'https://doi.org/10.48550/arxiv.1706.03762',
    cited_by_count: 10,
  });
});

test('says 404 for what it does not have', async () => {
  world.remove('doi:10.1/gone');
  server.forget('doi:10.1/elsewhere');

  for (const path of [
    '/works/doi:10.1/gone',
    '/works/doi:10.1/elsewhere',
    '/works/nonsense',
    '/authors/A1',
  ]) {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<h1>Not Found</h1>');
  }
});

test('sends whoever asks for a merged work to the one it is now', async () => {
  world.rename('doi:10.1/preprint', 'doi:10.1/journal');

  const moved = await get('/works/doi:10.1/preprint?select=doi');
  const followed = await get('/works/doi:10.1/preprint?select=doi', { redirect: 'follow' });

  expect(moved.status).toBe(301);
  expect(await followed.json()).toEqual({ doi: 'https://doi.org/10.1/journal' });
});

test.each([
  ['?api_key=oa_sandbox', undefined, 200],
  ['', 'Bearer oa_sandbox', 200],
  ['', undefined, 200],
  ['?api_key=', undefined, 401],
  ['?api_key=%20', undefined, 401],
  ['', 'Bearer wrong', 401],
])('with the key %p and %p it answers %i', async (query, authorization, status) => {
  const headers = authorization === undefined ? {} : { authorization };

  expect((await get(`/works/doi:10.1/a${query}`, { headers })).status).toBe(status);
});

test('counts credits, and only for the costly form', async () => {
  const free = await get('/works/doi:10.1/a');
  expect(free.headers.get('x-ratelimit-limit')).toBe('1000');
  expect(free.headers.get('x-ratelimit-remaining')).toBe('1000');
  expect(Number(free.headers.get('x-ratelimit-reset'))).toBeLessThanOrEqual(86_400);

  const costly = await get('/works/https://doi.org/10.1/a');
  expect(costly.headers.get('x-ratelimit-credits-used')).toBe('1');
  expect(costly.headers.get('x-ratelimit-remaining')).toBe('999');

  server.credits = 0;
  const over = await get('/works/https://doi.org/10.1/a');
  expect(over.status).toBe(429);
  expect(await over.json()).toMatchObject({
    message: expect.stringContaining('Insufficient budget'),
  });
});

test('redirects from a preprint that it alone merged into the journal article', async () => {
  server.merge('arxiv:1706.03762', 'doi:10.1/journal');

  const moved = await get('/works/doi:10.48550/arXiv.1706.03762?select=doi');
  const followed = await get('/works/doi:10.48550/arXiv.1706.03762?select=doi', {
    redirect: 'follow',
  });

  expect(moved.status).toBe(301);
  expect(moved.headers.get('location')).toMatch(/^\/works\/W\d+\?select=doi$/);
  expect(await followed.json()).toEqual({ doi: 'https://doi.org/10.1/journal' });
});

test('asks who has spent the budget to wait until midnight', async () => {
  server.fault({ status: 429 });

  const response = await get('/works/doi:10.1/a');

  expect(response.headers.get('x-ratelimit-remaining')).toBe('0');
  expect(response.headers.get('retry-after')).toBe(response.headers.get('x-ratelimit-reset'));
  expect(await response.json()).toMatchObject({
    message: expect.stringContaining('Resets at midnight UTC'),
  });
});

test('refuses more requests in a second than it allows, with a key and without', async () => {
  server.requestsPerSecond = { anonymous: 2, key: 4 };
  const ask = async (authorization?: string) => {
    const headers = authorization === undefined ? {} : { authorization };
    return (await get('/works/pmid:1', { headers })).status;
  };

  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
  expect([await ask('Bearer oa_sandbox'), await ask('Bearer oa_sandbox')]).toEqual([200, 429]);
});
