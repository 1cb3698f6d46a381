import { describe, expect, test } from '@jest/globals';
import { formatNumber, shownNumber, writtenStyle } from '../../src/fields/number-style.ts';
import { soleNumber } from '../../src/markdown/numbers.ts';
import { fc } from '../helpers/property.ts';

test.each([
  ['5578', '5578', true],
  ['⭐ 2.7k', '2.7k', true],
  ['2.7 k ⭐', '2.7 k', true],
  ['5578 ⭐', '5578', true],
  ['999+', '999+', true],
  ['1,234', '1,234', true],
  ['**12**', '12', true],
  ['(190K)', '190K', true],
  ['N/A', 'N/A', false],
  ['N.A.', 'N.A.', false],
  ['⭐ invalid', 'invalid', false],
  ['rate limited by upstream service', 'rate limited by upstream service', false],
  ['-', '-', false],
  ['—', '—', false],
  ['??', '??', false],
  ['TBD', 'TBD', false],
])('%s holds %s', (text, found, isNumber) => {
  const number = soleNumber(text);
  expect(number && text.slice(number.from, number.to)).toBe(found);
  expect(number?.isNumber).toBe(isNumber);
});

test.each([
  '',
  '12 of 15',
  'v1.2',
  '1.2.3',
  '2023-05',
  'CVPR 2024',
  'none of them',
  '7B model',
  'x',
])('%s is more or less than a number', (text) => {
  expect(soleNumber(text)).toBeUndefined();
});

test('reads a megabyte of question marks', () => {
  expect(soleNumber(`${'?'.repeat(1_000_000)}x`)).toBeUndefined();
});

test.each([
  ['2.7k', 'compact'],
  ['190K', 'compact'],
  ['1k+', 'compact'],
  ['1,234', 'grouped'],
  ['5578', 'plain'],
  ['721', undefined],
  ['999+', undefined],
])('%s is %s', (number, format) => {
  expect(writtenStyle(number)).toBe(format);
});

describe('formatting', () => {
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
});

describe('shown numbers', () => {
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
});
