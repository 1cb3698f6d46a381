import { describe, expect, test } from '@jest/globals';
import { startOpenAlex } from '../../../sandbox/openalex.ts';
import { createWorld } from '../../../sandbox/world.ts';
import { connector } from '../../../src/refresh/connect.ts';
import { askHistories } from '../../../src/sources/history.ts';
import { openAlex, openAlexHistory } from '../../../src/sources/openalex/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { line, subject } from '../../helpers/subjects.ts';

const WORKS = 'GET https://api.openalex.org/works/';
const SELECT = '?select=id%2Ctitle%2Ccited_by_count';

/** As the API answers for one work. */
const WORK = { id: 'https://openalex.org/W2911489562', title: 'BioBERT', cited_by_count: 4321 };

async function observeOne(key: string, exchanges: readonly Exchange[], secret?: string) {
  const { fetch, sent } = replay(exchanges);
  const client = clientFor(openAlex, { fetch, ...(secret ? { key: secret } : {}) });
  const [one] = await openAlex.observe([subject(key)], client);
  return { observed: one && line(one), sent, client };
}

test.each([
  ['arxiv:1901.08746', 'doi:10.48550/arxiv.1901.08746'],
  ['arxiv:cs/0112017', 'doi:10.48550/arxiv.cs/0112017'],
  ['doi:10.1093/bioinformatics/btz682', 'doi:10.1093/bioinformatics/btz682'],
  [
    'doi:10.1002/(sici)1097<1::aid>3.0;2-#?',
    'doi:10.1002/%28sici%291097%3C1%3A%3Aaid%3E3.0%3B2-%23%3F',
  ],
  ['acl:P19-1001', 'doi:10.18653/v1/p19-1001'],
  ['pmid:31501885', 'pmid:31501885'],
])('%s is looked up alone, which is free', async (key, id) => {
  const request = `${WORKS}${id}${SELECT}`;

  expect((await observeOne(key, [{ request, answer: WORK }])).observed).toBe(
    `found ${key} citations=4321`,
  );
});

describe('one paper', () => {
  const request = `${WORKS}pmid:1${SELECT}`;

  test.each<[what: string, exchange: Partial<Exchange>, observed: string]>([
    ['unknown', { status: 404, answer: '<html>' }, 'missing pmid:1 (does not know it)'],
    [
      'without a count',
      { answer: { title: null } },
      'failed pmid:1 (answered without a citation count)',
    ],
    [
      'with a negative count',
      { answer: { cited_by_count: -1 } },
      'failed pmid:1 (answer not understood)',
    ],
    [
      'with a text for a count',
      { answer: { cited_by_count: '7' } },
      'failed pmid:1 (answer not understood)',
    ],
    [
      'when the budget of the day is gone',
      {
        status: 429,
        headers: { 'retry-after': '53578' },
        answer: { error: 'Rate limit exceeded' },
      },
      'failed pmid:1 (rate limited (HTTP 429))',
    ],
  ])('%s', async (_, exchange, observed) => {
    expect((await observeOne('pmid:1', [{ request, answer: {}, ...exchange }])).observed).toBe(
      observed,
    );
  });

  test('is found under the work that it was merged into', async () => {
    const location = `/works/W7${SELECT}`;
    const { observed } = await observeOne('pmid:1', [
      { request, status: 301, headers: { location }, answer: '' },
      { request: `GET https://api.openalex.org${location}`, answer: WORK },
    ]);

    expect(observed).toBe('found pmid:1 citations=4321');
  });

  test('is asked for without a key that is wrong', async () => {
    const { observed, sent, client } = await observeOne(
      'pmid:1',
      [
        { request, status: 401, answer: { error: 'Unauthorized' } },
        { request, answer: WORK },
      ],
      'oa_key',
    );

    expect(observed).toBe('found pmid:1 citations=4321');
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer oa_key',
      null,
    ]);
    expect(client.isKeyRefused()).toBe(true);
  });
});

test.each(['corpus:1', 'github:a/b', 'hf:models/a/b', 'doi:10.1093/../../evil'])(
  'does not look up %s',
  (key) => {
    expect(openAlex.covers(subject(key))).toBe(false);
  },
);

describe('the pace', () => {
  test.each([
    ['without a key', 24, {}],
    ['with a key', 60, { 'openalex-api-key': 'oa_sandbox' }],
  ])('%s stays below the limit', async (_, count, keys) => {
    const upstream = await startOpenAlex(createWorld());
    upstream.requestsPerSecond = { anonymous: 9, key: 29 };
    const connect = connector({ TALLY_OPENALEX_URL: upstream.url }, keys);
    const papers = Array.from({ length: count }, (_, at) => subject(`pmid:${at + 1}`));

    const observations = await openAlex.observe(papers, connect(openAlex, { requests: 500 }));

    expect(observations.every(({ status }) => status === 'found')).toBe(true);
    await upstream.close();
    expect(upstream.requests().map(({ status }) => status)).toEqual(papers.map(() => 200));
  });
});

describe('the citations by year', () => {
  const NOW = Date.UTC(2026, 10, 30);
  const BOTH = `GET https://api.openalex.org/works/pmid:1?select=id%2Ctitle%2Ccited_by_count%2Ccounts_by_year`;
  const ALONE = `GET https://api.openalex.org/works/pmid:1?select=id%2Ccited_by_count%2Ccounts_by_year`;
  const COUNTED = {
    ...WORK,
    cited_by_count: 7,
    counts_by_year: [
      { year: 2026, cited_by_count: 3 },
      { year: 2024, cited_by_count: 4 },
    ],
  };
  const GIVEN = { from: '2024-01-01', step: 'year', gains: [4, 0, 3], isWhole: true };

  async function observeWith(exchanges: readonly Exchange[], fields = ['citations']) {
    const client = clientFor(openAlex, { fetch: replay(exchanges).fetch });
    const fieldsOf = () => new Set(fields) as ReadonlySet<'citations' | 'retracted'>;
    const options = { fieldsOf, historyUntil: NOW };
    const [one] = await openAlex.observe([subject('pmid:1')], client, options);
    return one;
  }

  async function askAlone(exchange: Partial<Exchange>) {
    const exchanges = [{ request: ALONE, answer: COUNTED, ...exchange }];
    const client = clientFor(openAlexHistory, { fetch: replay(exchanges).fetch });
    const options = { limit: 1, now: NOW };
    const [one] = await askHistories([subject('pmid:1')], openAlexHistory, client, options);
    return one?.answer;
  }

  test('come with the count when they are wanted, in the same request', async () => {
    expect(await observeWith([{ request: BOTH, answer: COUNTED }])).toMatchObject({
      status: 'found',
      values: { citations: 7 },
      history: { status: 'found', given: GIVEN },
    });
  });

  test('come with other fields, too, and are no value then', async () => {
    const request = `${BOTH}%2Cis_retracted`;
    const answer = { ...COUNTED, is_retracted: false };

    expect(await observeWith([{ request, answer }], ['retracted'])).toMatchObject({
      values: { retracted: false },
      history: { status: 'found', given: GIVEN },
    });
  });

  test.each([
    ['absent', {}],
    ['empty', { counts_by_year: [] }],
    ['null', { counts_by_year: null }],
    ['a text', { counts_by_year: '2026' }],
    ['of no valid year', { counts_by_year: [7, { year: '2026', cited_by_count: 1 }] }],
  ])('change no count where they are %s', async (_, more) => {
    expect(await observeWith([{ request: BOTH, answer: { ...WORK, ...more } }])).toMatchObject({
      status: 'found',
      values: { citations: 4321 },
      history: { status: 'refused', reason: 'it has no citations by year' },
    });
  });

  test('do without, where the API does not allow to select them', async () => {
    const request = `${WORKS}pmid:1${SELECT}`;
    const observed = await observeWith([
      { request: BOTH, status: 400, answer: { error: 'Invalid query parameters error.' } },
      { request, answer: WORK },
    ]);

    expect(observed).toMatchObject({ status: 'found', values: { citations: 4321 } });
    expect(observed).not.toHaveProperty('history');
  });

  test.each<[what: string, exchange: Partial<Exchange>, answer: object]>([
    ['found', {}, { status: 'found', given: GIVEN }],
    [
      'unknown',
      { status: 404, answer: '<html>' },
      { status: 'refused', reason: 'not found (HTTP 404)' },
    ],
    [
      'without years',
      { answer: { id: 'W1', cited_by_count: 7 } },
      { status: 'refused', reason: 'answer not understood' },
    ],
    [
      'without a count, which is not whole then',
      { answer: { ...COUNTED, cited_by_count: null } },
      { status: 'found', given: { from: '2024-01-01', step: 'year', gains: [4, 0, 3] } },
    ],
    [
      'busy',
      { status: 503, answer: {} },
      { status: 'failed', reason: 'internal error (HTTP 503)' },
    ],
    ['over the budget', { status: 429, answer: {} }, { status: 'failed', reason: 'rate limited' }],
  ])('of a paper alone: %s', async (_, exchange, answer) => {
    expect(await askAlone(exchange)).toEqual(answer);
  });

  test('are asked for of the papers that OpenAlex can look up', () => {
    const keys = ['arxiv:1901.08746', 'doi:10.1093/x', 'acl:P19-1001', 'pmid:1'];

    expect(keys.every((key) => openAlexHistory.covers(subject(key)))).toBe(true);
    expect(['corpus:1', 'github:a/b'].some((key) => openAlexHistory.covers(subject(key)))).toBe(
      false,
    );
  });

  test('of the sandbox add up to the count', async () => {
    const world = createWorld();
    const upstream = await startOpenAlex(world);
    upstream.coverage = 1;
    const now = Date.now();
    world.set('pmid:1', { citations: 700 });
    world.describe('pmid:1', { year: new Date(now).getUTCFullYear() - 8 });
    world.set('pmid:2', { citations: 700 });
    world.describe('pmid:2', { year: new Date(now).getUTCFullYear() - 19 });
    const connect = connector({ TALLY_OPENALEX_URL: upstream.url }, {});
    const papers = [subject('pmid:1'), subject('pmid:2')];
    const client = connect(openAlexHistory, { requests: 9 });
    const answers = await askHistories(papers, openAlexHistory, client, { limit: 9, now });
    const [young, old] = answers.map(({ answer }) => (answer as { given?: object }).given);
    await upstream.close();

    const total = (series: object | undefined) =>
      (series as { gains: number[] }).gains.reduce((sum, gain) => sum + gain, 0);
    expect(young).toMatchObject({ isWhole: true });
    expect(total(young)).toBe(700);
    expect(old).not.toHaveProperty('isWhole');
    expect(total(old)).toBe(350);
  });
});
