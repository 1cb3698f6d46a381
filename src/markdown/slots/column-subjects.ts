import { type FieldName, hasField } from '../../fields/table.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { Cell, Column, Entry } from '../entries/entry.ts';
import { isWithin } from '../entries/spans.ts';
import { type NoSubject, soleSubject, subjectOfLink } from './entry-subjects.ts';

/** A cell of a count column, in its row. */
export interface CountCell {
  readonly entry: Entry;
  readonly cell: Cell;
  readonly field: FieldName;
}

/** Returns the subject that a cell counts, or why it is not clear. */
export type SubjectOfCell = (cell: CountCell) => Subject | NoSubject;

/**
 * A row with several subjects counts the one whose link is in the same column as in all rows that
 * link to one subject.
 */
export function subjectsOfCells(cells: readonly CountCell[]): SubjectOfCell {
  const homes = new Map<Column, Set<Column>>();
  for (const { entry, cell, field } of cells) {
    const subject = soleSubject(entry, field);
    if ('reason' in subject) continue;
    const own = homes.get(cell.column) ?? new Set();
    for (const { column } of cellsWith(entry, subject)) own.add(column);
    homes.set(cell.column, own);
  }
  return ({ entry, cell, field }) => {
    const subject = soleSubject(entry, field);
    const [home, ...others] = homes.get(cell.column) ?? [];
    if (!('reason' in subject) || !home || others.length > 0) return subject;
    return subjectIn(entry, home, field) ?? subject;
  };
}

/** Returns the cells that link to a subject. */
function cellsWith({ cells, links }: Entry, subject: Subject): Cell[] {
  const key = subjectKey(subject);
  const own = links.filter((link) => {
    const linked = subjectOfLink(link);
    return linked && subjectKey(linked) === key;
  });
  return cells.filter((cell) => own.some((link) => isWithin(link, cell)));
}

function subjectIn({ cells, links }: Entry, column: Column, field: FieldName): Subject | undefined {
  const cell = cells.find((one) => one.column === column);
  const subjects = new Map<string, Subject>();
  for (const link of links) {
    const subject = cell && isWithin(link, cell) ? subjectOfLink(link) : undefined;
    if (subject && hasField(subject, field)) subjects.set(subjectKey(subject), subject);
  }
  const [only, ...others] = subjects.values();
  return others.length === 0 ? only : undefined;
}
