import { dayNumber } from '../../snapshot/dates.ts';
import { lastDay } from '../model/gains.ts';
import type { PageColumn, PageEntry, PageModel } from '../model/model.ts';
import type { ViewColumn } from '../view/row.ts';
import { packAll } from './series-lines.ts';
import { filesOf, mainSource } from './table.ts';

/** What the code of a page needs besides the table. */
export interface PageData {
  readonly columns: readonly ViewColumn[];
  readonly files: readonly string[];
  /** The day of the snapshot. */
  readonly checked: string;
  /** The days of all series, as numbers since 1970. */
  readonly days: readonly number[];
  /** How many weeks a bar has. */
  readonly weeks: number;
  /** The packed series of the values of count columns, in the order of the table, one a line. */
  readonly series: string;
}

export function pageData(model: PageModel): PageData {
  const { columns, entries } = model;
  const checked = lastDay(model) ?? '';
  const { days, weeks, lines } = packAll(model, checked === '' ? undefined : dayNumber(checked));
  return {
    columns: columns.map((column) => dataColumn(column, entries)),
    files: filesOf(entries),
    checked,
    days,
    weeks,
    series: lines,
  };
}

function dataColumn(column: PageColumn, entries: readonly PageEntry[]): ViewColumn {
  const { id } = column;
  const source = mainSource(entries, id);
  const entry = entries.find(({ values }) => values.get(id)?.some((value) => value.given));
  const given = entry?.values.get(id)?.find((value) => value.given)?.given?.source;
  return {
    ...column,
    ...(source === undefined ? {} : { source }),
    ...(given === undefined ? {} : { given }),
  };
}
