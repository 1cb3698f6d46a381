import type { FieldValue } from '../../fields/field.ts';

/** What decides about the place of an entry. */
export interface Placeable {
  /** Absent: it stays at the end. */
  readonly value: FieldValue | undefined;
  /** Whether it is new, and gets its place whatever the others do. */
  readonly isNew?: boolean;
}

type Direction = 'ascending' | 'descending';

/** Returns the indexes of the entries in their order. Equal values keep theirs. */
export function arranged(entries: readonly Placeable[], order: Direction): number[] {
  const indexes = [...entries.keys()];
  return indexes.sort((a, b) => comparePlaces(entries[a], entries[b], order) || a - b);
}

/** Returns the indexes with the new entries where the order says, and the others as they are. */
export function withNewPlaced(entries: readonly Placeable[], order: Direction): number[] {
  const places = [...entries.keys()].filter((index) => !isPlaced(entries[index]));
  for (const index of entries.keys()) {
    if (!isPlaced(entries[index])) continue;
    const at = places.findIndex(
      (other) => comparePlaces(entries[index], entries[other], order) < 0,
    );
    places.splice(at < 0 ? places.length : at, 0, index);
  }
  return places;
}

function isPlaced(entry: Placeable | undefined): boolean {
  return entry?.isNew === true && entry.value !== undefined;
}

function comparePlaces(
  one: Placeable | undefined,
  other: Placeable | undefined,
  order: Direction,
): number {
  const [a, b] = [one?.value, other?.value];
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const compared = compareValues(a, b);
  return order === 'ascending' ? compared : -compared;
}

/** Ignores the case of texts. Days are compared as texts. */
function compareValues(a: FieldValue, b: FieldValue): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * Returns the fewest indexes that have to move so that the others keep their order: those outside the
 * longest ascending sequence.
 */
export function movedOf(order: readonly number[]): ReadonlySet<number> {
  /** The positions where the best sequences of each length end. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [position, index] of order.entries()) {
    const length = firstNotBelow(ends, order, index);
    before[position] = ends[length - 1];
    ends[length] = position;
  }
  const moved = new Set(order);
  for (let at = ends.at(-1); at !== undefined; at = before[at]) moved.delete(order[at] ?? -1);
  return moved;
}

function firstNotBelow(ends: readonly number[], order: readonly number[], index: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[ends[middle] ?? 0] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
