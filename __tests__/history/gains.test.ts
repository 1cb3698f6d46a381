import { describe, expect, test } from '@jest/globals';
import { gainOf } from '../../src/history/gains.ts';
import { dayNumber } from '../../src/snapshot/dates.ts';

const TODAY = dayNumber('2026-11-29');
const SEEN = { from: '2026-10-25', days: [0, 7, 28, 35], totals: [100, 110, 150, 140] };
const GIVEN = {
  source: 'github',
  on: '2026-11-29',
  from: '2026-11-22',
  step: 'week' as const,
  gains: [5, 1],
  daily: { from: '2026-11-20', gains: [9, 0, 1, 1, 1, 1, 1, 0, 0, 1] },
};

describe('a gain over a time', () => {
  test('is the difference of the totals that were seen, and may be negative', () => {
    expect(gainOf({ seen: SEEN }, { days: 7, today: TODAY })).toEqual({ value: -10, by: 'seen' });
    expect(gainOf({ seen: SEEN }, { days: 30, today: TODAY })).toEqual({ value: 40, by: 'seen' });
  });

  test('is unknown where no series covers the time', () => {
    expect(gainOf({ seen: SEEN }, { days: 90, today: TODAY })).toBeUndefined();
    expect(gainOf({ seen: SEEN }, { days: 7, today: TODAY + 40 })).toBeUndefined();
    expect(gainOf({}, { days: 7, today: TODAY })).toBeUndefined();
    expect(gainOf({ given: GIVEN }, { days: 30, today: TODAY })).toBeUndefined();
    expect(gainOf({ given: GIVEN }, { days: 7, today: TODAY + 40 })).toBeUndefined();
  });

  test('has a gap where the last total before it is too old', () => {
    expect(gainOf({ seen: SEEN }, { days: 18, today: TODAY })).toBeUndefined();
  });

  test('is that of the source where the totals do not cover it', () => {
    expect(gainOf({ given: GIVEN }, { days: 7, today: TODAY })).toEqual({ value: 5, by: 'given' });
    expect(gainOf({ given: { ...GIVEN, isWhole: true } }, { days: 30, today: TODAY })?.value).toBe(
      15,
    );
    expect(gainOf({ given: GIVEN, seen: SEEN }, { days: 7, today: TODAY })?.by).toBe('seen');
  });
});
