import { type Day, dayAt, dayNumber } from '../snapshot/dates.ts';
import type { CountRecord } from '../snapshot/field-record.ts';
import type { Seen } from './schema.ts';

/** A total as a source gave it in a run, which no rule of publishing has changed. */
export interface ExactTotal {
  readonly total: number;
  /** The id of the source. */
  readonly source: string;
}

/** Ages in days. Younger points are kept by day, then by week, by month and by quarter. */
const DAILY = 14;
const WEEKLY = 380;
const MONTHLY = 1_100;
const WEEK = 7;
/** For so many days, totals of another source, which counts in another way, are not recorded. */
const OTHER_SOURCE = 90;

type Point = readonly [day: number, total: number];

/**
 * Adds a total to a series, in place of one of the same day, and removes older points that are too
 * close. A series begins with the points of the snapshot. Totals of two sources are never in one
 * series: after three months with another source, a new one begins.
 */
export function withTotal(
  seen: Seen | undefined,
  { total, source }: ExactTotal,
  { today, record }: { readonly today: Day; readonly record: CountRecord | undefined },
): Seen {
  const now = dayNumber(today);
  const known = seen === undefined ? pointsOf(record) : pointsIn(seen);
  if (seen?.source !== undefined && seen.source !== source) {
    const last = known.at(-1)?.[0] ?? 0;
    return now - last < OTHER_SOURCE ? seen : seenOf([[now, total]], source);
  }
  const before = known.filter(([day]) => day < now);
  return { ...seen, ...seenOf(thin([...before, [now, total]], now), source) };
}

function seenOf(points: readonly Point[], source: string): Seen {
  const first = points[0]?.[0] ?? 0;
  return {
    from: dayAt(first),
    source,
    days: points.map(([day]) => day - first),
    totals: points.map(([, total]) => total),
  };
}

function pointsIn({ from, days, totals }: Seen): Point[] {
  const first = dayNumber(from);
  return days.map((day, index) => [first + day, totals[index] ?? 0]);
}

function pointsOf({ history = [] }: Pick<CountRecord, 'history'> = {}): Point[] {
  const points = history.map(([day, total]): Point => [dayNumber(day), total]);
  return points.toSorted(([a], [b]) => a - b);
}

/** Keeps the last point of every day, week, month or quarter. */
function thin(points: readonly Point[], now: number): readonly Point[] {
  const kept = new Map<string, Point>();
  for (const point of points) kept.set(bucket(point[0], now), point);
  return [...kept.values()];
}

function bucket(day: number, now: number): string {
  const age = now - day;
  if (age < DAILY) return `day ${day}`;
  if (age < WEEKLY) return `week ${Math.floor(day / WEEK)}`;
  const month = dayAt(day).slice(0, 7);
  if (age < MONTHLY) return month;
  return `${month.slice(0, 4)} quarter ${Math.floor((Number(month.slice(5)) - 1) / 3)}`;
}

/** Returns the part of a series up to today; later points are mistakes. */
export function seenUpTo(seen: Seen, today: Day): Seen | undefined {
  // Clocks differ by a day.
  const latest = dayNumber(today) + 1 - dayNumber(seen.from);
  const count = seen.days.filter((day) => day <= latest).length;
  if (count === seen.days.length) return seen;
  if (count === 0) return undefined;
  return { ...seen, days: seen.days.slice(0, count), totals: seen.totals.slice(0, count) };
}
