import { describe, expect, test } from '@jest/globals';
import { growthExponent, median, rounded } from '../../bench/helpers/statistics.ts';
import { fc } from '../helpers/property.ts';

describe('median', () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, middle) => expect(median(values)).toBe(middle));

  test('of nothing is no number', () => expect(median([])).toBeNaN());

  test('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('growthExponent', () => {
  test('is the power by which a cost grows, whatever its factor', () => {
    const power = fc.double({ min: -3, max: 3, noNaN: true });
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(power, factor, (exponent, times) => {
        const points = [10, 100, 1_000].map((size) => [size, times * size ** exponent] as const);
        expect(growthExponent(points)).toBeCloseTo(exponent, 6);
      }),
    );
  });

  test('takes the line that is nearest to all points', () => {
    const points = [
      [1, 1],
      [10, 20],
      [100, 50],
      [1_000, 1_000],
    ] as const;
    expect(growthExponent(points)).toBeCloseTo(0.94, 2);
  });
});

test('rounded keeps as many digits', () => {
  expect(rounded(1.23456)).toBe(1.23);
  expect(rounded(1.23456, 3)).toBe(1.235);
});
