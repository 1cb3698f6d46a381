import { describe, expect, test } from '@jest/globals';
import { daysBetween } from '../../src/snapshot/dates.ts';
import type { HistoryPoint } from '../../src/snapshot/field-record.ts';
import { addPoint } from '../../src/snapshot/history.ts';

/** The day so many days after 2023-01-01, which is a Sunday. */
function day(offset: number): string {
  return new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10);
}

/** The history of a number that moves every day. */
function nightly(days: number): HistoryPoint[] {
  let history: HistoryPoint[] = [];
  for (let offset = 0; offset < days; offset++) history = addPoint(history, day(offset), offset);
  return history;
}

describe('a point', () => {
  test('starts a history', () => {
    expect(addPoint([], '2026-11-22', 7)).toEqual([['2026-11-22', 7]]);
  });

  test('is added at the end', () => {
    expect(addPoint([['2026-11-21', 6]], '2026-11-22', 7)).toEqual([
      ['2026-11-21', 6],
      ['2026-11-22', 7],
    ]);
  });

  test('replaces one of the same day', () => {
    expect(
      addPoint(
        [
          ['2026-11-21', 6],
          ['2026-11-22', 7],
        ],
        '2026-11-22',
        8,
      ),
    ).toEqual([
      ['2026-11-21', 6],
      ['2026-11-22', 8],
    ]);
  });

  test('replaces one of a day that has not come', () => {
    expect(
      addPoint(
        [
          ['2026-11-21', 6],
          ['2030-01-01', 7],
        ],
        '2026-11-22',
        8,
      ),
    ).toEqual([
      ['2026-11-21', 6],
      ['2026-11-22', 8],
    ]);
  });

  test('leaves the history that it is added to as it is', () => {
    const history: HistoryPoint[] = [['2026-11-22', 7]];
    addPoint(history, '2026-11-22', 8);

    expect(history).toEqual([['2026-11-22', 7]]);
  });
});

describe('after a run every day for three years', () => {
  const history = nightly(3 * 365);
  const today = day(3 * 365 - 1);
  const ages = history.map(([then]) => daysBetween(then, today));

  test('the last 30 days are there', () => {
    expect(ages.filter((age) => age < 30)).toEqual(Array.from({ length: 30 }, (_, i) => 29 - i));
  });

  test('then there is one point a week up to a year', () => {
    const weekly = ages.filter((age) => age >= 36 && age < 365);

    expect(new Set(weekly.slice(1).map((age, i) => (weekly[i] ?? 0) - age))).toEqual(new Set([7]));
  });

  test('then there is one point a month', () => {
    const months = history
      .filter(([then]) => daysBetween(then, today) >= 396)
      .map(([then]) => then.slice(0, 7));

    expect(months).toEqual([...new Set(months)]);
  });

  test('no month is missing', () => {
    expect(new Set(history.map(([then]) => then.slice(0, 7))).size).toBe(36);
  });

  test('of a month the last weekly point is there', () => {
    expect(history[0]).toEqual(['2023-01-25', 24]);
  });

  test('the newest point stands last', () => {
    expect(history.at(-1)).toEqual([today, 3 * 365 - 1]);
  });

  test('the points are in order', () => {
    expect(history.map(([then]) => then)).toEqual(history.map(([then]) => then).sort());
  });

  test('it is short', () => {
    expect(history.length).toBeLessThan(30 + 52 + 30);
  });
});

describe('the limits', () => {
  const TODAY = '2026-11-22';

  test.each([
    ['29 and 30 days old stay both', ['2026-10-23', '2026-10-24'], ['2026-10-23', '2026-10-24']],
    ['30 and 31 days old are one week', ['2026-10-22', '2026-10-23'], ['2026-10-23']],
    ['364 and 365 days old stay both', ['2025-11-22', '2025-11-23'], ['2025-11-22', '2025-11-23']],
    ['365 and 366 days old are one month', ['2025-11-21', '2025-11-22'], ['2025-11-22']],
  ])('%s', (_, days, kept) => {
    const points = days.map((then): HistoryPoint => [then, 1]);

    expect(addPoint(points, TODAY, 2).map(([then]) => then)).toEqual([...kept, TODAY]);
  });
});

test('a single old point stays', () => {
  expect(addPoint([['2020-05-17', 3]], '2026-11-22', 4)).toEqual([
    ['2020-05-17', 3],
    ['2026-11-22', 4],
  ]);
});
