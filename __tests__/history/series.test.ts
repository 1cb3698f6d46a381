import { expect, test } from '@jest/globals';
import { gainIn, valuesOn } from '../../src/history/series.ts';

test('a value holds until the next one', () => {
  const series = { days: [10, 20], values: [1, 2] };
  expect(valuesOn(series, [5, 10, 15, 20, 99])).toEqual([undefined, 1, 1, 2, 2]);
});

test.each([
  [7, 20],
  [30, 95],
  [1_000, 95],
])('the gain of %i days is %i', (days, gain) => {
  expect(gainIn({ days: [60, 90, 100], values: [5, 80, 100] }, days)).toBe(gain);
});

test('one point is no gain', () => {
  expect(gainIn({ days: [1], values: [5] }, 7)).toBeUndefined();
});
