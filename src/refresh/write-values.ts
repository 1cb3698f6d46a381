import { applyEdits, type Edit } from '../markdown/edits.ts';
import { formatNumber, type NumberFormat } from '../markdown/number-style.ts';
import {
  type List,
  type PlacedSlot,
  type ReadList,
  type SlotSummary,
  slotSummary,
} from '../markdown/read-list.ts';
import { LIST_SOURCE, type Snapshot } from '../snapshot/schema.ts';
import { type Metric, subjectKey } from '../subjects/subject.ts';

/** A slot whose published number is replaced. */
export interface Change {
  readonly slot: SlotSummary;
  /** The number that the slot showed; absent for a live badge. */
  readonly from: string | undefined;
  readonly to: string;
  /**
   * The value that the slot shows, as far as the snapshot knows more digits of it: the last one for a
   * live badge. The pull request of earlier runs may have proposed others since.
   */
  readonly before: number | undefined;
  /** The value in the snapshot after the run. */
  readonly after: number;
  /** The id of the source of the value. */
  readonly source: string;
}

export interface WriteOptions {
  /** The snapshot that the list was last written from, and the one to write it from. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly numbers: { readonly default: NumberFormat } & {
    readonly [M in Metric]?: NumberFormat | undefined;
  };
}

/** A list with its new values. The text is the same string when nothing changes. */
export interface WrittenList extends List {
  readonly changes: readonly Change[];
  /** How many counts were removed because the config no longer asks for them. */
  readonly removed: number;
}

/**
 * Writes the values of the snapshot into the slots of one list, and removes counts that the config
 * no longer asks for. A slot whose subject is not in the snapshot stays as it is.
 */
export function writeValues(list: ReadList, options: WriteOptions): WrittenList {
  const changes: Change[] = [];
  const edits: Edit[] = [];
  for (const slot of list.slots) {
    const change = changeOf(slot, options);
    if (change === undefined) continue;
    const { from, to } = slot;
    const text = slot.write(change.to);
    if (text === list.text.slice(from, to)) continue;
    changes.push({ ...change, slot: slotSummary(slot) });
    edits.push({ from, to, text });
  }
  for (const span of list.removals) edits.push({ ...span, text: '' });
  const text = applyEdits(list.text, edits);
  return { path: list.path, text, changes, removed: list.removals.length };
}

function changeOf(
  slot: PlacedSlot,
  { before, after, numbers }: WriteOptions,
): Omit<Change, 'slot'> | undefined {
  const key = subjectKey(slot.subject);
  const record = after.subjects[key]?.[slot.metric];
  // The list shows its own number already while the source's is quarantined.
  if (record === undefined || record.source === LIST_SOURCE) return undefined;
  const format = slot.format ?? numbers[slot.metric] ?? numbers.default;
  const to = formatNumber(record.value, format);
  if (to === slot.shown) return undefined;
  const old = before.subjects[key]?.[slot.metric]?.value;
  const known = [old, ...(record.history ?? []).map(([, value]) => value).toReversed()];
  const isShown = (value: number | undefined) =>
    value !== undefined && formatNumber(value, format) === slot.shown;
  const shown = slot.shown === undefined ? old : known.find(isShown);
  return { from: slot.shown, to, before: shown, after: record.value, source: record.source };
}
