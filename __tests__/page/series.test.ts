import { describe, expect, test } from '@jest/globals';
import { chooseDays, MAX_DAYS, packSeries, unpackSeries } from '../../src/page/series.ts';
import { fc } from '../helpers/property.ts';

const counts = fc.integer({ min: 0, max: 2_000_000_000 });

test('a packed series is read back', () => {
  fc.assert(
    fc.property(
      fc.array(counts, { minLength: 1, maxLength: MAX_DAYS }),
      counts,
      (values, shown) => {
        const days = Array.from({ length: MAX_DAYS }, (_, index) => 20_000 + index);
        const exact = values.at(-1) ?? 0;
        const packed = packSeries(exact, shown, values);
        const read = unpackSeries(packed, shown, days);
        expect(packed).toMatch(/^[\w-]*$/);
        expect(read).toEqual({ values, days: days.slice(MAX_DAYS - values.length) });
      },
    ),
  );
});

test('a count that is shown as it is and has no history takes no space', () => {
  expect(packSeries(12, 12, [undefined, 12])).toBe('');
  expect(unpackSeries('', 12, [1, 2])).toEqual({ days: [2], values: [12] });
});

test('a series ends where it has no value', () => {
  const packed = packSeries(1_234, 1_200, [5, undefined, 1_200, 1_234]);
  expect(unpackSeries(packed, 1_200, [1, 2, 3, 4])).toEqual({
    days: [3, 4],
    values: [1_200, 1_234],
  });
});

describe('the days of a page', () => {
  test('are those with a change, if they are few', () => {
    expect(chooseDays([5, 3, 9, 3], 9)).toEqual([3, 5, 9]);
  });

  test('have today, a week and a month ago among many', () => {
    const all = Array.from({ length: 400 }, (_, index) => 1_000 + index);
    const days = chooseDays(all, 1_400);
    expect(days).toHaveLength(MAX_DAYS);
    expect(days[0]).toBe(1_000);
    expect(days.slice(-3)).toEqual([1_370, 1_393, 1_400]);
  });

  test('are fewer on a page of many series', () => {
    const all = Array.from({ length: 400 }, (_, index) => 1_000 + index);
    const days = chooseDays(all, 1_400, 2_000);
    expect(days).toHaveLength(8);
    expect([days[0], ...days.slice(-3)]).toEqual([1_000, 1_370, 1_393, 1_400]);
  });

  test('are in order and not too many, whatever changed', () => {
    const day = fc.integer({ min: 10_000, max: 12_000 });
    fc.assert(
      fc.property(fc.array(day), (changes) => {
        const days = chooseDays(changes, 11_500);
        expect(days.length).toBeLessThanOrEqual(MAX_DAYS);
        expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
        expect(days.at(-1)).toBe(11_500);
      }),
    );
  });
});
