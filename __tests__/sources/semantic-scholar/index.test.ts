import { describe, expect, test } from '@jest/globals';
import { semanticScholar } from '../../../src/sources/semantic-scholar/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { line, subject } from '../../helpers/subjects.ts';

const BATCH =
  'POST https://api.semanticscholar.org/graph/v1/paper/batch?fields=title%2CcitationCount%2CexternalIds%2CcorpusId';
const SHA = '649def34f8be52c8b66281af98ae884c09aef38b';

/** As the API answers for BioBERT. */
const BIOBERT = {
  paperId: '1e43c7084bdcb6b3102afaf301cce10faead2702',
  corpusId: 59291975,
  externalIds: {
    DBLP: 'journals/bioinformatics/LeeYKKKSK20',
    MAG: '2911489562',
    ArXiv: '1901.08746',
    PubMed: '31501885',
    PubMedCentral: '7703786',
    DOI: '10.1093/bioinformatics/btz682',
    CorpusId: 59291975,
  },
  title: 'BioBERT: a pre-trained biomedical language representation model',
  citationCount: 6012,
};

async function observe(keys: readonly string[], exchanges: readonly Exchange[]) {
  const { fetch, sent } = replay(exchanges);
  const client = clientFor(semanticScholar, { fetch });
  const observations = await semanticScholar.observe(keys.map(subject), client);
  return { lines: observations.map(line), observations, sent, requests: client.requests() };
}

/** Asks for one paper that the API answers for with this. */
async function observeOne(key: string, paper: unknown): Promise<string | undefined> {
  return (await observe([key], [{ request: BATCH, answer: [paper] }])).lines[0];
}

describe('papers', () => {
  test('are found with their number and title', async () => {
    const { observations, sent } = await observe(
      ['arxiv:1901.08746'],
      [{ request: BATCH, sends: { ids: ['ARXIV:1901.08746'] }, answer: [BIOBERT] }],
    );

    expect(observations).toEqual([
      {
        status: 'found',
        subject: { kind: 'arxiv', id: '1901.08746' },
        source: 'semantic-scholar',
        values: { citations: 6012 },
        title: 'BioBERT: a pre-trained biomedical language representation model',
        aliases: [
          { kind: 'doi', id: '10.1093/bioinformatics/btz682' },
          { kind: 'corpus', id: '59291975' },
          { kind: 'pmid', id: '31501885' },
          { kind: 'pmcid', id: '7703786' },
          { kind: 's2', id: '1e43c7084bdcb6b3102afaf301cce10faead2702' },
        ],
      },
    ]);
    expect(sent[0]?.headers.has('x-api-key')).toBe(false);
  });

  test('are asked for in the API’s own forms', async () => {
    const asked = [
      ['arxiv:1901.08746', 'ARXIV:1901.08746'],
      ['arxiv:cs/0112017', 'ARXIV:cs/0112017'],
      ['doi:10.1093/bioinformatics/btz682', 'DOI:10.1093/bioinformatics/btz682'],
      ['acl:P19-1001', 'ACL:P19-1001'],
      ['acl:2020.clinicalnlp-1.17', 'ACL:2020.clinicalnlp-1.17'],
      ['corpus:59291975', 'CorpusId:59291975'],
      ['pmid:31501885', 'PMID:31501885'],
      ['pmcid:7703786', 'PMCID:7703786'],
      [`s2:${SHA}`, SHA],
    ] as const;

    const { lines } = await observe(
      asked.map(([key]) => key),
      [
        {
          request: BATCH,
          sends: { ids: asked.map(([, id]) => id) },
          answer: asked.map((_, index) => ({ citationCount: index })),
        },
      ],
    );

    expect(lines).toEqual(asked.map(([key], index) => `found ${key} citations=${index}`));
  });

  test('may have no citation at all', async () => {
    expect(await observeOne('arxiv:1901.08746', { ...BIOBERT, citationCount: 0 })).toBe(
      'found arxiv:1901.08746 citations=0',
    );
  });

  test('may have no title', async () => {
    const answer = [{ ...BIOBERT, title: null }];
    const { observations } = await observe(['arxiv:1901.08746'], [{ request: BATCH, answer }]);

    expect(observations[0]).not.toHaveProperty('title');
  });

  test('carry the key in the API’s header', async () => {
    const { fetch, sent } = replay([{ request: BATCH, answer: [BIOBERT] }]);
    const client = clientFor(semanticScholar, { fetch, key: 's2-key' });

    await semanticScholar.observe([subject('arxiv:1901.08746')], client);

    expect(sent[0]?.headers.get('x-api-key')).toBe('s2-key');
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });
});

test('1,000 papers cost 2 requests of 500 ids', async () => {
  const keys = Array.from({ length: 1_000 }, (_, index) => `corpus:${index + 1}`);
  const batch = (start: number): Exchange => {
    const papers = keys.slice(start, start + 500).map((key) => Number(key.slice(7)));
    return {
      request: BATCH,
      sends: { ids: papers.map((id) => `CorpusId:${id}`) },
      answer: papers.map((id) => ({ citationCount: id, externalIds: { CorpusId: id } })),
    };
  };

  const { lines, requests } = await observe(keys, [batch(0), batch(500)]);

  expect(requests).toBe(2);
  expect(lines).toEqual(keys.map((key, index) => `found ${key} citations=${index + 1}`));
});

describe('missing', () => {
  test('is what the API answers null for', async () => {
    const { lines } = await observe(
      ['arxiv:1901.08746', 'arxiv:2999.99999'],
      [{ request: BATCH, answer: [BIOBERT, null] }],
    );

    expect(lines).toEqual([
      'found arxiv:1901.08746 citations=6012',
      'missing arxiv:2999.99999 (does not know it)',
    ]);
  });

  test('are all when it knows none of them', async () => {
    const answer = { error: 'No valid paper ids given' };
    const { lines } = await observe(
      ['arxiv:2999.99998', 'arxiv:2999.99999'],
      [
        { request: BATCH, status: 400, answer },
        {
          request: BATCH,
          sends: { ids: ['ARXIV:2999.99998', 'ARXIV:2999.99999', 'ARXIV:1706.03762'] },
          answer: [null, null, { externalIds: { ArXiv: '1706.03762' }, citationCount: 9 }],
        },
      ],
    );

    expect(lines).toEqual([
      'missing arxiv:2999.99998 (does not know it)',
      'missing arxiv:2999.99999 (does not know it)',
    ]);
  });
});

describe('failed', () => {
  test.each<[what: string, exchange: Partial<Exchange>, reason: string]>([
    [
      'the words of an unknown id with another status',
      { status: 500, answer: { message: 'No valid paper ids given' } },
      'internal error (HTTP 500)',
    ],
    [
      'a rate limit',
      { status: 429, answer: { message: 'Too Many Requests.', code: '429' } },
      'rate limited (HTTP 429)',
    ],
    ['a block', { status: 403, answer: { message: 'Forbidden' } }, 'request refused (HTTP 403)'],
    ['a broken line', { answer: new TypeError('fetch failed') }, 'not reachable'],
    ['HTML', { answer: '<!doctype html>' }, 'answer not understood'],
    ['an object', { answer: { data: [BIOBERT] } }, 'answer not understood'],
    ['an empty answer', { answer: [] }, 'answered without saying for which paper'],
  ])('are all after %s', async (_, exchange, reason) => {
    const { lines } = await observe(
      ['arxiv:1901.08746', 'arxiv:2204.03905'],
      [{ request: BATCH, answer: {}, ...exchange }],
    );

    expect(lines).toEqual([
      `failed arxiv:1901.08746 (${reason})`,
      `failed arxiv:2204.03905 (${reason})`,
    ]);
  });

  test('is nothing because of a bad key, which is left out', async () => {
    const refusal = { request: BATCH, status: 403, answer: { message: 'Forbidden' } };
    const { fetch, sent } = replay([refusal, { request: BATCH, answer: [BIOBERT] }]);
    const client = clientFor(semanticScholar, { fetch, key: 'old' });

    const [one] = await semanticScholar.observe([subject('arxiv:1901.08746')], client);

    expect(one && line(one)).toBe('found arxiv:1901.08746 citations=6012');
    expect(sent.map(({ headers }) => headers.get('x-api-key'))).toEqual(['old', null]);
    expect(client.isKeyRefused()).toBe(true);
  });

  test('is only the batch that failed', async () => {
    const keys = Array.from({ length: 501 }, (_, index) => `corpus:${index + 1}`);
    const { lines } = await observe(keys, [
      { request: BATCH, status: 500, answer: {} },
      { request: BATCH, sends: { ids: ['CorpusId:501'] }, answer: [{ citationCount: 3 }] },
    ]);

    expect(lines.slice(-2)).toEqual([
      'failed corpus:500 (internal error (HTTP 500))',
      'found corpus:501 citations=3',
    ]);
  });

  test('is what was answered in no shape of a paper, and nothing else', async () => {
    const { lines } = await observe(
      ['corpus:1', 'corpus:2', 'corpus:3', 'corpus:4'],
      [
        {
          request: BATCH,
          answer: [
            { citationCount: 1 },
            'a paper',
            { citationCount: -3 },
            { citationCount: 4, title: 7, externalIds: { DOI: ['10.1/x'] } },
          ],
        },
      ],
    );

    expect(lines).toEqual([
      'found corpus:1 citations=1',
      'failed corpus:2 (answer not understood)',
      'failed corpus:3 (answer not understood)',
      'failed corpus:4 (answer not understood)',
    ]);
  });

  test.each([
    ['negative', -1],
    ['fractional', 6012.5],
    ['a text', '6012'],
    ['huge', 2 ** 53],
    ['a list', [6012]],
    ['an object', { total: 6012 }],
    ['true', true],
  ])('is a number that is %s', async (_, citationCount) => {
    expect(await observeOne('corpus:59291975', { ...BIOBERT, citationCount })).toBe(
      'failed corpus:59291975 (answer not understood)',
    );
  });

  test.each([
    ['null', { ...BIOBERT, citationCount: null }],
    ['absent', { paperId: null }],
  ])('is a number that is %s', async (_, paper) => {
    expect(await observeOne('corpus:59291975', paper)).toBe(
      'failed corpus:59291975 (answered without a citation count)',
    );
  });
});

describe('a bad request', () => {
  const bad = { request: BATCH, status: 400, answer: { error: 'Unacceptable id' } };
  const ids = (...numbers: number[]) => ({ ids: numbers.map((id) => `CorpusId:${id}`) });
  const papers = (...numbers: number[]) => numbers.map((id) => ({ citationCount: id }));

  test('is halved until only the bad id is left', async () => {
    const { lines, requests } = await observe(
      ['corpus:1', 'corpus:2', 'corpus:3', 'corpus:4'],
      [
        { ...bad, sends: ids(1, 2, 3, 4) },
        { request: BATCH, sends: ids(1, 2), answer: papers(1, 2) },
        { ...bad, sends: ids(3, 4) },
        { ...bad, sends: ids(3) },
        { request: BATCH, sends: ids(4), answer: papers(4) },
      ],
    );

    expect(requests).toBe(5);
    expect(lines).toEqual([
      'found corpus:1 citations=1',
      'found corpus:2 citations=2',
      'failed corpus:3 (request refused (HTTP 400))',
      'found corpus:4 citations=4',
    ]);
  });

  test('is not halved for ever', async () => {
    const keys = Array.from({ length: 500 }, (_, index) => `corpus:${index + 1}`);
    const { lines, requests } = await observe(
      keys,
      Array.from({ length: 61 }, () => bad),
    );

    expect(requests).toBe(61);
    expect(new Set(lines.map((one) => one.slice(0, 6)))).toEqual(new Set(['failed']));
  });
});

describe('another paper', () => {
  const OTHER = {
    ArXiv: '2204.03905',
    DOI: '10.18653/v1/2022.bionlp-1.9',
    ACL: '2022.bionlp-1.9',
    PubMed: '1',
    PubMedCentral: '2',
    CorpusId: 3,
  };

  const KEYS = [
    'arxiv:1901.08746',
    'doi:10.1093/bioinformatics/btz682',
    'acl:P19-1001',
    'corpus:59291975',
    'pmid:31501885',
    'pmcid:7703786',
  ];

  test.each(KEYS)(
    'is one that %s was merged into, when nothing else was asked for',
    async (key) => {
      expect(await observeOne(key, { ...BIOBERT, externalIds: OTHER })).toBe(
        `found ${key} citations=6012`,
      );
    },
  );

  test('is one that a paper was merged into, where the others stand in order', async () => {
    const { lines } = await observe(
      ['corpus:1', 'doi:10.1101/2020.01.01.1'],
      [
        {
          request: BATCH,
          answer: [
            { citationCount: 10, externalIds: { CorpusId: 1 } },
            { citationCount: 20, externalIds: { DOI: '10.1038/s41586-020-1', CorpusId: 2 } },
          ],
        },
      ],
    );

    expect(lines).toEqual([
      'found corpus:1 citations=10',
      'found doi:10.1101/2020.01.01.1 citations=20',
    ]);
  });

  test('is not taken where no other shows that the order holds', async () => {
    const answer = { ...BIOBERT, externalIds: OTHER };
    const { lines } = await observe(
      ['arxiv:1901.08746', 'acl:P19-1001'],
      [{ request: BATCH, answer: [answer, answer] }],
    );

    expect(lines).toEqual([
      'failed arxiv:1901.08746 (answered without saying for which paper)',
      'failed acl:P19-1001 (answered without saying for which paper)',
    ]);
  });

  const FIRST = { paperId: 'a', citationCount: 10, externalIds: { CorpusId: 1 } };
  const SECOND = {
    paperId: 'b',
    citationCount: 20,
    externalIds: { CorpusId: 2, ArXiv: '2204.03905' },
  };

  test.each<[what: string, answer: unknown[]]>([
    ['the order is broken', [SECOND, FIRST, null]],
    ['the answer is short', [SECOND, FIRST]],
    ['the answer is long', [null, FIRST, SECOND, null]],
  ])('is matched by its ids when %s', async (_, answer) => {
    const keys = ['corpus:1', 'arxiv:2204.03905', 'corpus:3'];

    const { lines } = await observe(keys, [{ request: BATCH, answer }]);

    expect(lines).toEqual([
      'found corpus:1 citations=10',
      'found arxiv:2204.03905 citations=20',
      'failed corpus:3 (answered without saying for which paper)',
    ]);
  });

  test('may stand for two of its ids', async () => {
    const merged = {
      paperId: 'm',
      citationCount: 7,
      externalIds: { ArXiv: '2204.03905', DOI: '10.1093/j' },
    };

    const { lines } = await observe(
      ['doi:10.1101/preprint', 'arxiv:2204.03905'],
      [{ request: BATCH, answer: [merged, merged] }],
    );

    expect(lines).toEqual([
      'found doi:10.1101/preprint citations=7',
      'found arxiv:2204.03905 citations=7',
    ]);
  });

  test.each<[what: string, key: string, externalIds: unknown]>([
    ['upper case', 'doi:10.18653/v1/2020.acl-main.447', { DOI: '10.18653/V1/2020.ACL-MAIN.447' }],
    ['a remark', 'doi:10.31857/s0026898423030163', { DOI: '10.31857/S0026898423030163, EDN: CH' }],
    ['blanks', 'doi:10.1093/x', { DOI: ' 10.1093/x ' }],
    ['a number', 'pmid:31501885', { PubMed: 31501885 }],
    ['a text', 'corpus:59291975', { CorpusId: '59291975' }],
    ['null', 'arxiv:1901.08746', { ArXiv: null }],
    ['other ids only', 'acl:P19-1001', { DOI: '10.18653/v1/p19-1001' }],
    ['no ids', 'arxiv:1901.08746', null],
    ['another sha, after a merge', `s2:${SHA}`, { CorpusId: 1 }],
  ])('is not seen in %s', async (_, key, externalIds) => {
    expect(await observeOne(key, { citationCount: 5, externalIds })).toBe(
      `found ${key} citations=5`,
    );
  });
});

test('covers every kind of paper, and nothing else', () => {
  const keys = [
    'arxiv:1901.08746',
    'doi:10.1093/x',
    'acl:P19-1001',
    'corpus:1',
    'pmid:1',
    'pmcid:1',
  ];
  expect([...keys, `s2:${SHA}`].map(subject).every(semanticScholar.covers)).toBe(true);
  expect(['github:a/b', 'hf:models/a/b'].map(subject).some(semanticScholar.covers)).toBe(false);
});

test('keeps the pace that a key is allowed', () => {
  expect(semanticScholar.rateLimit).toEqual({ inFlight: 1, interval: 1_100 });
});

test('a paper that does not have the id it was asked by lends nobody its other ids', async () => {
  const merged = { ...BIOBERT, paperId: 'f'.repeat(40) };
  const { observations } = await observe(
    [`s2:${'a'.repeat(40)}`],
    [{ request: BATCH, answer: [merged] }],
  );
  expect(observations[0]).toMatchObject({ status: 'found' });
  expect(observations[0]).not.toHaveProperty('aliases');
});
