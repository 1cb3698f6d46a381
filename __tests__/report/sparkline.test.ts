import { expect, test } from '@jest/globals';
import { sparkline } from '../../src/report/phrases.ts';

test.each([
  [[1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
  [[10, 0], '█▁'],
  [[5, 5, 5], '▅▅▅'],
  [[7], '▅'],
  [[], ''],
])('%j is drawn as %s', (numbers, line) => {
  expect(sparkline(numbers)).toBe(line);
});

test('of many numbers the last forty are drawn', () => {
  const numbers = [1_000_000, ...Array.from({ length: 40 }, (_, index) => index)];
  expect(sparkline(numbers)).toHaveLength(40);
  expect(sparkline(numbers)).toMatch(/^▁.*█$/);
});
