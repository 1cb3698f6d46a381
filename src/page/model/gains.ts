import { gainOf } from '../../history/gains.ts';
import { gainIn, type Series } from '../../history/series.ts';
import { type Day, dayNumber, dayOf } from '../../snapshot/dates.ts';
import { MONTH } from '../series.ts';
import type { PageColumn, PageEntry, PageModel, PageValue } from './model.ts';

/** A count that grew. */
export interface Riser {
  readonly entry: PageEntry;
  readonly column: PageColumn;
  readonly value: PageValue;
  readonly gain: number;
}

/** Returns a series up to a day, on which its last value was still the same. */
export function seriesUntil({ days, values }: Series, end: number): Series {
  const after = days.findIndex((day) => day > end);
  const count = after < 0 ? days.length : after;
  const last = values[count - 1];
  if (last === undefined) return { days: [], values: [] };
  if (days[count - 1] === end && after < 0) return { days, values };
  return { days: [...days.slice(0, count), end], values: [...values.slice(0, count), last] };
}

/**
 * Returns the gain that the source says, where what we saw does not cover the time. `today` is a day
 * number.
 */
export function givenGain({ given, series }: PageValue, days: number, today: number) {
  const [first] = series.days;
  const isCovered = first !== undefined && first <= today - days;
  return given === undefined || isCovered ? undefined : gainOf({ given }, { days, today })?.value;
}

/** Returns the day of the snapshot. */
export function lastDay({ checkedAt }: PageModel): Day | undefined {
  return checkedAt === undefined ? undefined : dayOf(checkedAt);
}

/**
 * Returns the counts that rose most in so many days. Counts of different columns compare by their
 * shares of what all entries together have, since a star is more common than a citation.
 */
export function risers(model: PageModel, count: number, days = MONTH): Riser[] {
  const today = lastDay(model);
  if (today === undefined) return [];
  const until = dayNumber(today);
  const rated = model.columns.flatMap((column) => {
    const all = column.type === 'count' ? valuesOf(model, column) : [];
    const total = all.reduce((sum, { value }) => sum + Number(value.value), 0);
    return all.flatMap(({ entry, value }) => {
      const gain = givenGain(value, days, until) ?? gainIn(value.series, days, until) ?? 0;
      return gain > 0 ? [{ entry, column, value, gain, share: gain / total }] : [];
    });
  });
  return rated.toSorted((a, b) => b.share - a.share).slice(0, count);
}

function valuesOf({ entries }: PageModel, { id }: PageColumn) {
  return entries.flatMap((entry) =>
    (entry.values.get(id) ?? []).map((value) => ({ entry, value })),
  );
}
