import { describe, expect, test } from '@jest/globals';
import { PLAIN } from '../../../src/report/terminal/screen.ts';
import { cutLines, sectionsText, shares } from '../../../src/report/terminal/sections.ts';

const SCREEN = { ...PLAIN, columns: 20, rows: 14 };
const ONE = (_: unknown, at: number) => `line ${at}`;

test.each([
  [[3, 3], 10, [3, 3]],
  [[100, 3], 20, [17, 3]],
  [[100, 100], 20, [10, 10]],
  [[100, 100], 2, [4, 4]],
  [[], 10, []],
])('%j lines share %i', (lengths, total, expected) => {
  expect(shares(lengths, total)).toEqual(expected);
});

describe('sections', () => {
  test('are separated, and empty ones left out', () => {
    const sections = [{ title: 'A', lines: ['a'] }, { title: 'B', lines: [] }, { lines: ['c'] }];
    expect(sectionsText(sections, PLAIN)).toBe('A\na\n\nc');
  });

  test('are cut where the terminal is too low, but for the summary', () => {
    const lines = Array.from({ length: 30 }, ONE);
    const text = sectionsText(
      [
        { title: 'A', lines },
        { lines: ['c', 'd'], isWhole: true },
      ],
      SCREEN,
    );
    expect(text.split('\n').length).toBeLessThanOrEqual(SCREEN.rows - 1);
    expect(text).toMatch(/^A\nline 0\n[\s\S]*\n… 2\d more, --all shows them\n\nc\nd$/);
    expect(sectionsText([{ title: 'A', lines }], PLAIN)).toContain('line 29');
  });

  test('cut long lines, or wrap them and count their height', () => {
    const long = 'x'.repeat(39);
    expect(sectionsText([{ lines: [long] }], SCREEN)).toBe(`${'x'.repeat(19)}…`);
    const words = Array.from({ length: 9 }, (_, at) => `${at} of some longer words`);
    const wrapped = sectionsText([{ lines: words, wraps: true }], SCREEN);
    expect(wrapped).toMatch(/^0 of some longer\n {2}words\n1 of some longer\n/);
    expect(wrapped).toContain('\n… 4 more, --all shows them');
  });
});

test('a cut table keeps its first lines', () => {
  const lines = Array.from({ length: 2000 }, ONE);
  const cut = cutLines(lines, { heights: lines.map(() => 1), limit: 3 }, PLAIN);
  expect(cut).toEqual(['line 0', 'line 1', '… 1,998 more, --all shows them']);
});
