import { describe, expect, test } from '@jest/globals';
import { startOpenAlex } from '../../../sandbox/openalex.ts';
import { createWorld } from '../../../sandbox/world.ts';
import { connector } from '../../../src/refresh/connect.ts';
import { openAlex } from '../../../src/sources/openalex/index.ts';
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
