import type { Metric } from '../../subjects/subject.ts';
import type { Cell, Column, Entry } from '../entries/entry.ts';
import { overlapTest } from '../entries/spans.ts';
import { metricOfWords } from '../metric-words.ts';
import { type NumberFormat, soleNumber, writtenFormat } from '../numbers.ts';
import { soleSubject } from './entry-subjects.ts';
import type { Found, Slot, Unclear } from './slot.ts';

/** The metrics of columns whose headings are not known by default. */
export type Columns = ReadonlyMap<string, Metric | 'none'>;

export function columnSlots(text: string, entries: readonly Entry[], columns: Columns): Found {
  const slots: Slot[] = [];
  const unclear: Unclear[] = [];
  const metricOf = metricsOfColumns(columns);
  const formats = columnFormats(text, entries, metricOf);
  for (const entry of entries) {
    // The number of a cell with a badge, a marker or a link is another type of slot.
    const isOccupied = overlapTest(entry.images, entry.markers, entry.links);
    for (const cell of entry.cells) {
      const metric = metricOf(cell.column);
      if (metric === undefined || isOccupied(cell)) continue;
      const found = cellSlot(text, { entry, cell, metric });
      if (found && 'reason' in found) unclear.push(found);
      else if (found) slots.push({ ...found, format: formats.get(cell.column) });
    }
  }
  return { slots, unclear, left: [] };
}

type MetricOfColumn = (column: Column) => Metric | undefined;

/** Caches the metric of each column. */
function metricsOfColumns(columns: Columns): MetricOfColumn {
  const known = new Map<Column, Metric | undefined>();
  return (column) => {
    if (known.has(column)) return known.get(column);
    const named = columns.get(column.heading.trim().toLowerCase());
    const metric = named === 'none' ? undefined : (named ?? metricOfWords(column.heading));
    known.set(column, metric);
    return metric;
  };
}

function cellSlot(
  text: string,
  { entry, cell, metric }: { entry: Entry; cell: Cell; metric: Metric },
): Slot | Unclear | undefined {
  const content = text.slice(cell.from, cell.to);
  const number = content === '' ? { from: 0, to: 0, isNumber: false } : soleNumber(content);
  if (!number) return undefined;
  const span = { from: cell.from + number.from, to: cell.from + number.to };
  const subject = soleSubject(entry, metric);
  if ('reason' in subject) {
    // An empty cell in a row without a subject is correct.
    if (subject.candidates === 0 && !number.isNumber) return undefined;
    return {
      ...span,
      entry,
      kind: 'cell',
      reason: `Column ${cell.column.heading}: ${subject.reason}.`,
    };
  }
  const shown = number.isNumber ? content.slice(number.from, number.to) : undefined;
  return { ...span, entry, subject, metric, shown, write: (value) => value };
}

/** The first number of a column with an unambiguous format determines that of the column. */
function columnFormats(
  text: string,
  entries: readonly Entry[],
  metricOf: MetricOfColumn,
): Map<Column, NumberFormat> {
  const formats = new Map<Column, NumberFormat>();
  for (const { cells } of entries) {
    for (const { from, to, column } of cells) {
      if (formats.has(column) || metricOf(column) === undefined) continue;
      const content = text.slice(from, to);
      const number = soleNumber(content);
      const format = number && writtenFormat(content.slice(number.from, number.to));
      if (format) formats.set(column, format);
    }
  }
  return formats;
}
