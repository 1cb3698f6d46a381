import { expect, test } from '@jest/globals';
import { folded, foldedLines } from '../../src/report/folded.ts';

test('writes what a click opens', () => {
  expect(folded('A <b>', 'text')).toBe(
    '<details><summary>A \\<b\\></summary>\n\ntext\n\n</details>',
  );
  expect(folded('A', '')).toBe('');
});

test.each([
  ['all where they fit', 3, { visible: 3, rows: 9 }, '- 1\n- 2\n- 3'],
  ['one more rather than fold it', 4, { visible: 3, rows: 9 }, '- 1\n- 2\n- 3\n- 4'],
  [
    'the others folded',
    4,
    { visible: 2, rows: 9 },
    '- 1\n- 2\n\n<details><summary>2 more lines</summary>\n\n- 3\n- 4\n\n</details>',
  ],
  [
    'no more than fit',
    5,
    { visible: 2, rows: 3 },
    '- 1\n- 2\n\n<details><summary>3 more lines</summary>\n\n- 3\n- … and 2 more\n\n</details>',
  ],
  ['the first ones where there is none', 5, { visible: 2, rows: 0 }, '- 1\n- 2\n- … and 3 more'],
])('shows %s', (_, count, limits, text) => {
  const lines = Array.from({ length: count }, (_, n) => `- ${n + 1}`);
  expect(foldedLines(lines, { ...limits, rest: 'more line' })).toBe(text);
});
