import { expect, test } from '@jest/globals';
import { dayText, dayTicks } from '../../src/chart/day-ticks.ts';
import { dayNumber } from '../../src/snapshot/dates.ts';
import { fc } from '../helpers/property.ts';

test.each<[string, string, string[]]>([
  ['2026-11-30', '2026-11-30', ['30 Nov 2026']],
  ['2026-11-29', '2026-11-30', ['29 Nov', '30 Nov']],
  ['2026-11-01', '2026-11-30', ['2 Nov', '9 Nov', '16 Nov', '23 Nov', '30 Nov']],
  ['2026-08-01', '2026-11-30', ['Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026']],
  ['2025-10-27', '2026-11-30', ['Jan 2026', 'Apr 2026', 'Jul 2026', 'Oct 2026']],
  ['2021-02-03', '2026-11-30', ['2022', '2024', '2026']],
])('from %s to %s', (first, last, labels) => {
  const ticks = dayTicks(dayNumber(first), dayNumber(last));
  expect(ticks.map(({ label }) => label)).toEqual(labels);
});

test('the days of any period are few, in order, within it, and named differently', () => {
  fc.assert(
    fc.property(fc.integer({ min: 14_000, max: 30_000 }), fc.nat(20_000), (first, span) => {
      const ticks = dayTicks(first, first + span);
      const days = ticks.map(({ day }) => day);
      expect(days.length).toBeGreaterThanOrEqual(span < 2 ? 1 : 2);
      expect(days.length).toBeLessThanOrEqual(6);
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      expect(days[0]).toBeGreaterThanOrEqual(first);
      expect(days.at(-1)).toBeLessThanOrEqual(first + span);
      expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
    }),
  );
});

test('a day is written with its year', () => {
  expect(dayText(dayNumber('2026-03-05'))).toBe('5 Mar 2026');
});
