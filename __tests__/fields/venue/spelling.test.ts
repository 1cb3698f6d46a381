import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readVenueText, writeVenueText } from '../../../src/fields/venue/spelling.ts';

const NEURIPS = { venue: 'NeurIPS', year: 2025 };

describe('spellings are read and written alike', () => {
  test.each<[string, string, number | undefined, string]>([
    ['CVPR 2024', 'CVPR', 2024, 'NeurIPS 2025'],
    ["CVPR'24", 'CVPR', 2024, "NeurIPS'25"],
    ["CVPR'2024", 'CVPR', 2024, "NeurIPS'2025"],
    ['CVPR’24', 'CVPR', 2024, 'NeurIPS’25'],
    ["CVPR '24", 'CVPR', 2024, "NeurIPS '25"],
    ['CVPR, 2024', 'CVPR', 2024, 'NeurIPS, 2025'],
    ['CVPR2024', 'CVPR', 2024, 'NeurIPS2025'],
    ['CVPR24', 'CVPR', 2024, 'NeurIPS25'],
    ['CVPR-2024', 'CVPR', 2024, 'NeurIPS-2025'],
    ['CVPR:2024', 'CVPR', 2024, 'NeurIPS:2025'],
    ['CVPR (2024)', 'CVPR', 2024, 'NeurIPS (2025)'],
    ["(ICLR'23)", 'ICLR', 2023, "(NeurIPS'25)"],
    ['ICLR', 'ICLR', undefined, 'NeurIPS'],
    ['3DV 2024', '3DV', 2024, 'NeurIPS 2025'],
    ['3DV2024', '3DV', 2024, 'NeurIPS2025'],
    ['ACM MM 2023', 'ACM MM', 2023, 'NeurIPS 2025'],
    ['SIGGRAPH  Asia 2021', 'SIGGRAPH Asia', 2021, 'NeurIPS 2025'],
    ['IEEE S&P 2024', 'IEEE S&P', 2024, 'NeurIPS 2025'],
    ['Nature Communications 2022', 'Nature Communications', 2022, 'NeurIPS 2025'],
    ['T-PAMI 2023', 'TPAMI', 2023, 'NeurIPS 2025'],
    ['EMNLP Findings 2023', 'EMNLP Findings', 2023, 'NeurIPS 2025'],
    ['Findings of EMNLP, 2023', 'EMNLP Findings', 2023, 'NeurIPS, 2025'],
    ['CVPRW 2022', 'CVPR Workshop', 2022, 'NeurIPS 2025'],
    ['CVPR Workshops 2022', 'CVPR Workshop', 2022, 'NeurIPS 2025'],
    ["|  `CVPR'24` |", 'CVPR', 2024, "|  `NeurIPS'25` |"],
    ['[CVPR 2024](https://a.org/b_(c))', 'CVPR', 2024, '[NeurIPS 2025](https://a.org/b_(c))'],
    ['(**[CVPR 2024](https://a.org)', 'CVPR', 2024, '(**[NeurIPS 2025](https://a.org)'],
    ['<td><b>CVPR</b> 2024</td>', 'CVPR', 2024, '<td><b>NeurIPS</b> 2025</td>'],
    ['**CVPR**, *2024*', 'CVPR', 2024, '**NeurIPS**, *2025*'],
    ['CVPR 2024\r\n', 'CVPR', 2024, 'NeurIPS 2025\r\n'],
  ])('%s', (text, venue, year, written) => {
    const read = readVenueText(text);
    expect(read).toMatchObject({ venue, isPreprint: false, ...(year ? { year } : {}) });
    expect(read && writeVenueText(read.format, read)).toBe(text);
    expect(read && writeVenueText(read.format, NEURIPS)).toBe(written);
  });

  test.each<[string, string, number | undefined, string]>([
    ['arXiv 2024', 'arXiv', 2024, 'NeurIPS 2025'],
    ['_arXiv 2024_', 'arXiv', 2024, '_NeurIPS 2025_'],
    ['[arXiv]', 'arXiv', undefined, '[NeurIPS]'],
    ["Arxiv'24", 'arXiv', 2024, "NeurIPS'25"],
    ['arxiv 2024', 'arXiv', 2024, 'NeurIPS 2025'],
    ['2024 arXiv', 'arXiv', 2024, '2025 NeurIPS'],
    ['arXiv preprint, 2024', 'arXiv', 2024, 'NeurIPS, 2025'],
    ['Preprint', 'Preprint', undefined, 'NeurIPS'],
    ['CoRR 2020', 'CoRR', 2020, 'NeurIPS 2025'],
    ['bioRxiv 2023', 'bioRxiv', 2023, 'NeurIPS 2025'],
    ['***`arXiv 2024`***', 'arXiv', 2024, '***`NeurIPS 2025`***'],
    ['"arXiv"', 'arXiv', undefined, '"NeurIPS"'],
  ])('%s is a preprint', (text, venue, year, written) => {
    const read = readVenueText(text);
    expect(read).toMatchObject({ venue, isPreprint: true, ...(year ? { year } : {}) });
    expect(read && writeVenueText(read.format, read)).toBe(text);
    expect(read && writeVenueText(read.format, NEURIPS)).toBe(written);
  });
});

test.each([
  ['NEURIPS 2023', 'ICLR 2024', 'CoRL 2024', 'CORL 2024'],
  ['ARXIV 2023', 'ICLR 2024', 'CoRL 2024', 'CORL 2024'],
  ['neurips 2023', 'iclr 2024', 'CoRL 2024', 'corl 2024'],
  ['arxiv 2023', 'ICLR 2024', 'CoRL 2024', 'CoRL 2024'],
  ['CVPR 2023', 'ICLR 2024', 'CoRL 2024', 'CoRL 2024'],
  ['NIPS 2023', 'ICLR 2024', 'CoRL 2024', 'CoRL 2024'],
])('the capitals of %s', (text, iclr, _, corl) => {
  const read = readVenueText(text);
  expect(read && writeVenueText(read.format, { venue: 'ICLR', year: 2024 })).toBe(iclr);
  expect(read && writeVenueText(read.format, { venue: 'CoRL', year: 2024 })).toBe(corl);
});

test.each(['NIPS 2016', 'NeurlPS 2016', 'neurips 2016'])('%s keeps its spelling', (text) => {
  const read = readVenueText(text);
  expect(read?.venue).toBe('NeurIPS');
  const written = read && writeVenueText(read.format, { venue: 'NeurIPS', year: 2017 });
  expect(written).toBe(text.replace('2016', '2017'));
});

test('no year is left beside a venue without one', () => {
  const read = readVenueText('arXiv 2024');
  expect(read && writeVenueText(read.format, { venue: 'ICLR' })).toBeUndefined();
});

test('a year is not written where the list writes none', () => {
  const read = readVenueText('| arXiv |');
  expect(read && writeVenueText(read.format, { venue: 'ICLR', year: 2024 })).toBe('| ICLR |');
});

test.each([
  '',
  ' ',
  '2024',
  '-',
  'Alpaca 2023',
  'A 2023',
  'arXiv 2401.01234',
  'arXiv:2401.01234',
  'We submitted it to CVPR 2024',
  'CVPR 2024 and ICCV 2023',
  'CVPR 2024, oral',
  'CVPR 202',
  'CVPR 20245',
  `${'('.repeat(401)}CVPR`,
])('%j is no venue', (text) => {
  expect(readVenueText(text)).toBeUndefined();
});

test('a long run of marks is read in time', () => {
  for (const mark of ['[', '](', '<b>', '](a', '*', '](a)']) {
    expect(readVenueText(mark.repeat(400 / mark.length))).toBeUndefined();
    expect(readVenueText(`CVPR${mark.repeat(390 / mark.length)}x`)).toBeUndefined();
  }
});

/** The spellings that were counted in lists, where they stand beside this repository. */
const FACTS = resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'facts', 'venues.md');
const spellings = existsSync(FACTS)
  ? [
      ...readFileSync(FACTS, 'utf8').matchAll(
        /^\| `([^`]*(?:\bV|arXiv)[^`]*)` \| \d+ \| \d+ \|$/gm,
      ),
    ].map(([, spelling = '']) => spelling)
  : [];

(spellings.length > 0 ? describe : describe.skip)('spellings of lists', () => {
  test('there are many', () => expect(spellings.length).toBeGreaterThan(60));

  test.each(spellings.length > 0 ? spellings : [''])('%s', (spelling) => {
    for (const venue of ['CVPR', 'NeurIPS', '3DV', 'ACM MM', 'Nature Communications']) {
      const text = spelling
        .replace(/\bV(?=Y|\b)/, venue)
        .replace('YYYY', '2024')
        .replace('YY', '24')
        .replaceAll('ˋ', '`')
        .replaceAll('¦', '|')
        .replace('(url)', '(https://a.org/b)');
      const read = readVenueText(text);
      expect([text, read && writeVenueText(read.format, read)]).toEqual([text, text]);
      expect(read?.year).toBe(spelling.includes('YY') ? 2024 : undefined);
    }
  });
});
