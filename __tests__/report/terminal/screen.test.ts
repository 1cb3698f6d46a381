import { expect, test } from '@jest/globals';
import { alignedLines, fitLine, PLAIN, wrapLine } from '../../../src/report/terminal/screen.ts';

const NARROW = { ...PLAIN, columns: 10 };

test.each([
  ['short', ['short']],
  ['one two three four', ['one two', '  three', '  four']],
  ['  a   bcd efg hij', ['  a   bcd', '  efg hij']],
  ['0123456789abcdef', ['0123456789abcdef']],
  ['四字熟語 四字 x', ['四字熟語', '  四字 x']],
])('%j is wrapped between words', (line, lines) => {
  expect(wrapLine(line, NARROW)).toEqual(lines);
  expect(wrapLine(line, PLAIN)).toEqual([line]);
});

test('a line is cut by its width, not by its length', () => {
  expect(fitLine('四字熟語四字', NARROW)).toBe('四字熟語…');
  expect(fitLine('\u001B[31m0123456789abc\u001B[39m', NARROW)).toBe(
    '\u001B[31m012345678…\u001B[39m',
  );
  expect(fitLine('x'.repeat(99), PLAIN)).toHaveLength(99);
});

test('columns are aligned by their text, whatever its color', () => {
  const paint = (style: string, text: string) => `<${style}>${text}</>`;
  expect(
    alignedLines(
      [
        ['a', 'b', 'c'],
        ['long', 'b', 'd'],
      ],
      { paint },
      ['red'],
    ),
  ).toEqual(['<red>a</>     b  c', '<red>long</>  b  d']);
});
