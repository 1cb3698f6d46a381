import { commonDates, findDate } from '../../fields/date-style.ts';
import type { Field } from '../../fields/field.ts';
import { unsigned } from '../../fields/gain-text.ts';
import { commonStyle, isUpperCase, type NumberStyle } from '../../fields/number-style.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { fieldOfWords } from '../../fields/words.ts';
import { type Column, type Entry, isHtmlEntry } from '../entries/entry.ts';
import { isAddress, markerText } from '../entries/marker.ts';
import { overlapTest } from '../entries/spans.ts';
import { groupBy } from '../group-by.ts';
import { type CellContent, cellContent, MAX_CELL } from './cell-content.ts';
import { type CountCell, type SubjectOfCell, subjectsOfCells } from './column-subjects.ts';
import type { Found, LeftSpan, Slot, Unclear } from './slot.ts';
import { writtenText } from './slot-style.ts';

/** The fields of columns whose headings are not known by default. */
export type Columns = ReadonlyMap<string, FieldName | 'none'>;

export function columnSlots(
  text: string,
  entries: readonly Entry[],
  { columns, isMdx }: { readonly columns: Columns; readonly isMdx: boolean },
): Found {
  const slots: Slot[] = [];
  const unclear: Unclear[] = [];
  const left: LeftSpan[] = [];
  const fieldOf = fieldsOfColumns(columns);
  const cells = entries.flatMap((entry) => countCells(text, entry, fieldOf));
  const subjectOf = subjectsOfCells(cells);
  for (const group of groupBy(cells, ({ cell }) => cell.column).values()) {
    const style = columnStyle(group);
    for (const cell of group) {
      const found = cellSlot(text, cell, { subjectOf, isMdx });
      if (!found) continue;
      if ('write' in found) slots.push(styled(found, style));
      else if (found.isUnread) left.push(found);
      else unclear.push(found);
    }
  }
  return { slots, unclear, left };
}

/** Returns the field of a column: what the config says, or else a count that its heading names. */
export function fieldOfHeading(heading: string, columns: Columns): FieldName | undefined {
  const named = columns.get(heading.trim().toLowerCase());
  return named === 'none' ? undefined : (named ?? fieldOfWords(heading));
}

type FieldOfColumn = (column: Column) => FieldName | undefined;

/** Caches the field of each column. */
function fieldsOfColumns(columns: Columns): FieldOfColumn {
  const known = new Map<Column, FieldName | undefined>();
  return (column) => {
    if (known.has(column)) return known.get(column);
    const field = fieldOfHeading(column.heading, columns);
    known.set(column, field);
    return field;
  };
}

interface CountCellOfRow extends CountCell {
  /** Whether it has a badge, a marker or a link, whose number is another type of slot. */
  readonly isOccupied: boolean;
  /** Absent where it has more in it than a value. */
  readonly content: CellContent | undefined;
}

function countCells(text: string, entry: Entry, fieldOf: FieldOfColumn): CountCellOfRow[] {
  if (entry.cells.length === 0) return [];
  const isOccupied = overlapTest(entry.images, entry.markers, entry.links);
  return entry.cells.flatMap((cell): CountCellOfRow[] => {
    const name = fieldOf(cell.column);
    if (name === undefined) return [];
    const count = { entry, cell, field: name };
    if (isOccupied(cell)) return [{ ...count, isOccupied: true, content: undefined }];
    const content = cellContent(text, cell, { name, isHtml: isHtmlEntry(text, entry) });
    return [{ ...count, isOccupied: false, content }];
  });
}

/** A cell without a value that can be read. */
interface Unread extends LeftSpan {
  readonly isUnread: true;
}
type Problem = (Unclear & { readonly isUnread?: false }) | Unread;

function cellSlot(
  text: string,
  count: CountCellOfRow,
  { subjectOf, isMdx }: { subjectOf: SubjectOfCell; isMdx: boolean },
): Slot | Problem | undefined {
  const { entry, cell, field, content } = count;
  if (!content) return unreadCell(text, count);
  const { from, to, shown } = content;
  const subject = subjectOf(count);
  if (!('reason' in subject)) {
    const fact = { subject, field };
    // A link of the row itself would be one to its subject.
    const marked = (value: string) =>
      markerText(fact, writtenText(field, value), { isShown: false, isMdx });
    const write = isAddress(field) ? marked : content.write;
    return { ...content, ...fact, entry, write };
  }
  const isCount = FIELDS[field].type === 'count';
  // An empty cell in a row without a subject is correct, and so is another fact.
  if (subject.candidates === 0 && !(shown && isCount)) return undefined;
  const reason = `Column ${cell.column.heading}: ${subject.reason}.`;
  return { from, to, entry, kind: 'cell', reason };
}

/** Of a count, only a cell that has a digit in it may show one. */
function unreadCell(text: string, count: CountCellOfRow): Unread | undefined {
  const { entry, cell, field, isOccupied } = count;
  const { from, to, column } = cell;
  const { type } = FIELDS[field];
  const isNumber = type === 'count' || type === 'gain';
  if (from === to || (isNumber && !hasDigit(text, count))) return undefined;
  const what = isOccupied ? 'a link, an image or a marker' : `more than ${A_VALUE[type]}`;
  const reason = `Column ${column.heading}: the cell has ${what} in it.`;
  return { from, to, entry, kind: 'cell', reason, isUnread: true };
}

const A_VALUE = {
  count: 'a number',
  gain: 'a number',
  date: 'a date',
  text: 'a text',
  flag: 'a mark',
} as const;

function hasDigit(text: string, { entry, cell: { from, to } }: CountCellOfRow): boolean {
  const isHidden = overlapTest(entry.hidden);
  const digits = [...text.slice(from, Math.min(to, from + MAX_CELL)).matchAll(/\d/g)];
  return digits.some(({ index }) => !isHidden({ from: from + index, to: from + index + 1 }));
}

interface ColumnStyle extends Partial<Pick<Slot, 'format' | 'dates' | 'write'>> {
  /** Stands for a flag that is set. */
  readonly mark?: string | undefined;
}

function styled(slot: Slot, { mark, ...style }: ColumnStyle): Slot {
  if (mark === undefined) return { ...slot, ...style };
  return { ...slot, write: (value) => slot.write(value === '' ? '' : mark) };
}

/** Most values of a column determine how all of them are written. */
function columnStyle(cells: readonly CountCellOfRow[]): ColumnStyle {
  const [{ field } = {}] = cells;
  const known: Field | undefined = field && FIELDS[field];
  const shown = cells.flatMap(({ content }) => content?.shown ?? []);
  if (known?.type === 'date') {
    return { dates: commonDates(shown.flatMap((date) => findDate(date)?.style ?? [])) };
  }
  if (known?.type === 'flag') return { mark: shown[0] };
  if (known?.type === 'gain') return numberStyle(shown.map(unsigned));
  if (known?.type !== 'count') return {};
  return numberStyle(shown, known.format);
}

/** `own` is the format of a field that is always written in it, as far as it has a unit. */
function numberStyle(shown: readonly string[], own?: NumberStyle): ColumnStyle {
  const style = commonStyle(shown);
  const isOwn = own !== undefined && (style === 'compact' || style === 'precise');
  const format = isOwn ? own : style;
  return isUpperCase(shown) ? { format, write: upperCase } : { format };
}

function upperCase(number: string): string {
  return number.toUpperCase();
}
