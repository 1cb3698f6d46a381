import { type Cell, folded, type Row, SECTION_MARK, type ViewColumn } from './row.ts';
import type { ViewState } from './state.ts';

/** Sorting by the gain of a column. */
export const GAIN = 'gain:';

/** Returns the rows of a view, in its order. */
export function viewRows(
  rows: readonly Row[],
  columns: readonly ViewColumn[],
  state: ViewState,
): readonly Row[] {
  const terms = folded(state.search).split(/\s+/).filter(Boolean);
  const filters = Object.entries(state.filters);
  const isPlain = terms.length === 0 && filters.length === 0;
  const found = isPlain
    ? rows
    : rows.filter(
        (row) =>
          terms.every((term) => row.words.includes(term)) &&
          filters.every(([id, value]) => hasFacet(row, columns, id, value)),
      );
  return state.sort === '' ? found : sorted(found, columns, state);
}

function sorted(rows: readonly Row[], columns: readonly ViewColumn[], state: ViewState) {
  const keyed = rows.map((row) => ({ row, key: sortKey(row, columns, state.sort) }));
  const sign = state.isAscending ? 1 : -1;
  // Rows without a value stay at the end, whatever the direction.
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined);
    }
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

type Key = number | string | undefined;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function sortKey(row: Row, columns: readonly ViewColumn[], sort: string): Key {
  if (sort === 'name') return row.name;
  if (sort === 'section') return row.section || undefined;
  const isGain = sort.startsWith(GAIN);
  const id = isGain ? sort.slice(GAIN.length) : sort;
  const cells = row.cells[columns.findIndex((column) => column.id === id)] ?? [];
  const keys = cells.flatMap((cell) => keyOf(cell, isGain) ?? []);
  return keys.reduce<Key>((most, key) => {
    return most === undefined || compare(key, most) > 0 ? key : most;
  }, undefined);
}

function keyOf({ value, gain }: Cell, isGain: boolean): Key {
  return isGain ? gain : value;
}

/** A filter, with the values that rows have. */
export interface Facet {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FacetOption[];
}

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** More values than these are better searched for. */
const MOST_OPTIONS = 400;
const YEAR = 'year';

/** Returns the filters of a page: those that not all of its rows have in common. */
export function facetsOf(rows: readonly Row[], columns: readonly ViewColumn[]): Facet[] {
  const texts = columns.filter(({ type, id }) => !['count', 'gain'].includes(type) || id === YEAR);
  return [
    { id: 'section', label: 'Section', options: sectionOptions(rows) },
    { id: 'family', label: 'Type', options: counted(rows, ({ family }) => [family]) },
    ...texts.map((column) => {
      const index = columns.indexOf(column);
      const options = counted(rows, (row) => facetValues(row, index, column));
      return { id: column.id, label: column.label, options };
    }),
    { id: 'mark', label: 'Mark', options: counted(rows, marksOf) },
  ].filter(({ id, options }) => {
    const fewest = id === 'mark' ? 1 : 2;
    // A text that every row has for itself is no filter.
    const most = id === 'section' ? MOST_OPTIONS : Math.min(MOST_OPTIONS, rows.length - 1);
    return options.length >= fewest && options.length <= most;
  });
}

const STALE = 'not confirmed';

function marksOf({ marks, cells }: Row): readonly string[] {
  return cells.some((some) => some.some(({ stale }) => stale)) ? [...marks, STALE] : marks;
}

/** A date is filtered by its year. */
function facetValues({ cells }: Row, index: number, { type }: ViewColumn): string[] {
  const values = (cells[index] ?? []).map(({ value, shown }) =>
    type === 'date' ? String(value).slice(0, 4) : shown,
  );
  return [...new Set(values)];
}

function counted(rows: readonly Row[], valuesOf: (row: Row) => readonly string[]): FacetOption[] {
  const counts = new Map<string, number>();
  for (const value of rows.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([value]) => value !== '')
    .map(([value, count]) => ({ value, label: value, count }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
}

/** Every heading, below the one above it and in the order of the list. */
function sectionOptions(rows: readonly Row[]): FacetOption[] {
  const counts = new Map<string, number>();
  for (const { section } of rows) {
    const parts = section === '' ? [] : section.split(SECTION_MARK);
    for (const depth of parts.keys()) {
      const path = parts.slice(0, depth + 1).join(SECTION_MARK);
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return [...counts].map(([value, count]) => {
    const parts = value.split(SECTION_MARK);
    return { value, count, label: `${'\u00A0\u00A0'.repeat(parts.length - 1)}${parts.at(-1)}` };
  });
}

function hasFacet(row: Row, columns: readonly ViewColumn[], id: string, value: string): boolean {
  if (id === 'section') {
    return row.section === value || row.section.startsWith(value + SECTION_MARK);
  }
  if (id === 'family') return row.family === value;
  if (id === 'mark') return marksOf(row).includes(value);
  const index = columns.findIndex((column) => column.id === id);
  const column = columns[index];
  return column === undefined || facetValues(row, index, column).includes(value);
}
