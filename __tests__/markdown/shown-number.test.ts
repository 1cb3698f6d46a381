import { expect, test } from '@jest/globals';
import { shownNumber } from '../../src/markdown/numbers.ts';

test.each([
  ['2.7k', 2_700],
  ['1.2M', 1_200_000],
  ['3B', 3_000_000_000],
  ['1,234', 1_234],
  ['999+', 999],
  ['5578', 5_578],
  ['0', 0],
  ['N/A', undefined],
  ['', undefined],
  [undefined, undefined],
  ['99999999999999999999', undefined],
])('%j is about %j', (text, number) => {
  expect(shownNumber(text)).toBe(number);
});
