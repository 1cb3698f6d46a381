import { expect, test } from '@jest/globals';
import { columns } from '../../src/report/markdown-table.ts';

test('pads all columns but the last', () => {
  expect(
    columns([
      ['a', 'bb', 'c'],
      ['aaa', 'b', 'ccc'],
    ]),
  ).toBe('a    bb  c\naaa  b   ccc');
  expect(columns([])).toBe('');
});
