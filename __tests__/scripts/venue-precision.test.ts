import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type JudgedRecord, judge, readRecords } from '../../scripts/venue-precision/judge.ts';
import { loadNames } from '../../scripts/venue-precision/names.ts';
import { printFigures } from '../../scripts/venue-precision/print.ts';

const folder = mkdtempSync(join(tmpdir(), 'venue-precision-'));
const file = join(folder, 'venue-names.json');
writeFileSync(
  file,
  JSON.stringify({ names: {}, equivalent: [['SIGGRAPH', 'TOG']], covered: { ICLR: [2023] } }),
);
const names = loadNames(file);
const none = loadNames(join(folder, 'absent.json'));
afterAll(() => rmSync(folder, { recursive: true }));

type Truth = JudgedRecord['truth']['venues'][number];

function record(venue: string, key: string, venues: Truth[], fetched = '2024-01-01'): JudgedRecord {
  const externalIds = { DBLP: key };
  return { id: key, arxivLinked: true, fetched, venue, externalIds, truth: { venues } };
}

const ICLR = 'International Conference on Learning Representations';
const ICLR_2023 = { v: 'ICLR', y: 2023, kind: 'main' };
const TOG = 'ACM Transactions on Graphics';

describe('verdicts', () => {
  test.each([
    ['right', record(ICLR, 'conf/iclr/DoeR23', [ICLR_2023])],
    ['right', record(ICLR, 'conf/iclr/DoeR23', [{ ...ICLR_2023, kind: 'conf' }])],
    ['right', record(TOG, 'journals/tog/DoeR23', [{ v: 'SIGGRAPH', y: 2023, kind: 'main' }])],
    ['year', record(ICLR, 'conf/iclr/DoeR22', [ICLR_2023])],
    ['year', record(ICLR, 'journals/corr/abs-1', [ICLR_2023])],
    ['venue', record(ICLR, 'conf/iclr/DoeR23', [{ ...ICLR_2023, v: 'ICML' }])],
    ['track', record(ICLR, 'conf/iclr/DoeR23', [{ ...ICLR_2023, kind: 'workshop' }])],
    ['unlisted', record(ICLR, 'conf/iclr/DoeR23', [])],
    ['unjudged', record(ICLR, 'conf/iclr/DoeR22', [])],
    ['silent', record('arXiv.org', 'journals/corr/abs-1', [ICLR_2023])],
  ])('%s: %j', (verdict, given) => {
    expect(judge(given, names).verdict).toBe(verdict);
  });

  test.each([
    ['2023-05-31', false],
    ['2023-06-01', true],
  ])('ICLR 2023 was over on %s: %s', (fetched, isDue) => {
    expect(judge(record(ICLR, '', [ICLR_2023], fetched), names).isDue).toBe(isDue);
  });

  test('without the file, the names of the table are known', () => {
    const nips = { v: 'NIPS', y: 2023, kind: 'main' };
    const name = 'Neural Information Processing Systems';
    expect(judge(record(name, 'conf/nips/DoeR23', [nips]), none).verdict).toBe('right');
    const siggraph = { v: 'SIGGRAPH', y: 2023, kind: 'main' };
    expect(judge(record(TOG, 'journals/tog/DoeR23', [siggraph]), none).verdict).toBe('venue');
  });
});

test('tables, with the errors', () => {
  const records = [
    record(ICLR, 'conf/iclr/DoeR23', [ICLR_2023]),
    record(ICLR, 'conf/iclr/DoeR22', [ICLR_2023]),
    record(ICLR, 'journals/corr/abs-1', [ICLR_2023]),
    record('arXiv.org', 'journals/corr/abs-2', [ICLR_2023]),
  ];
  const judged = records.map((one) => judge(one, names));
  expect(printFigures(judged, '2026-01-02', true)).toBe(
    [
      '4 records, 4 with a venue that was over when they were read; measured on 2026-01-02.',
      '',
      '| | answers | judged | right | precision | recall |',
      '|---|---|---|---|---|---|',
      '| venue and year | 2 | 2 | 1 | 50.0 % | 25.0 % |',
      '| venue alone | 3 | 3 | 3 | 100.0 % | 75.0 % |',
      '',
      '| evidence | venue and year | judged | right | venue alone |',
      '|---|---|---|---|---|',
      '| dblp | 2 | 2 | 1 | 0 |',
      '| name | 0 | 0 | 0 | 1 |',
      '',
      '| venue | venue and year | judged | right | venue alone |',
      '|---|---|---|---|---|',
      '| ICLR | 2 | 2 | 1 | 1 |',
      '',
      'Errors: 1',
      '',
      '- year: conf/iclr/DoeR22 ICLR 2022 by dblp `conf/iclr/DoeR22`, lists: ICLR 2023 (main)',
    ].join('\n'),
  );
  expect(printFigures([], '2026-01-02', false)).toContain('No `venue-names.json` beside');
});

test('records are chosen by their flags', () => {
  const linked = record(ICLR, '', [], '2024-01-01');
  const all = [linked, { ...linked, arxivLinked: false }, record(ICLR, 'conf/iclr/DoeR23', [])];
  const text = `${all.map((one) => JSON.stringify(one)).join('\n')}\n`;
  expect(readRecords(text, {})).toHaveLength(2);
  expect(readRecords(text, { all: true })).toHaveLength(3);
  expect(readRecords(text, { cs: true })).toHaveLength(1);
});
