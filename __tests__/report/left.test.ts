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
  expect(leftSection(left, 100)).toBe(`### Left as it is

| Not kept up to date | Example | Reason |
| --- | --- | --- |
| 2 numbers in text | README.md:5: ⭐ 1\\|2 | No \\\`x\\\`. |
| 1 table cell | README.md:9: 12 | Two links. |
| 1 table cell | README.md:9: 12 | No link. |`);
});

test('stays short, however many reasons there are', () => {
  const left = Array.from({ length: 1000 }, (_, at) => ({ ...NUMBER, reason: `Reason ${at}.` }));
  expect(leftSection(left, 100).split('\n').length).toBeLessThan(20);
  expect(leftSection(left, 100)).toContain('… and 988 more.');
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
  expect([leftSection([], 100), leftLines([])]).toEqual(['', []]);
});
