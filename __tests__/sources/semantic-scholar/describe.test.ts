import { describe, expect, test } from '@jest/globals';
import { describePaper } from '../../../src/sources/semantic-scholar/describe.ts';
import { semanticScholar } from '../../../src/sources/semantic-scholar/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { subject } from '../../helpers/subjects.ts';

const ASK =
  'POST https://api.semanticscholar.org/graph/v1/paper/batch?fields=title%2Cyear%2CpublicationDate%2Cvenue%2CpublicationVenue%2Cjournal%2Cauthors.name%2Cauthors.affiliations%2CexternalIds%2CcorpusId';
const SHA = 'a'.repeat(40);
const PAPER = {
  paperId: SHA,
  corpusId: 215416146,
  title: 'TallyLM: Counting what was counted',
  year: 2020,
  publicationDate: '2020-07-05',
  venue: 'Annual Meeting of the Association for Computational Linguistics',
  publicationVenue: {
    id: '1e33b3be-b2ab-46e9-96e8-d4eb4bad6e44',
    name: 'Annual Meeting of the Association for Computational Linguistics',
    type: 'conference',
    alternate_names: ['Annu Meet Assoc Comput Linguistics', 'ACL', 'Meet Assoc'],
  },
  journal: { name: 'ArXiv', volume: 'abs/2004.01234' },
  authors: [
    { authorId: '1', name: 'Ada Example', affiliations: ['Example University'] },
    { authorId: '2', name: 'Ben Sample', affiliations: [] },
  ],
  externalIds: {
    ArXiv: '2004.01234',
    ACL: '2020.acl-main.1',
    DOI: '10.18653/V1/2020.ACL-MAIN.1',
    CorpusId: 215416146,
  },
};

async function ask(key: string, exchange: Omit<Exchange, 'request'>) {
  const { fetch, sent } = replay([{ request: ASK, ...exchange }]);
  const result = await describePaper(subject(key), clientFor(semanticScholar, { fetch }));
  return { result, sent };
}

async function describeWith(changes: object, key = 'arxiv:2004.01234') {
  const { result } = await ask(key, { answer: [{ ...PAPER, ...changes }] });
  if (result.status !== 'found') throw new Error(result.reason);
  return result.description;
}

describe('a paper', () => {
  test('is described with all that is known, in one request', async () => {
    const { result, sent } = await ask('arxiv:2004.01234', { answer: [PAPER] });

    expect(result).toEqual({
      status: 'found',
      description: {
        title: 'TallyLM: Counting what was counted',
        year: 2020,
        month: 7,
        day: 5,
        venue: 'ACL',
        venueYear: 2020,
        institute: 'Example University',
        authors: ['Ada Example', 'Ben Sample'],
        corpus: 215416146,
        links: { paper: 'https://arxiv.org/abs/2004.01234' },
        subjects: [
          { kind: 'arxiv', id: '2004.01234' },
          { kind: 'doi', id: '10.18653/v1/2020.acl-main.1' },
          { kind: 'acl', id: '2020.acl-main.1' },
          { kind: 'corpus', id: '215416146' },
          { kind: 's2', id: SHA },
        ],
      },
    });
    expect(sent.map(({ json }) => json)).toEqual([{ ids: ['ARXIV:2004.01234'] }]);
  });

  test('of which little is known has a short description', async () => {
    const answer = [{ paperId: null, title: 'A paper', year: null, venue: '', authors: [] }];

    expect((await ask('doi:10.1000/x', { answer })).result).toEqual({
      status: 'found',
      description: {
        title: 'A paper',
        links: { paper: 'https://doi.org/10.1000/x' },
        subjects: [{ kind: 'doi', id: '10.1000/x' }],
      },
    });
  });

  test.each([
    ['nobody knows', { answer: [null] }],
    ['no id is valid', { status: 400, answer: { error: 'No valid paper ids given' } }],
  ])('that %s is missing', async (_, exchange) => {
    expect((await ask('arxiv:2004.01234', exchange)).result).toEqual({
      status: 'missing',
      reason: 'does not know it',
    });
  });

  test.each([
    ['rate limited (HTTP 429)', { status: 429, answer: { message: 'Too Many Requests.' } }],
    ['internal error (HTTP 504)', { status: 504, answer: '<html>' }],
    ['answer not understood', { answer: '<html>' }],
    ['answer not understood', { answer: { data: [PAPER] } }],
  ])('is not known where the answer is: %s', async (reason, exchange) => {
    await expect(ask('arxiv:2004.01234', exchange)).rejects.toThrow(reason);
  });

  test.each([
    ['answer not understood', [7]],
    ['answered without saying for which paper', []],
    ['answered without a title', [{ ...PAPER, title: null }]],
    ['answered without a title', [{ ...PAPER, title: 'x'.repeat(501) }]],
  ])('cannot be described: %s', async (reason, answer) => {
    expect((await ask('arxiv:2004.01234', { answer })).result).toEqual({
      status: 'failed',
      reason,
    });
  });
});

describe('the date', () => {
  test.each([
    ['the day', { publicationDate: '2020-07-05' }, 'arxiv:2004.01234', [2020, 7, 5]],
    ['the month of the arXiv id', { publicationDate: null }, 'arxiv:2004.01234', [2020, 4]],
    ['the month of an old id', { publicationDate: null }, 'arxiv:hep-th/9711200', [1997, 11]],
    ['the month of a young id', { publicationDate: null }, 'arxiv:cs/0112017', [2001, 12]],
    ['the year', { publicationDate: null }, 'doi:10.1000/x', [2020]],
    ['the year, for no day', { publicationDate: '2020-02-30' }, 'doi:10.1000/x', [2020]],
    ['the year, for no month', { publicationDate: '2020-00-01' }, 'doi:10.1000/x', [2020]],
    ['nothing', { publicationDate: 7, year: '2020' }, 'doi:10.1000/x', []],
  ])('is %s', async (_, changes, key, date) => {
    const { year, month, day } = await describeWith({ ...changes, externalIds: {} }, key);

    expect([year, month, day].filter((part) => part !== undefined)).toEqual(date);
  });
});

describe('the venue', () => {
  const journal = { name: 'Nature Medicine', alternate_names: ['Nat Med', 'Nat. Med.'] };
  test.each([
    ['arXiv', { publicationVenue: { name: 'arXiv.org', alternate_names: ['ArXiv'] } }],
    ['arXiv', { publicationVenue: null, venue: '', journal: { name: 'ArXiv' } }],
    ['Nature Medicine', { publicationVenue: journal }],
    ['NeurIPS', { publicationVenue: { name: 'N', alternate_names: ['Neural Inf', 'NeurIPS'] } }],
    ['ICML Workshop', { publicationVenue: undefined, venue: 'ICML Workshop' }],
    ['Cell', { publicationVenue: 'x', venue: null, journal: { name: 'Cell' } }],
    [undefined, { publicationVenue: null, venue: null, journal: null }],
  ])('is %s', async (venue, changes) => {
    const externalIds = { DOI: '10.1234/x' };
    const described = await describeWith({ ...changes, externalIds }, 'doi:10.1234/x');
    expect(described.venue).toBe(venue);
  });

  test.each([
    ['conf/icml/Doe21', 'ICML', 2021],
    ['journals/corr/abs-2004-01234', 'arXiv', undefined],
  ])('of a paper on arXiv needs proof: %s', async (DBLP, venue, venueYear) => {
    const name = 'International Conference on Machine Learning';
    const externalIds = { ArXiv: '2004.01234', DBLP };
    const described = await describeWith({ publicationVenue: { name }, venue: name, externalIds });
    expect([described.venue, described.venueYear, described.year]).toEqual([
      venue,
      venueYear,
      2020,
    ]);
  });
});

describe('what the API says', () => {
  test('stays on one line, and what is no word is left out', async () => {
    const hostile = await describeWith({
      title: ' A |\n\n# title\u202e of\u0000 harm ',
      authors: [{ name: 'Ada\r\n::error::x', affiliations: ['', ' MIT\n'] }, null, { name: 7 }],
      corpusId: -1,
    });

    expect(hostile).toMatchObject({
      title: 'A | # title of harm',
      authors: ['Ada ::error::x'],
      institute: 'MIT',
    });
    expect(hostile).not.toHaveProperty('corpus');
  });

  test('names no more authors than anybody reads', async () => {
    const authors = Array.from({ length: 3_000 }, (_, index) => ({ name: `Author ${index}` }));

    expect((await describeWith({ authors })).authors).toHaveLength(100);
  });

  test.each([
    [`s2:${SHA}`, PAPER.externalIds, 'https://arxiv.org/abs/2004.01234'],
    ['corpus:215416146', { DOI: '10.1000/a(b' }, 'https://doi.org/10.1000/a%28b'],
    ['corpus:215416146', {}, 'https://api.semanticscholar.org/CorpusID:215416146'],
    ['acl:2020.acl-main.1', PAPER.externalIds, 'https://aclanthology.org/2020.acl-main.1/'],
    ['arxiv:2004.01234', { ArXiv: '](javascript:x)' }, 'https://arxiv.org/abs/2004.01234'],
  ])('of %s leads to the page that people link to', async (key, externalIds, page) => {
    expect((await describeWith({ externalIds }, key)).links).toEqual({ paper: page });
  });
});
