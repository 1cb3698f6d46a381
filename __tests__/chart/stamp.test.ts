import { expect, test } from '@jest/globals';
import { chartSvg } from '../../src/chart/list-chart.ts';
import { looksLike } from '../../src/chart/stamp.ts';
import type { HistoryCount } from '../../src/history/schema.ts';
import { dayNumber } from '../../src/snapshot/dates.ts';

/** The chart of a day whose totals are these. */
function chart(day: string, totals: Partial<Record<HistoryCount, number>>): string {
  const series = (value: number) => ({ days: [dayNumber(day)], values: [value] });
  return chartSvg(
    Object.entries(totals).map(([count, value]) => ({
      count: count as HistoryCount,
      subjects: 1,
      series: series(value),
    })),
  );
}

const MONDAY = chart('2026-11-23', { stars: 1_000, likes: 5 });

test.each([
  ['the same', '2026-11-23', { stars: 1_000, likes: 5 }, true],
  ['on the Sunday of the week', '2026-11-29', { stars: 1_009, likes: 5 }, true],
  ['on the Sunday before', '2026-11-22', { stars: 1_000, likes: 5 }, false],
  ['on the next Monday', '2026-11-30', { stars: 1_000, likes: 5 }, false],
  ['a year later', '2027-11-23', { stars: 1_000, likes: 5 }, false],
  ['one per cent more', '2026-11-24', { stars: 1_010, likes: 5 }, false],
  ['one per cent less', '2026-11-24', { stars: 990, likes: 5 }, false],
  ['one like more', '2026-11-24', { stars: 1_000, likes: 6 }, false],
  ['without a count', '2026-11-24', { stars: 1_000 }, false],
  ['with another count', '2026-11-24', { stars: 1_000, citations: 5 }, false],
])('a chart %s', (_, day, totals, isSame) => {
  expect(looksLike(chart(day, totals), MONDAY)).toBe(isSame);
});

test.each([
  '',
  '<svg></svg>',
  MONDAY.replace('stars=1000', 'stars=x'),
  MONDAY.replace('data-tally', 'data-x'),
])('another file is no chart (%#)', (file) => {
  expect(looksLike(MONDAY, file)).toBe(false);
});
