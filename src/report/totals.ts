import type { Change } from '../refresh/changes.ts';
import type { RefreshResult } from '../refresh/result.ts';
import { isKept } from '../snapshot/verdict.ts';
import { isMoved } from './difference.ts';
import { markdownTable } from './markdown-table.ts';

/** The number of values of one field. */
interface Totals {
  /** In slots that showed no value, such as live badges. */
  new: number;
  moved: number;
  /** Not confirmed by a source, so that the last value is kept. */
  kept: number;
}

const HEAD = ['Field', 'New:', 'Moved:', 'Kept:'];

/** Writes the table of totals by field, the largest first, with a sum where there are several. */
export function totalsTable(
  changes: readonly Change[],
  { verdicts }: Pick<RefreshResult, 'verdicts'>,
): string {
  const fields = totalsByField(changes, verdicts);
  if (fields.size === 0) return '';
  const sorted = [...fields].toSorted(([, a], [, b]) => sizeOf(b) - sizeOf(a));
  const rows = sorted.map(([field, totals]) => [field, ...numbersOf(totals)]);
  const sum = { new: 0, moved: 0, kept: 0 };
  for (const totals of fields.values()) add(sum, totals);
  if (rows.length > 1) rows.push(['**Total**', ...numbersOf(sum).map((to) => `**${to}**`)]);
  return markdownTable({ head: HEAD, rows }, rows.length);
}

function totalsByField(
  changes: readonly Change[],
  verdicts: RefreshResult['verdicts'],
): Map<string, Totals> {
  const fields = new Map<string, Totals>();
  const count = (field: string, what: keyof Totals) => {
    const totals = fields.get(field) ?? { new: 0, moved: 0, kept: 0 };
    totals[what] += 1;
    fields.set(field, totals);
  };
  for (const change of changes) count(change.slot.field, isMoved(change) ? 'moved' : 'new');
  for (const { field } of verdicts.filter(isKept)) count(field, 'kept');
  return fields;
}

function add(sum: Totals, totals: Totals): void {
  sum.new += totals.new;
  sum.moved += totals.moved;
  sum.kept += totals.kept;
}

function sizeOf(totals: Totals): number {
  return totals.new + totals.moved + totals.kept;
}

function numbersOf(totals: Totals): string[] {
  return [totals.new, totals.moved, totals.kept].map((count) => count.toLocaleString('en-US'));
}
