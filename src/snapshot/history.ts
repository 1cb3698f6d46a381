import { type Day, dayNumber } from './dates.ts';
import type { HistoryPoint } from './field-record.ts';

/** Ages in days. Younger points are kept by day, then by week, then by month. */
const DAILY = 30;
const WEEKLY = 365;

/** Adds a point, in place of one of the same day, and removes older points that are too close. */
export function addPoint(
  history: readonly HistoryPoint[],
  today: Day,
  value: number,
): HistoryPoint[] {
  const before = history.filter(([day]) => day < today);
  // A spread array keeps spare capacity, which adds up over the histories of a long list.
  return thin(before.concat([[today, value]]), today);
}

/** Keeps the last point of every day, week or month. */
function thin(history: HistoryPoint[], today: Day): HistoryPoint[] {
  const kept = new Map<string, HistoryPoint>();
  const now = dayNumber(today);
  for (const point of history) kept.set(bucket(point[0], now), point);
  return kept.size === history.length ? history : [...kept.values()].slice();
}

function bucket(day: Day, now: number): string {
  const number = dayNumber(day);
  const age = now - number;
  if (age < DAILY) return day;
  if (age < WEEKLY) return `week ${Math.floor(number / 7)}`;
  return day.slice(0, 7);
}
