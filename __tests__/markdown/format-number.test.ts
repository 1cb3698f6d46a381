import { describe, expect, test } from '@jest/globals';
import { formatNumber } from '../../src/markdown/numbers.ts';
import { fc } from '../helpers/property.ts';

describe('compact, as shields.io rounds', () => {
  test.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1_000, '1k'],
    [1_049, '1k'],
    [1_050, '1.1k'],
    [1_100, '1.1k'],
    [1_949, '1.9k'],
    // 1.95 and 9.95 are a little less than that in binary, on shields.io too.
    [1_950, '1.9k'],
    [1_951, '2k'],
    [9_949, '9.9k'],
    [9_950, '9.9k'],
    [9_951, '10k'],
    [9_999, '10k'],
    [10_100, '10k'],
    [10_499, '10k'],
    [10_500, '11k'],
    [999_499, '999k'],
    [999_500, '1M'],
    [999_999, '1M'],
    [1_000_000, '1M'],
    [1_100_000, '1.1M'],
    [1_250_000, '1.3M'],
    [999_999_499, '1G'],
    [999_499_999, '999M'],
    [1_000_000_000, '1G'],
    [1_578_896_212, '1.6G'],
    [15_788_962_120, '16G'],
    [9_949_999_999_999, '9.9T'],
    [9_950_000_000_001, '10T'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value, 'compact')).toBe(text);
  });

  test('is never more than one digit of rounding away', () => {
    const units: Record<string, number> = { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12 };

    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const [, digits, unit = ''] =
          /^([\d.]+)([kMGT]?)$/.exec(formatNumber(value, 'compact')) ?? [];
        expect(Math.abs(Number(digits) * (units[unit] ?? 0) - value)).toBeLessThanOrEqual(
          value / 20,
        );
      }),
    );
  });
});

describe('grouped', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [12_345, '12,345'],
    [123_456, '123,456'],
    [1_234_567, '1,234,567'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value, 'grouped')).toBe(text);
  });
});

test.each([
  [0, '0'],
  [1_234, '1234'],
  [1_234_567, '1234567'],
])('plain: %d is %s', (value, text) => {
  expect(formatNumber(value, 'plain')).toBe(text);
});
