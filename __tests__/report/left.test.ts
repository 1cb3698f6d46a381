import { expect, test } from '@jest/globals';
import type { LeftSummary } from '../../src/markdown/read-list.ts';
import { leftLines, leftSection } from '../../src/report/left.ts';
import { terminalReport } from '../../src/report/terminal/refresh-report.ts';
import { result } from '../helpers/reports.ts';

const NUMBER: LeftSummary = {
  file: 'README.md',
  line: 5,
  kind: 'number',
  text: '⭐ 1|2',
  reason: 'No `x`.',
  entry: 'A',
};
const CELL: LeftSummary = { ...NUMBER, kind: 'cell', line: 9, text: '12', reason: 'Two links.' };

test('groups by kind and reason, with the first as the example', () => {
  const left = [CELL, NUMBER, { ...NUMBER, line: 6 }, { ...CELL, reason: 'No link.' }];
  expect(leftSection(left, { rows: 100 })).toBe(`### Left as it is

These look like counts, and are not kept up to date.

- 2 numbers in text, such as README.md:5: ⭐ 1\\|2 — No \\\`x\\\`.
- 1 table cell, such as README.md:9: 12 — Two links.
- 1 table cell, such as README.md:9: 12 — No link.`);
});

test('shows an address without what GitHub would link, and nothing invisible', () => {
  const badge = { ...NUMBER, text: 'https://www.x.y/svg?a=1' };
  expect(leftSection([badge], { rows: 9 })).toContain('README.md:5: x.y/svg?a=1 — ');
});

test('links the lines', () => {
  const page = { server: 'https://github.com', own: 'o/r', branch: 'main' };
  expect(leftSection([NUMBER], { rows: 9, page })).toContain(
    'such as [README.md:5](https://github.com/o/r/blob/main/README.md?plain=1#L5): ⭐',
  );
});

test('stays short, however many reasons there are', () => {
  const left = Array.from({ length: 1000 }, (_, at) => ({ ...NUMBER, reason: `Reason ${at}.` }));
  expect(leftSection(left, { rows: 100 }).split('\n').length).toBeLessThan(30);
  expect(leftSection(left, { rows: 100 }).split('<details>')[0]?.match(/^- /gm)).toHaveLength(3);
  expect(leftSection(left, { rows: 100 })).toContain('- … and 988 more\n');
  expect(leftLines(left).at(-1)).toBe('  … and 988 more');
});

test('on a terminal, without what controls it', () => {
  const left = [{ ...CELL, text: '\u001B[31m12' }, CELL, NUMBER];
  expect(terminalReport(result({ left }), { dryRun: true })).toBe(
    `Left as it is
  2 table cells     README.md:9:  [31m12  Two links.
  1 number in text  README.md:5: ⭐ 1|2    No \`x\`.

0 of 0 counts would change.
`,
  );
});

test('nothing where everything is kept up to date', () => {
  expect([leftSection([], { rows: 100 }), leftLines([])]).toEqual(['', []]);
});
