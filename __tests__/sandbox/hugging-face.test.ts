import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type HuggingFace, startHuggingFace } from '../../sandbox/hugging-face.ts';
import { createWorld, type World } from '../../sandbox/world.ts';

let world: World;
let server: HuggingFace;

beforeEach(async () => {
  world = createWorld();
  server = await startHuggingFace(world);
});

afterEach(() => {
  jest.restoreAllMocks();
  return server.close();
});

const signedIn = { authorization: 'Bearer hf_sandbox' };

const get = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { redirect: 'manual', ...init });

test.each(['models', 'datasets', 'spaces'])(
  'gives the expanded fields of %s, and its ids',
  async (kind) => {
    world.set(`hf:${kind}/GanjinZero/thing`, { likes: 12 });

    const response = await get(`/api/${kind}/ganjinzero/thing?expand=likes&expand=private`);

    expect(await response.json()).toEqual({
      _id: expect.stringMatching(/^[0-9a-f]{24}$/),
      id: 'GanjinZero/thing',
      likes: 12,
      private: false,
    });
  },
);

test('downloads are expanded for models, refused for spaces', async () => {
  world.set('hf:models/a/b', { downloads: 3 });

  expect(await (await get('/api/models/a/b?expand[]=downloads')).json()).toMatchObject({
    downloads: 3,
  });
  expect((await get('/api/spaces/a/b?expand=downloads')).status).toBe(400);
});

test('hides from strangers what is missing', async () => {
  world.remove('hf:models/a/gone');

  const stranger = await get('/api/models/a/gone?expand=likes');
  expect(stranger.status).toBe(401);
  expect(await stranger.json()).toEqual({ error: 'Invalid username or password.' });

  const known = await get('/api/models/a/gone?expand=likes', { headers: signedIn });
  expect(known.status).toBe(404);
  expect(known.headers.get('x-error-code')).toBe('RepoNotFound');
});

test('refuses a wrong token even for what everybody may see', async () => {
  const response = await get('/api/models/a/b', { headers: { authorization: 'Bearer hf_wrong' } });

  expect(response.status).toBe(401);
  expect(response.headers.get('x-error-message')).toBe(
    'Invalid credentials in Authorization header',
  );
});

test('refuses what was disabled', async () => {
  world.describe('hf:models/a/b', { disabled: true });

  const response = await get('/api/models/a/b');

  expect(response.status).toBe(403);
  expect(response.headers.get('x-error-message')).toBe('Access to this resource is disabled.');
});

test('redirects an old name, with the query', async () => {
  world.set('hf:datasets/squad', { likes: 5 });
  world.rename('hf:datasets/squad', 'hf:datasets/rajpurkar/squad');

  expect((await get('/api/datasets/squad?expand=likes')).status).toBe(307);
  const followed = await get('/api/datasets/squad?expand=likes', { redirect: 'follow' });
  expect(await followed.json()).toEqual({
    _id: expect.any(String),
    id: 'rajpurkar/squad',
    likes: 5,
  });
});

test('lists a namespace page by page', async () => {
  for (const name of ['c', 'a', 'b']) world.set(`hf:models/Ns/${name}`, { likes: 1 });
  world.set('hf:models/other/d', { likes: 1 });

  const first = await get('/api/models?author=ns&expand=likes&limit=2');
  const next = first.headers.get('link')?.match(/^<(.+)>; rel="next"$/)?.[1] ?? '';
  const second = await fetch(next);

  expect(await first.json()).toMatchObject([{ id: 'Ns/a', likes: 1 }, { id: 'Ns/b' }]);
  expect(await second.json()).toMatchObject([{ id: 'Ns/c' }]);
  expect(second.headers.get('link')).toBeNull();
  expect(await (await get('/api/models?author=nobody')).json()).toEqual([]);
});

test('gives a paper page where there is one', async () => {
  world.set('hf:papers/1901.08746', { upvotes: 9 });
  world.remove('hf:papers/1901.00001');

  expect(await (await get('/api/papers/1901.08746')).json()).toMatchObject({
    id: '1901.08746',
    upvotes: 9,
  });
  expect((await get('/api/papers/1901.00001')).status).toBe(404);
});

test('links a paper page to what belongs to the paper, and has none of a paper that is none', async () => {
  world.describe('arxiv:2403.99990', { title: 'TallyLM', date: '2024-03-08' });
  world.describe('hf:papers/2403.99990', {
    links: { code: 'https://github.com/o/r', models: ['o/m'] },
  });
  world.remove('arxiv:2403.00000');

  expect(await (await get('/api/papers/2403.99990')).json()).toMatchObject({
    title: 'TallyLM',
    publishedAt: '2024-03-08T00:00:00.000Z',
    githubRepo: 'https://github.com/o/r',
    linkedModels: [{ id: 'o/m', author: 'o' }],
    numTotalModels: 1,
  });
  expect((await get('/api/papers/2403.00000')).status).toBe(404);
});

test('counts down a fixed window, a larger one for a token', async () => {
  Object.assign(server.window, { anonymousQuota: 2, tokenQuota: 3, seconds: 60 });
  const answers: [number, string | null][] = [];
  for (let count = 0; count < 3; count += 1) {
    const response = await get('/api/models/a/b');
    answers.push([response.status, response.headers.get('ratelimit')]);
  }

  expect(answers).toEqual([
    [200, expect.stringMatching(/^"api";r=1;t=(60|5\d)$/)],
    [200, expect.stringMatching(/^"api";r=0;t=(60|5\d)$/)],
    [429, expect.stringMatching(/^"api";r=0;t=(60|5\d)$/)],
  ]);
  const token = await get('/api/models/a/b', { headers: signedIn });
  expect(token.status).toBe(200);
  expect(token.headers.get('ratelimit-policy')).toBe('"fixed window";"api";q=3;w=60');
});

test('answers again in the next window', async () => {
  Object.assign(server.window, { anonymousQuota: 1, seconds: 60 });
  await get('/api/models/a/b');
  expect((await get('/api/models/a/b')).status).toBe(429);
  const later = Date.now() + 60_000;
  jest.spyOn(Date, 'now').mockReturnValue(later);

  expect((await get('/api/models/a/b')).status).toBe(200);
});

test('says 404 elsewhere', async () => {
  expect((await get('/api/nothing/here')).status).toBe(404);
  expect((await get('/api/models/a/b', { method: 'POST' })).status).toBe(404);
});

test('a fault of 401 blames the token that was sent, or none', async () => {
  server.fault({ status: 401 });

  const known = await get('/api/models/a/b', { headers: signedIn });
  const stranger = await get('/api/models/a/b');

  expect(known.headers.get('x-error-message')).toBe('Invalid credentials in Authorization header');
  expect(await stranger.json()).toEqual({ error: 'Invalid username or password.' });
});
