import { expect, test } from '@jest/globals';
import type { FieldName } from '../../../src/fields/table.ts';
import { semanticScholar } from '../../../src/sources/semantic-scholar/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { replay } from '../../helpers/replay.ts';
import { line, subject } from '../../helpers/subjects.ts';

const KEY = 'arxiv:1901.08746';
const PAPER = {
  externalIds: { ArXiv: '1901.08746' },
  title: 'BioBERT',
  citationCount: 6012,
  influentialCitationCount: 512,
  year: 2019,
  publicationDate: '2019-01-25',
  openAccessPdf: { url: 'https://arxiv.org/pdf/1901.08746', status: 'GREEN' },
};

async function observe(fields: readonly FieldName[], paper: object, keys = [KEY]) {
  const { fetch, sent } = replay([{ request: requestFor(fields), answer: keys.map(() => paper) }]);
  const client = clientFor(semanticScholar, { fetch });
  const fieldsOf = () => new Set(fields);
  const observations = await semanticScholar.observe(keys.map(subject), client, { fieldsOf });
  expect(sent).toHaveLength(1);
  return observations.map(line)[0];
}

const NAMES: Partial<Record<FieldName, string>> = {
  citations: 'citationCount',
  'influential-citations': 'influentialCitationCount',
  year: 'year',
  'published-on': 'publicationDate',
  'open-access': 'openAccessPdf',
};

function requestFor(fields: readonly FieldName[]): string {
  const names = ['title', ...fields.map((field) => NAMES[field]), 'externalIds', 'corpusId'];
  return `POST https://api.semanticscholar.org/graph/v1/paper/batch?fields=${names.join('%2C')}`;
}

test.each<[FieldName[], string]>([
  [['citations'], 'citations=6012'],
  [['citations', 'influential-citations'], 'citations=6012 influential-citations=512'],
  [['year', 'published-on'], 'year=2019 published-on=2019-01-25'],
  [['open-access'], 'open-access=https://arxiv.org/pdf/1901.08746'],
])('%j are asked for alone', async (fields, values) => {
  expect(await observe(fields, PAPER)).toBe(`found ${KEY} ${values}`);
});

test.each<[string, FieldName[], object, string]>([
  ['no year', ['year'], { year: null }, ''],
  ['an odd year', ['year'], { year: 'soon' }, ''],
  ['no date', ['published-on'], { publicationDate: null }, ''],
  ['no copy', ['open-access'], { openAccessPdf: null }, ''],
  [
    'a copy without an address',
    ['open-access'],
    { openAccessPdf: { url: '', disclaimer: 'x' } },
    '',
  ],
  ['another address', ['open-access'], { openAccessPdf: { url: 'javascript:alert(1)' } }, ''],
  [
    'a long address',
    ['open-access'],
    { openAccessPdf: { url: `https://x.y/${'z'.repeat(80)}` } },
    '',
  ],
  ['no citations, where they are not wanted', ['year'], { citationCount: null }, 'year=2019'],
])('a paper with %s', async (_, fields, more, values) => {
  expect(await observe(fields, { ...PAPER, ...more })).toBe(`found ${KEY} ${values}`.trim());
});

test('a paper without the number of its citations has failed', async () => {
  expect(await observe(['citations', 'year'], { ...PAPER, citationCount: null })).toBe(
    `failed ${KEY} (answered without a citation count)`,
  );
});
