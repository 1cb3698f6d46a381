import { shownNumber } from '../../fields/number-style.ts';
import { type Series, valuesOn } from '../../history/series.ts';
import { barsOf, packBars, weeksOfBars } from '../bars.ts';
import { givenGain } from '../model/gains.ts';
import type { PageEntry, PageModel, PageValue } from '../model/model.ts';
import { chooseDays, MAX_DAYS, MONTH, PART, packNumber, packSeries } from '../series.ts';

/** The series of all values of a page, as short as they can be. */
export interface PackedSeries {
  /** The days of what we saw, as numbers since 1970; the last one is that of the snapshot. */
  readonly days: readonly number[];
  /** How many weeks a bar has. */
  readonly weeks: number;
  /** One line for each value of a count column, in the order of the table. */
  readonly lines: string;
}

export function packAll({ columns, entries }: PageModel, today: number | undefined): PackedSeries {
  const counts = columns.filter(({ type }) => type === 'count');
  const values = counts.length === 0 ? [] : valuesOf(entries, counts);
  const given = values.filter(({ given: { step } = {} }) => step === 'week').length;
  const weeks = weeksOfBars(given);
  const days = today === undefined ? [] : daysOf(values, today);
  const scale = { days, weeks, today: today ?? 0 };
  return { days, weeks, lines: values.map((value) => seriesLine(value, scale)).join('\n') };
}

function valuesOf(entries: readonly PageEntry[], counts: PageModel['columns']): PageValue[] {
  const all: PageValue[] = [];
  for (const { values } of entries)
    for (const { id } of counts) all.push(...(values.get(id) ?? []));
  return all;
}

function daysOf(values: readonly PageValue[], today: number): number[] {
  const changes = new Set<number>();
  let count = 0;
  for (const { series, given } of values) {
    addDays(changes, series, today);
    count += (series.days.length > 1 ? 1 : 0) + (given === undefined ? 0 : 1);
  }
  return chooseDays(changes, today, count);
}

/** Of many days, only the first one matters. */
function addDays(changes: Set<number>, { days }: Series, today: number): void {
  for (const day of days) {
    if (day < today) changes.add(day);
    if (changes.size > MAX_DAYS) return;
  }
}

/** What we saw, what the source says, and the gain that it says. */
function seriesLine(
  value: PageValue,
  { days, weeks, today }: Pick<PackedSeries, 'days' | 'weeks'> & { readonly today: number },
): string {
  const seen = valuesOn(value.series, days);
  const line = packSeries(Number(value.value), shownNumber(value.shown) ?? 0, seen);
  const bars = value.given && barsOf(value.given, weeks);
  if (bars === undefined) return line;
  const gain = givenGain(value, MONTH, today);
  const last = gain === undefined ? '' : PART + packNumber(gain);
  return line + PART + packBars(bars, today) + last;
}
