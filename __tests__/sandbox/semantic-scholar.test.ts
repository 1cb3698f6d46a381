import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type SemanticScholar, startSemanticScholar } from '../../sandbox/semantic-scholar.ts';
import { createWorld, type World } from '../../sandbox/world.ts';

const SHA = '649def34f8be52c8b66281af98ae884c09aef38b';

let world: World;
let server: SemanticScholar;

beforeEach(async () => {
  world = createWorld();
  server = await startSemanticScholar(world);
});

afterEach(() => {
  jest.restoreAllMocks();
  return server.close();
});

async function batch(
  ids: unknown,
  {
    fields = 'title,citationCount',
    headers = {},
  }: { fields?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: unknown }> {
  const url = `${server.url}/graph/v1/paper/batch?fields=${fields}`;
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ ids }), headers });
  return { status: response.status, body: await response.json() };
}

test('answers a batch in the order asked, null for what it does not know', async () => {
  world.describe('arxiv:1901.08746', { title: 'BioBERT' });
  world.set('arxiv:1901.08746', { citations: 6012 });
  world.set('corpus:59291975', { citations: 12 });
  world.remove('doi:10.1093/gone');

  const { status, body } = await batch([
    'CorpusId:59291975',
    'DOI:10.1093/gone',
    'ARXIV:1901.08746',
  ]);

  expect(status).toBe(200);
  expect(body).toEqual([
    {
      paperId: expect.stringMatching(/^[0-9a-f]{40}$/),
      title: expect.any(String),
      citationCount: 12,
    },
    null,
    { paperId: expect.stringMatching(/^[0-9a-f]{40}$/), title: 'BioBERT', citationCount: 6012 },
  ]);
});

test.each([
  [SHA, `s2:${SHA}`],
  ['CorpusId:215416146', 'corpus:215416146'],
  ['corpusid:215416146', 'corpus:215416146'],
  ['DOI:10.18653/v1/N18-3011', 'doi:10.18653/v1/n18-3011'],
  ['10.2139/ssrn.2250500', 'doi:10.2139/ssrn.2250500'],
  ['ARXIV:2106.15928', 'arxiv:2106.15928'],
  ['arXiv:cs/0112017', 'arxiv:cs/0112017'],
  ['DOI:10.48550/arXiv.2106.15928', 'arxiv:2106.15928'],
  ['ACL:W12-3903', 'acl:w12-3903'],
  ['ACL:2020.clinicalnlp-1.17', 'acl:2020.clinicalnlp-1.17'],
  ['PMID:19872477', 'pmid:19872477'],
  ['PMCID:2323736', 'pmcid:2323736'],
  ['MAG:112218234', 'mag:112218234'],
  ['URL:https://arxiv.org/abs/2106.15928v1', 'arxiv:2106.15928'],
])('takes the id %s', async (id, key) => {
  world.set(key, { citations: 4711 });

  expect(await batch([id], { fields: 'citationCount' })).toMatchObject({
    body: [{ citationCount: 4711 }],
  });
});

test('gives every id of a paper under its own name', async () => {
  world.describe('arxiv:1901.08746', {
    aliases: [
      'doi:10.1093/bioinformatics/btz682',
      'pmid:31501885',
      'pmcid:7703786',
      'corpus:59291975',
      'acl:p19-1001',
    ],
  });

  const { body } = await batch(['PMID:31501885'], { fields: 'externalIds,corpusId' });

  expect(body).toEqual([
    {
      paperId: expect.any(String),
      corpusId: 59291975,
      externalIds: {
        ArXiv: '1901.08746',
        DOI: '10.1093/bioinformatics/btz682',
        PubMed: '31501885',
        PubMedCentral: '7703786',
        ACL: 'P19-1001',
        CorpusId: 59291975,
      },
    },
  ]);
});

test('the ids of an answer can be asked for in turn', async () => {
  const [first] = (await batch(['ARXIV:2106.15928'], { fields: 'corpusId' })).body as [
    { paperId: string; corpusId: number },
  ];

  const { body } = await batch([first.paperId, `CorpusId:${first.corpusId}`], {
    fields: 'externalIds',
  });

  expect(body).toMatchObject([
    { externalIds: { ArXiv: '2106.15928' } },
    { externalIds: { ArXiv: '2106.15928' } },
  ]);
});

test('says 400, not nulls, when it knows none of the ids', async () => {
  world.remove('arxiv:2106.15928');
  server.forget('arxiv:2106.00001');

  expect(await batch(['ARXIV:2106.15928', 'ARXIV:2106.00001'])).toEqual({
    status: 400,
    body: { error: 'No valid paper ids given' },
  });
});

test.each([
  [''],
  ['https://doi.org/10.2139/ssrn.2250500'],
  ['PMCID:PMC2323736'],
  ['URL:https://aclanthology.org/W12-3903'],
  [null],
])('one malformed id (%p) spoils the batch', async (id) => {
  expect(await batch(['ARXIV:2106.15928', id])).toEqual({
    status: 400,
    body: { error: 'No valid paper ids given' },
  });
});

test('takes 500 ids and no more', async () => {
  const ids = Array.from({ length: 501 }, (_, index) => `CorpusId:${index + 1}`);

  expect((await batch(ids.slice(1))).body).toHaveLength(500);
  expect((await batch(ids)).status).toBe(400);
});

test('refuses unknown fields and a body without ids', async () => {
  expect(await batch([SHA], { fields: 'title,citations.title,stars' })).toEqual({
    status: 400,
    body: { error: 'Unrecognized or unsupported fields: [stars]' },
  });
  expect((await batch(undefined)).status).toBe(400);
});

test('gives one paper, or says that there is none', async () => {
  world.set('doi:10.1093/bioinformatics/btz682', { citations: 5 });
  const one = `${server.url}/graph/v1/paper/`;

  const found = await fetch(`${one}DOI:10.1093/bioinformatics/btz682?fields=citationCount`);
  expect(await found.json()).toEqual({ paperId: expect.any(String), citationCount: 5 });

  expect(Object.keys((await (await fetch(`${one}${SHA}`)).json()) as object).sort()).toEqual([
    'paperId',
    'title',
  ]);

  const missing = await fetch(`${one}0`);
  expect(missing.status).toBe(404);
  expect(await missing.json()).toEqual({ error: 'Paper with id 0 not found' });
});

test('refuses a wrong key once it has one', async () => {
  expect((await batch([SHA], { headers: { 'x-api-key': 'any' } })).status).toBe(200);
  server.apiKey = 'right';

  expect(await batch([SHA], { headers: { 'x-api-key': 'any' } })).toEqual({
    status: 403,
    body: { message: 'Forbidden' },
  });
  expect((await batch([SHA], { headers: { 'x-api-key': 'right' } })).status).toBe(200);
  expect((await batch([SHA])).status).toBe(200);
});

test('limits the pace in the words of the gateway', async () => {
  server.paceMs = 60_000;

  expect((await batch([SHA])).status).toBe(200);
  const refused = await batch([SHA]);
  const later = performance.now() + server.paceMs;
  jest.spyOn(performance, 'now').mockReturnValue(later);

  expect(refused).toMatchObject({
    status: 429,
    body: { code: '429', message: expect.stringContaining('Too Many Requests') },
  });
  expect((await batch([SHA])).status).toBe(200);
});

test('can turn the order around or leave rows out', async () => {
  world.set('arxiv:2106.00001', { citations: 1 });
  world.set('arxiv:2106.00003', { citations: 3 });
  world.remove('arxiv:2106.00002');
  const ids = ['ARXIV:2106.00001', 'ARXIV:2106.00002', 'ARXIV:2106.00003'];
  const counts = async () =>
    ((await batch(ids)).body as ({ citationCount: number } | null)[]).map(
      (row) => row?.citationCount,
    );

  expect(await counts()).toEqual([1, undefined, 3]);
  server.batchOrder = 'reordered';
  expect(await counts()).toEqual([3, undefined, 1]);
  server.batchOrder = 'short';
  expect(await counts()).toEqual([1, 3]);
});

test('leaves papers out that it knows', async () => {
  world.set('arxiv:2106.00001', { citations: 1 });
  world.set('arxiv:2106.00003', { citations: 3 });
  server.dropped.add('ARXIV:2106.00001');

  const { body } = await batch(['ARXIV:2106.00001', 'ARXIV:2106.00003'], {
    fields: 'citationCount',
  });

  expect(body).toEqual([{ paperId: expect.any(String), citationCount: 3 }]);
});

test('refuses a batch with an unacceptable id, and takes the rest of it', async () => {
  server.unacceptable.add('ARXIV:2106.00001');

  expect(await batch(['ARXIV:2106.00003', 'ARXIV:2106.00001'])).toEqual({
    status: 400,
    body: { error: 'Unacceptable id' },
  });
  expect((await batch(['ARXIV:2106.00003'])).status).toBe(200);
});

test('answers for a merged paper with the one it became', async () => {
  world.describe('arxiv:2106.00001', { aliases: ['doi:10.1000/new'] });
  world.alias('doi:10.1000/old', 'arxiv:2106.00001');

  const { body } = await batch(['DOI:10.1000/old'], { fields: 'externalIds' });

  expect(body).toMatchObject([{ externalIds: { ArXiv: '2106.00001', DOI: '10.1000/new' } }]);
});

test.each([
  [400, { error: 'Bad request' }],
  [403, { message: 'Forbidden' }],
  [404, { error: 'Not Found' }],
  [429, { code: '429', message: expect.stringContaining('Too Many Requests') }],
  [500, { message: 'Internal Server Error' }],
  [504, { message: 'Endpoint request timed out' }],
])('words a %i as the API or its gateway does', async (status, body) => {
  server.fault({ status });

  expect(await batch([SHA])).toEqual({ status, body });
});

test('gives of authors what was asked for, and refuses what they do not have', async () => {
  world.describe('arxiv:2403.99990', {
    authors: [{ name: 'Ada Example', affiliations: ['Example University'] }, { name: 'Ben' }],
    venue: { name: 'Annual Meeting', others: ['ACL'] },
    date: null,
  });
  const authors = async (fields: string) =>
    (await batch(['ARXIV:2403.99990'], { fields: `${fields},venue` })).body;

  expect(await authors('authors')).toMatchObject([
    { authors: [{ authorId: expect.any(String), name: 'Ada Example' }, { name: 'Ben' }] },
  ]);
  expect(await authors('authors.affiliations,publicationVenue,publicationDate,year')).toEqual([
    {
      paperId: expect.any(String),
      authors: [
        { authorId: expect.any(String), affiliations: ['Example University'] },
        { authorId: expect.any(String), affiliations: [] },
      ],
      venue: 'Annual Meeting',
      publicationVenue: expect.objectContaining({ alternate_names: ['ACL'] }),
      publicationDate: null,
      year: 2024,
    },
  ]);
  expect(await authors('authors.creditCardNumber')).toEqual({
    error: 'Unrecognized or unsupported fields: [authors.creditCardNumber]',
  });
});
