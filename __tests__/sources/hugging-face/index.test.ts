import { describe, expect, test } from '@jest/globals';
import { startHuggingFace } from '../../../sandbox/hugging-face.ts';
import { createWorld } from '../../../sandbox/world.ts';
import { connector } from '../../../src/refresh/connect.ts';
import { hubQuota, huggingFace } from '../../../src/sources/hugging-face/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { line, subject } from '../../helpers/subjects.ts';

const API = 'GET https://huggingface.co/api';
const BOTH = '?expand=likes&expand=downloads&expand=gated';
const MODEL = 'hf:models/GanjinZero/biobart-v2-base';
const ASK = `${API}/models/GanjinZero/biobart-v2-base${BOTH}`;
const ANSWER = {
  _id: '6374bbb0ebd76b7ec24f0c2f',
  id: 'GanjinZero/biobart-v2-base',
  likes: 8,
  downloads: 21_904,
};

async function observe(
  keys: readonly string[],
  exchanges: readonly Exchange[],
  { key }: { key?: string } = {},
) {
  const { fetch, sent } = replay(exchanges);
  const client = clientFor(huggingFace, { fetch, ...(key ? { key } : {}) });
  const observations = await huggingFace.observe(keys.map(subject), client);
  return { lines: observations.map(line), observations, sent, requests: client.requests() };
}

async function observeOne(exchange: Partial<Exchange>, options: { key?: string } = {}) {
  return (await observe([MODEL], [{ request: ASK, answer: {}, ...exchange }], options)).lines[0];
}

describe('a namespace that is named three times', () => {
  const keys = ['hf:models/o/a', 'hf:models/o/b', 'hf:models/O/C'];
  const listing = `${API}/models?author=o&sort=likes&direction=-1&limit=500&expand=likes&expand=downloads&expand=gated&expand=disabled`;
  const row = (id: string, likes: number) => ({ id, likes, downloads: 7, gated: false });
  const alone = (name: string) => `${API}/models/${name}${BOTH}`;

  test('is asked for once', async () => {
    const answer = [row('o/a', 1), row('o/b', 2), row('o/c', 3), row('o/other', 4)];

    expect((await observe(keys, [{ request: listing, answer }])).lines).toEqual([
      'found hf:models/o/a likes=1 downloads=7',
      'found hf:models/o/b likes=2 downloads=7',
      'found hf:models/O/C likes=3 downloads=7',
    ]);
  });

  test('is asked for one by one where the listing lacks them', async () => {
    const disabled = { ...row('o/b', 2), disabled: true };
    const answer = [row('o/a', 1), disabled, null, { id: 7 }, { ...row('o/c', 3), likes: -1 }];
    const { lines } = await observe(keys, [
      { request: listing, answer },
      { request: alone('o/b'), status: 401, answer: { error: 'Invalid username or password.' } },
      { request: alone('O/C'), answer: row('o/c', 3) },
    ]);

    expect(lines).toEqual([
      'found hf:models/o/a likes=1 downloads=7',
      'missing hf:models/o/b (has no such public repository)',
      'found hf:models/O/C likes=3 downloads=7',
    ]);
  });

  test.each([
    ['refused', { status: 403, answer: { error: 'Forbidden' } }],
    ['garbage', { answer: '<html>' }],
    ['no list', { answer: { error: 'x' } }],
    ['empty', { answer: [] }],
  ])('is asked for one by one where the listing is %s', async (_, exchange) => {
    const names = ['o/a', 'o/b', 'O/C'];
    const { lines } = await observe(keys, [
      { request: listing, ...exchange },
      ...names.map((name) => ({ request: alone(name), answer: row(name, 5) })),
    ]);

    expect(lines).toEqual(keys.map((key) => `found ${key} likes=5 downloads=7`));
  });

  test('has one listing for each collection', async () => {
    const spaces = ['hf:spaces/o/a', 'hf:spaces/o/b', 'hf:spaces/o/c'];
    const request = `${API}/spaces?author=o&sort=likes&direction=-1&limit=500&expand=likes&expand=disabled`;
    const answer = ['o/a', 'o/b', 'o/c'].map((id) => ({ id, likes: 5 }));

    expect(
      (
        await observe(
          [...spaces, 'hf:models/o/a'],
          [
            { request, answer },
            { request: alone('o/a'), answer: row('o/a', 1) },
          ],
        )
      ).lines,
    ).toEqual([
      ...spaces.map((key) => `found ${key} likes=5`),
      'found hf:models/o/a likes=1 downloads=7',
    ]);
  });
});

describe('found', () => {
  test('is a model, with likes and downloads', async () => {
    const { observations, sent } = await observe([MODEL], [{ request: ASK, answer: ANSWER }]);

    expect(observations).toEqual([
      {
        status: 'found',
        subject: { kind: 'hf', id: 'models/GanjinZero/biobart-v2-base' },
        source: 'hugging-face',
        values: { likes: 8, downloads: 21_904 },
      },
    ]);
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  test.each([
    ['hf:datasets/rajpurkar/squad', `${API}/datasets/rajpurkar/squad${BOTH}`],
    ['hf:models/bert-base-uncased', `${API}/models/bert-base-uncased${BOTH}`],
    ['hf:models/01-ai/Yi-1.5_9B', `${API}/models/01-ai/Yi-1.5_9B${BOTH}`],
  ])('is %s', async (key, request) => {
    const { lines } = await observe([key], [{ request, answer: ANSWER }]);

    expect(lines).toEqual([`found ${key} likes=8 downloads=21904`]);
  });

  test('is a space, which has no downloads to ask for', async () => {
    const request = `${API}/spaces/HuggingFaceH4/open_llm_leaderboard?expand=likes`;
    const key = 'hf:spaces/HuggingFaceH4/open_llm_leaderboard';

    const { lines } = await observe([key], [{ request, answer: { likes: 13_600 } }]);

    expect(lines).toEqual([`found ${key} likes=13600`]);
  });

  test('is each one by itself', async () => {
    const other = 'hf:models/a/b';
    const { lines, requests } = await observe(
      [MODEL, other],
      [
        { request: ASK, status: 500, answer: { error: 'Internal Error' } },
        { request: `${API}/models/a/b${BOTH}`, answer: { likes: 0, downloads: 0 } },
      ],
    );

    expect(lines).toEqual([
      `failed ${MODEL} (internal error (HTTP 500))`,
      `found ${other} likes=0 downloads=0`,
    ]);
    expect(requests).toBe(2);
  });

  test('is a model under its new name', async () => {
    const location = `/api/models/GanjinZero/biobart${BOTH}`;
    const { lines, requests } = await observe(
      [MODEL],
      [
        { request: ASK, status: 307, headers: { location }, answer: 'Temporary Redirect' },
        { request: `${API}/models/GanjinZero/biobart${BOTH}`, answer: ANSWER },
      ],
    );

    expect(lines).toEqual([`found ${MODEL} likes=8 downloads=21904`]);
    expect(requests).toBe(2);
  });

  test('carries the token', async () => {
    const exchange = { request: ASK, answer: ANSWER };
    const { sent } = await observe([MODEL], [exchange], { key: 'hf_token' });

    expect(sent[0]?.headers.get('authorization')).toBe('Bearer hf_token');
  });
});

describe('missing', () => {
  const GONE = `missing ${MODEL} (has no such public repository)`;
  const DISABLED = { error: 'Access to this resource is disabled.' };

  test('is what strangers get a 401 for', async () => {
    const answer = { error: 'Invalid username or password.' };

    expect(await observeOne({ status: 401, answer })).toBe(GONE);
  });

  test.each([undefined, 'hf_token'])('is what is not found (token: %s)', async (key) => {
    const answer = { error: 'Repository not found' };

    expect(await observeOne({ status: 404, answer }, key ? { key } : {})).toBe(GONE);
  });

  test.each([undefined, 'hf_token'])('is what was disabled (token: %s)', async (key) => {
    expect(await observeOne({ status: 403, answer: DISABLED }, key ? { key } : {})).toBe(GONE);
  });
});

describe('failed', () => {
  test('is what the token is refused for, as a wrong one is for everything', async () => {
    const answer = { error: 'Invalid credentials in Authorization header' };

    expect(await observeOne({ status: 401, answer }, { key: 'hf_old' })).toBe(
      `failed ${MODEL} (key refused (HTTP 401))`,
    );
  });

  test.each<[what: string, exchange: Partial<Exchange>, reason: string]>([
    ['a block', { status: 403, answer: '<html>' }, 'request refused (HTTP 403)'],
    [
      'a rate limit',
      { status: 429, answer: { error: 'We had to rate limit you.' } },
      'rate limited (HTTP 429)',
    ],
    [
      'a bad request',
      { status: 400, answer: { error: 'Invalid option for expand' } },
      'request refused (HTTP 400)',
    ],
    ['an outage', { status: 503, answer: 'Service Unavailable' }, 'internal error (HTTP 503)'],
    ['a broken line', { answer: new TypeError('fetch failed') }, 'not reachable'],
    [
      'a redirect to another host',
      { status: 307, headers: { location: 'https://hf.co/x' }, answer: '' },
      'request refused (HTTP 307)',
    ],
    ['HTML', { answer: '<!doctype html>' }, 'answer not understood'],
    ['a list', { answer: [ANSWER] }, 'answer not understood'],
  ])('is what is answered with %s', async (_, exchange, reason) => {
    expect(await observeOne(exchange)).toBe(`failed ${MODEL} (${reason})`);
  });

  test.each([
    ['negative', -1],
    ['fractional', 8.5],
    ['a text', '8'],
    ['huge', 2 ** 53],
    ['a list', [8]],
  ])('is a number that is %s', async (_, likes) => {
    expect(await observeOne({ answer: { ...ANSWER, likes } })).toBe(
      `failed ${MODEL} (answer not understood)`,
    );
  });
});

test.each([
  ['null', { ...ANSWER, likes: null }],
  ['absent', { downloads: 21_904 }],
])('a number that is %s is no number, and the other counts', async (_, answer) => {
  expect(await observeOne({ answer })).toBe(`found ${MODEL} downloads=21904`);
});

test('covers what is on the Hub, and nothing else', () => {
  expect(huggingFace.covers(subject(MODEL))).toBe(true);
  expect(['arxiv:1901.08746', 'github:a/b'].map(subject).some(huggingFace.covers)).toBe(false);
});

describe('the limit', () => {
  test.each<[string, Record<string, string>, unknown]>([
    ['used up', { ratelimit: '"api";r=0;t=55' }, { remaining: 0, resetIn: 56_000 }],
    ['not used up', { ratelimit: '"api";r=499;t=299' }, { remaining: 499, resetIn: 300_000 }],
    ['of pages', { ratelimit: '"pages";r=0;t=55' }, undefined],
    ['not named', {}, undefined],
  ])('is read where it is %s', (_, headers, quota) => {
    expect(hubQuota(new Headers(headers))).toEqual(quota);
  });
});

test('goes on without a token that is wrong', async () => {
  const request =
    'GET https://huggingface.co/api/models/a/b?expand=likes&expand=downloads&expand=gated';
  const headers = { 'x-error-message': 'Invalid credentials in Authorization header' };
  const { fetch, sent } = replay([
    { request, status: 401, headers, answer: { error: 'Invalid username or password.' } },
    { request, answer: { id: 'a/b', likes: 7, downloads: 8 } },
  ]);
  const client = clientFor(huggingFace, { fetch, key: 'hf_old' });

  const [one] = await huggingFace.observe([subject('hf:models/a/b')], client);

  expect(one && line(one)).toBe('found hf:models/a/b likes=7 downloads=8');
  expect(sent.map(({ headers: given }) => given.get('authorization'))).toEqual([
    'Bearer hf_old',
    null,
  ]);
});

test.each([
  ['another name', 'c/d', 'hf:models/c/d'],
  ['other letters', 'A/B', undefined],
  ['the same name', 'a/b', undefined],
  ['no name', 'x y', undefined],
])('notes that the Hub answered with %s', async (_, id, movedTo) => {
  const request =
    'GET https://huggingface.co/api/models/a/b?expand=likes&expand=downloads&expand=gated';
  const { fetch } = replay([{ request, answer: { id, likes: 7 } }]);

  const [one] = await huggingFace.observe(
    [subject('hf:models/a/b')],
    clientFor(huggingFace, { fetch }),
  );

  expect(one).toEqual({
    status: 'found',
    subject: subject('hf:models/a/b'),
    source: 'hugging-face',
    values: { likes: 7 },
    ...(movedTo ? { movedTo: subject(movedTo) } : {}),
  });
});

test.each([
  ['manual', 'gated'],
  ['auto', 'gated'],
  [false, undefined],
  [7, undefined],
])('files behind a gate, %s, make it %s', async (gated, state) => {
  const answer = { ...ANSWER, gated };
  const { observations } = await observe([MODEL], [{ request: ASK, answer }]);
  expect(observations[0]).toMatchObject({ status: 'found', values: { likes: 8 } });
  expect(observations[0]?.status === 'found' ? observations[0].state : 'lost').toBe(state);
});

test('no more requests are sent when the quota is still used up after a wait', async () => {
  const hub = await startHuggingFace(createWorld());
  Object.assign(hub.window, { anonymousQuota: 0, seconds: 1 });
  const connect = connector({ TALLY_HUGGING_FACE_URL: hub.url }, {});
  const models = Array.from({ length: 30 }, (_, at) => subject(`hf:models/owner-${at}/model`));
  const listed = Array.from({ length: 5 }, (_, at) => subject(`hf:models/owner/model-${at}`));

  const client = connect(huggingFace, { requests: 1_000 });
  const observations = await huggingFace.observe([...models, ...listed], client);
  await hub.close();

  expect(hub.requests().map(({ status }) => status)).toEqual([429, 429]);
  expect(observations).toHaveLength(35);
  for (const one of observations) expect(line(one)).toMatch(/^failed .*\(rate limited\b/);
});
