import { expect, test } from '@jest/globals';
import type { Given } from '../../src/history/schema.ts';
import { barsOf, barsPath, packBars, unpackBars, weeksOfBars } from '../../src/page/bars.ts';
import { dayNumber } from '../../src/snapshot/dates.ts';
import { fc } from '../helpers/property.ts';

const TODAY = dayNumber('2026-11-22');
const WEEKLY: Given = {
  source: 'github-stars',
  on: '2026-11-22',
  from: '2026-11-01',
  step: 'week',
  gains: [1, 2, 3, 4],
};

test('packed bars are read back: their time, the highest one, and all if they are low', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 30 }),
      fc.constantFrom('week' as const, 'year' as const),
      fc.integer({ min: -10, max: 2_000 }),
      (values, step, ago) => {
        const from = step === 'week' ? TODAY - ago : 2_010;
        const packed = packBars({ step, from, values }, TODAY);
        const read = unpackBars(packed, TODAY);
        const high = Math.max(...values);
        expect(packed).toMatch(/^~?[\w-]+$/);
        expect(read).toMatchObject({ step, from });
        expect(Math.max(...(read?.values ?? []))).toBe(high);
        for (const [index, value] of values.entries()) {
          const error = Math.abs((read?.values[index] ?? Number.NaN) - value);
          expect(error).toBeLessThanOrEqual(high <= 31 ? 0 : high / 31 / 2 + 1);
        }
      },
    ),
  );
  expect(unpackBars('', TODAY)).toBeUndefined();
});

test('a bar has one week, or more on a page of many series', () => {
  expect([10, 266, 267, 533, 534, 9_000].map(weeksOfBars)).toEqual([1, 1, 2, 2, 3, 3]);
  expect(barsOf(WEEKLY, 1)).toEqual({
    step: 'week',
    from: dayNumber('2026-11-01'),
    values: [1, 2, 3, 4],
  });
  expect(barsOf(WEEKLY, 3)).toEqual({
    step: 'week',
    from: dayNumber('2026-11-08'),
    values: [9],
  });
});

test('the newest bars are shown: 30 weeks and 10 years', () => {
  const gains = Array.from({ length: 40 }, (_, index) => index);
  expect(barsOf({ ...WEEKLY, gains }, 1)).toMatchObject({
    from: dayNumber('2026-11-01') + 70,
    values: gains.slice(10),
  });
  expect(barsOf({ ...WEEKLY, from: '1990-01-01', step: 'year', gains }, 3)).toEqual({
    step: 'year',
    from: 2_020,
    values: gains.slice(30),
  });
});

test('a series without any gain has no bars', () => {
  expect(barsOf({ ...WEEKLY, gains: [] }, 1)).toBeUndefined();
  expect(barsOf({ ...WEEKLY, gains: [0, 0] }, 1)).toBeUndefined();
});

test('bars are drawn from the bottom', () => {
  const path = barsPath({ step: 'week', from: TODAY, values: [0, 2] }, { width: 40, height: 10 });
  expect(path).toBe('M0.0 10v0.0h15.0V10zM20.0 10v-10.0h15.0V10z');
});
