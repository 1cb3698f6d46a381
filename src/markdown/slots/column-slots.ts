import { commonStyle, isUpperCase } from '../../fields/number-style.ts';
import type { FieldName } from '../../fields/table.ts';
import { fieldOfWords } from '../../fields/words.ts';
import type { Cell, Column, Entry } from '../entries/entry.ts';
import { overlapTest } from '../entries/spans.ts';
import { groupBy } from '../group-by.ts';
import { soleNumber, withoutMarkup } from '../numbers.ts';
import { type CountCell, type SubjectOfCell, subjectsOfCells } from './column-subjects.ts';
import type { Found, LeftSpan, Slot, Unclear } from './slot.ts';

/** The fields of columns whose headings are not known by default. */
export type Columns = ReadonlyMap<string, FieldName | 'none'>;

export function columnSlots(text: string, entries: readonly Entry[], columns: Columns): Found {
  const slots: Slot[] = [];
  const unclear: Unclear[] = [];
  const left: LeftSpan[] = [];
  const fieldOf = fieldsOfColumns(columns);
  const cells = entries.flatMap((entry) => countCells(entry, fieldOf));
  const subjectOf = subjectsOfCells(cells);
  for (const group of groupBy(cells, ({ cell }) => cell.column).values()) {
    const style = columnStyle(text, group);
    for (const cell of group) {
      const found = cellSlot(text, cell, subjectOf);
      if (!found) continue;
      if ('write' in found) slots.push({ ...found, ...style });
      else if (found.isUnread) left.push(found);
      else unclear.push(found);
    }
  }
  return { slots, unclear, left };
}

type FieldOfColumn = (column: Column) => FieldName | undefined;

/** Caches the field of each column. */
function fieldsOfColumns(columns: Columns): FieldOfColumn {
  const known = new Map<Column, FieldName | undefined>();
  return (column) => {
    if (known.has(column)) return known.get(column);
    const named = columns.get(column.heading.trim().toLowerCase());
    const field = named === 'none' ? undefined : (named ?? fieldOfWords(column.heading));
    known.set(column, field);
    return field;
  };
}

interface CountCellOfRow extends CountCell {
  /** Whether it has a badge, a marker or a link, whose number is another type of slot. */
  readonly isOccupied: boolean;
}

function countCells(entry: Entry, fieldOf: FieldOfColumn): CountCellOfRow[] {
  if (entry.cells.length === 0) return [];
  const isOccupied = overlapTest(entry.images, entry.markers, entry.links);
  return entry.cells.flatMap((cell) => {
    const field = fieldOf(cell.column);
    return field ? [{ entry, cell, field, isOccupied: isOccupied(cell) }] : [];
  });
}

/** Longer cells are not read. */
const MAX_LENGTH = 500;

/** Finds the number of a cell. Its tags and the name of what it counts stay. */
function cellNumber(text: string, { from, to }: Cell, field: FieldName) {
  if (to - from > MAX_LENGTH) return undefined;
  if (from === to) return { from, to, isNumber: false };
  const content = withoutMarkup(text.slice(from, to));
  const number = soleNumber(content, (rest) => {
    return fieldOfWords(rest.replace(/[^\p{L}\s]/gu, ' ')) === field;
  });
  return number && { ...number, from: from + number.from, to: from + number.to };
}

/** A cell without a number. */
interface Unread extends LeftSpan {
  readonly isUnread: true;
}
type Problem = (Unclear & { readonly isUnread?: false }) | Unread;

function cellSlot(
  text: string,
  count: CountCellOfRow,
  subjectOf: SubjectOfCell,
): Slot | Problem | undefined {
  const { entry, cell, field, isOccupied } = count;
  const number = isOccupied ? undefined : cellNumber(text, cell, field);
  if (!number) return unreadCell(text, count);
  const { from, to } = number;
  const subject = subjectOf(count);
  if ('reason' in subject) {
    // An empty cell in a row without a subject is correct.
    if (subject.candidates === 0 && !number.isNumber) return undefined;
    const reason = `Column ${cell.column.heading}: ${subject.reason}.`;
    return { from, to, entry, kind: 'cell', reason };
  }
  const shown = number.isNumber ? text.slice(from, to) : undefined;
  return { from, to, entry, subject, field, shown, write: unchanged };
}

/** A cell that has a digit in it may show a count. */
function unreadCell(text: string, { entry, cell, isOccupied }: CountCellOfRow): Unread | undefined {
  const { from, to, column } = cell;
  const isHidden = overlapTest(entry.hidden);
  const digits = [...text.slice(from, Math.min(to, from + MAX_LENGTH)).matchAll(/\d/g)];
  const isShown = digits.some(
    ({ index }) => !isHidden({ from: from + index, to: from + index + 1 }),
  );
  if (!isShown) return undefined;
  const what = isOccupied ? 'a link, an image or a marker' : 'more than a number';
  const reason = `Column ${column.heading}: the cell has ${what} in it.`;
  return { from, to, entry, kind: 'cell', reason, isUnread: true };
}

/** Most numbers of a column determine how all of them are written. */
function columnStyle(
  text: string,
  cells: readonly CountCellOfRow[],
): Pick<Slot, 'format' | 'write'> {
  const numbers = cells.flatMap(({ cell, field, isOccupied }) => {
    const number = isOccupied ? undefined : cellNumber(text, cell, field);
    return number?.isNumber ? [text.slice(number.from, number.to)] : [];
  });
  return { format: commonStyle(numbers), write: isUpperCase(numbers) ? upperCase : unchanged };
}

function unchanged(number: string): string {
  return number;
}

function upperCase(number: string): string {
  return number.toUpperCase();
}
