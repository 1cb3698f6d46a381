import { applyEdits, type Edit } from '../edits.ts';
import { groupBy } from '../group-by.ts';
import type { Unit } from './units.ts';

/** The units of a list, and their indexes in the new order. */
export interface UnitOrder {
  readonly units: readonly Unit[];
  readonly order: readonly number[];
}

/** Moves inner lists first: an order keeps the length of its list, so outer offsets stay valid. */
export function applyOrders(text: string, orders: readonly UnitOrder[]): string {
  const deepest = [...levelsOf(orders)].toSorted(([a], [b]) => b - a);
  return deepest.reduce((current, [, level]) => {
    const edits = level.map((order) => editOf(current, order));
    return applyEdits(current, edits);
  }, text);
}

/** Groups lists by how many others they are nested in. */
function levelsOf(orders: readonly UnitOrder[]): Map<number, UnitOrder[]> {
  const ends: number[] = [];
  const sorted = orders.toSorted((a, b) => startOf(a) - startOf(b));
  return groupBy(sorted, (order) => {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= startOf(order)) ends.pop();
    return ends.push(order.units.at(-1)?.to ?? 0);
  });
}

function startOf({ units }: UnitOrder): number {
  return units[0]?.from ?? 0;
}

function editOf(text: string, { units, order }: UnitOrder): Edit {
  const [first, last] = [units[0], units.at(-1)];
  const parts = order.map((index, at) => {
    const [unit, place] = [units[index], units[at]];
    const next = units[at + 1];
    if (!unit || !place) return '';
    return numbered(text, unit, place) + (next ? text.slice(place.to, next.from) : '');
  });
  return { from: first?.from ?? 0, to: last?.to ?? 0, text: parts.join('') };
}

/** The text of a unit with the number of its new place. */
function numbered(text: string, { from, to, number }: Unit, place: Unit): string {
  if (!number || !place.number) return text.slice(from, to);
  const own = text.slice(place.number.from, place.number.to);
  return text.slice(from, number.from) + own + text.slice(number.to, to);
}
