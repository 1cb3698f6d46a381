import { expect, test } from '@jest/globals';
import { dayNumber, dayOf, daysBetween } from '../../src/snapshot/dates.ts';

test('the day of a time stamp is the one in UTC', () => {
  expect(dayOf('2026-11-22T23:59:59Z')).toBe('2026-11-22');
});

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['2000-02-29', 11_016],
  ['1969-12-31', -1],
])('%s is day %d', (day, number) => {
  expect(dayNumber(day)).toBe(number);
});

test.each([
  ['2026-11-22', '2026-11-22', 0],
  ['2026-11-22', '2026-11-23', 1],
  ['2026-11-23', '2026-11-22', -1],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-02-28', '2025-03-01', 1],
  ['2026-03-28', '2026-03-30', 2],
  ['2026-01-01', '2027-01-01', 365],
])('from %s to %s there are %d days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
