import { type Day, dayNumber } from './dates.ts';
import type { HistoryPoint } from './schema.ts';

/** Points this young are kept day by day, then week by week, then month by month. */
const DAILY = 30;
const WEEKLY = 365;

/** Adds a point; one of the same day is replaced. Older points are thinned, the last one stays. */
export function addPoint(
  history: readonly HistoryPoint[],
  today: Day,
  value: number,
): HistoryPoint[] {
  const before = history.filter(([day]) => day < today);
  // What is spread into an array leaves room behind it, and a long list has many histories.
  return thin(before.concat([[today, value]]), today);
}

/** Keeps the last point of every day, week or month, by the age of the point. */
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
