import { shownNumber } from '../../fields/number-style.ts';
import { type Series, valuesOn } from '../../history/series.ts';
import { dayNumber } from '../../snapshot/dates.ts';
import { lastDay } from '../model/gains.ts';
import type { PageColumn, PageEntry, PageModel } from '../model/model.ts';
import { chooseDays, MAX_DAYS, packSeries } from '../series.ts';
import { filesOf, mainSource } from './table.ts';

/** What the code of a page needs besides the table. */
export interface PageData {
  readonly columns: readonly (PageColumn & { readonly source?: string })[];
  readonly files: readonly string[];
  /** The day of the snapshot. */
  readonly checked: string;
  /** The days of all series, as numbers since 1970. */
  readonly days: readonly number[];
  /** The packed series of the values of count columns, in the order of the table, one a line. */
  readonly series: string;
}

export function pageData(model: PageModel): PageData {
  const { columns, entries } = model;
  const checked = lastDay(model) ?? '';
  const days = checked === '' ? [] : daysOf(model);
  return {
    columns: columns.map((column) => {
      const source = mainSource(entries, column.id);
      return source === undefined ? column : { ...column, source };
    }),
    files: filesOf(entries),
    checked,
    days,
    series: entries.flatMap((entry) => seriesLines(entry, columns, days)).join('\n'),
  };
}

function daysOf(model: PageModel): number[] {
  const today = dayNumber(lastDay(model) ?? '');
  const changes = new Set<number>();
  for (const { values } of model.entries) {
    for (const some of values.values())
      for (const { series } of some) addDays(changes, series, today);
  }
  return chooseDays(changes, today);
}

/** Of many days, only the first one matters. */
function addDays(changes: Set<number>, { days }: Series, today: number): void {
  for (const day of days) {
    if (day < today) changes.add(day);
    if (changes.size > MAX_DAYS) return;
  }
}

function seriesLines(
  { values }: PageEntry,
  columns: readonly PageColumn[],
  days: readonly number[],
): string[] {
  return columns.flatMap(({ id, type }) => {
    if (type !== 'count') return [];
    return (values.get(id) ?? []).map(({ value, shown, series }) =>
      packSeries(Number(value), shownNumber(shown) ?? 0, valuesOn(series, days)),
    );
  });
}
