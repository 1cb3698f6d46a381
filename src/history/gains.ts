import { type Day, dayAt, dayNumber } from '../snapshot/dates.ts';
import type { CountHistory, Given, Seen } from './schema.ts';
import { lastIndex, type Series } from './series.ts';

/** Returns the totals that readme-tally saw. */
export function seenSeries({ from, days, totals }: Seen): Series {
  const first = dayNumber(from);
  return { days: days.map((day) => first + day), values: totals };
}

/** A gain, and which of the two series it comes from. */
export interface Gain {
  readonly value: number;
  readonly by: 'seen' | 'given';
}

/** The age in days up to which a last point is current, and by which a long period may be longer. */
const TOLERANCE = 8;
/** The share by which a short period may be longer. */
const MAX_LONGER = 1 / 3;

/** The time of a gain in days, up to today (a day number), and the total of today if it is known. */
export interface GainTime {
  readonly days: number;
  readonly today: number;
  readonly total?: number | undefined;
}

/**
 * Returns how much a count gained in the days up to today: what we saw, and for stars what the source
 * says where that is too short. The series are never joined. Returns nothing where none of them
 * covers the time.
 */
export function gainOf(
  { seen, given }: CountHistory,
  { days, today, total }: GainTime,
): Gain | undefined {
  const bySeen = seen && gainSeen(seenUntil(seen, today, total), days, today);
  if (bySeen !== undefined) return { value: bySeen, by: 'seen' };
  const byGiven = given?.step === 'week' ? gainGiven(given, days, today) : undefined;
  return byGiven === undefined ? undefined : { value: byGiven, by: 'given' };
}

/** The total of this run takes the place of another one of its day. */
function seenUntil(seen: Seen, today: number, total: number | undefined): Series {
  const series = seenSeries(seen);
  if (total === undefined) return series;
  const before = lastIndex(series.days, today - 1) + 1;
  return {
    days: [...series.days.slice(0, before), today],
    values: [...series.values.slice(0, before), total],
  };
}

/** The total of the day where the time begins is that of the last point before it, if it is close. */
function gainSeen({ days, values }: Series, ago: number, today: number): number | undefined {
  const last = days.length - 1;
  const before = lastIndex(days, today - ago);
  if (last < 1 || before < 0 || before === last) return undefined;
  const isCurrent = today - (days[last] ?? 0) <= TOLERANCE;
  const longer = Math.min(TOLERANCE, Math.ceil(ago * MAX_LONGER));
  const isClose = today - ago - (days[before] ?? 0) <= longer;
  return isCurrent && isClose ? (values[last] ?? 0) - (values[before] ?? 0) : undefined;
}

/** Counts the days up to the one on which the source was asked. */
function gainGiven({ on, daily, isWhole }: Given, ago: number, today: number): number | undefined {
  if (daily === undefined || today - dayNumber(on) > TOLERANCE) return undefined;
  const first = dayNumber(daily.from);
  const start = dayNumber(on) - ago + 1 - first;
  const isCovered = start >= 0 || isWhole === true;
  return isCovered ? sum(daily.gains.slice(Math.max(0, start))) : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Why there is no gain where the config keeps no history. */
export const NO_HISTORY = 'needs a history of its count: set `history` in the config';

/** Returns why there is no gain over a time, for a maintainer. */
export function gainProblem({ seen }: CountHistory, { days, today, total }: GainTime): string {
  const first = seen && firstDay(seen);
  if (first === undefined) {
    return `needs ${days} days of history${total === undefined ? '' : ', which begins today'}`;
  }
  if (dayNumber(first) > today - days) return `needs ${days} days of history; first seen ${first}`;
  return `needs a total of ${days} days ago, and its history has a gap there`;
}

function firstDay({ from, days: [day] }: Seen): Day | undefined {
  return day === undefined ? undefined : dayAt(dayNumber(from) + day);
}
