import { describe, expect, test } from '@jest/globals';
import type { Seen } from '../../src/history/schema.ts';
import { type ExactTotal, seenUpTo, withTotal } from '../../src/history/seen.ts';
import { dayAt, dayNumber } from '../../src/snapshot/dates.ts';
import { fc } from '../helpers/property.ts';

const START = dayNumber('2023-01-01');

function total(value: number, source = 'github'): ExactTotal {
  return { total: value, source };
}

/** The series after totals on these days after the first one. */
function seenOn(days: readonly number[], totalOn = (day: number) => day): Seen | undefined {
  let seen: Seen | undefined;
  for (const day of days) {
    const at = { today: dayAt(START + day), record: undefined };
    seen = withTotal(seen, total(totalOn(day)), at);
  }
  return seen;
}

test('a series of three years has a point a day, then a week, then a month', () => {
  const seen = seenOn(Array.from({ length: 1_100 }, (_, day) => day));
  const ages = seen?.days.map((day) => 1_099 - day - dayNumber(seen.from) + START) ?? [];
  expect(ages.filter((age) => age < 14)).toHaveLength(14);
  expect(ages.filter((age) => age >= 14 && age < 380).length).toBeLessThanOrEqual(54);
  expect(ages.length).toBeLessThan(95);
  expect(seen?.totals).toEqual(seen?.days.map((day) => day + dayNumber(seen.from) - START));
});

test('older points are kept by quarter', () => {
  const seen = seenOn(Array.from({ length: 150 }, (_, week) => week * 30));
  const ages = seen?.days.map((day) => 149 * 30 - day) ?? [];
  const old = ages.filter((age) => age >= 1_200);
  expect(old.length).toBeGreaterThan(30);
  expect(old.length).toBeLessThan(40);
});

test('a second total of a day takes the place of the first', () => {
  const seen = seenOn([0, 1, 1], () => 7);
  expect(seen).toEqual({ from: '2023-01-01', source: 'github', days: [0, 1], totals: [7, 7] });
});

test('the days rise, whatever the order of the runs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1 }), (days) => {
      const seen = seenOn(days);
      expect(seen?.days).toEqual([...new Set(seen?.days)].toSorted((a, b) => a - b));
      expect(seen?.days[0]).toBe(0);
    }),
  );
});

test('a series begins with the points of the snapshot', () => {
  const record = {
    value: 12,
    source: 'github',
    history: [
      ['2023-01-03', 12],
      ['2023-01-01', 10],
    ] as [string, number][],
  };
  expect(withTotal(undefined, total(13), { today: '2023-01-05', record })).toEqual({
    from: '2023-01-01',
    source: 'github',
    days: [0, 2, 4],
    totals: [10, 12, 13],
  });
});

describe('totals of another source', () => {
  const seen: Seen = { from: '2023-01-01', source: 'semantic-scholar', days: [0], totals: [50] };

  test('are not added to the series', () => {
    const at = { today: '2023-03-01', record: undefined };
    expect(withTotal(seen, total(30, 'openalex'), at)).toBe(seen);
  });

  test('begin a new one after three months', () => {
    const at = { today: '2023-04-10', record: undefined };
    expect(withTotal(seen, total(30, 'openalex'), at)).toEqual({
      from: '2023-04-10',
      source: 'openalex',
      days: [0],
      totals: [30],
    });
  });
});

test('points of the future are removed', () => {
  const seen = { from: '2023-01-01', days: [0, 3, 9], totals: [1, 2, 3] };
  expect(seenUpTo(seen, '2023-01-20')).toBe(seen);
  expect(seenUpTo(seen, '2023-01-04')).toEqual({ ...seen, days: [0, 3], totals: [1, 2] });
  expect(seenUpTo(seen, '2022-12-01')).toBeUndefined();
});
