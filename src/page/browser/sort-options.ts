import { GAIN } from '../view/query.ts';
import type { Row, ViewColumn } from '../view/row.ts';
import type { PageContent } from './read-page.ts';

/** An order to choose. Its value has the direction in front: `-stars`. */
export interface SortOption {
  readonly value: string;
  readonly label: string;
}

/** Returns the orders that make sense for the columns of a page. */
export function sortOptions({ columns, rows }: PageContent): SortOption[] {
  const some = columns.flatMap((column, index) => [
    ...ordersOf(column),
    ...(hasGains(rows, index)
      ? [{ value: `-${GAIN}${column.id}`, label: `${column.label}, rising most` }]
      : []),
  ]);
  return [
    { value: '', label: 'As in the list' },
    { value: '+name', label: 'Name, A to Z' },
    { value: '-name', label: 'Name, Z to A' },
    ...some,
  ];
}

const WORDS = {
  count: ['most first', 'fewest first'],
  gain: ['most first', 'fewest first'],
  date: ['newest first', 'oldest first'],
  text: ['Z to A', 'A to Z'],
  flag: ['set first', 'set last'],
} as const;

function ordersOf({ id, label, type }: ViewColumn): SortOption[] {
  const [down, up] = WORDS[type];
  return [
    { value: `-${id}`, label: `${label}, ${down}` },
    { value: `+${id}`, label: `${label}, ${up}` },
  ];
}

function hasGains(rows: readonly Row[], index: number): boolean {
  return rows.some(({ cells }) => (cells[index] ?? []).some(({ gain = 0 }) => gain !== 0));
}
