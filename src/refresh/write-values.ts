import { applyEdits, type Edit } from '../markdown/edits.ts';
import { formatNumber, type NumberFormat } from '../markdown/numbers.ts';
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
  /** The number that the slot showed; nothing for a live badge. */
  readonly from: string | undefined;
  readonly to: string;
  /** The number in the snapshot before, if there was one, and now. */
  readonly before: number | undefined;
  readonly after: number;
  /** The id of the source of the number. */
  readonly source: string;
}

export interface WriteOptions {
  /** The snapshot that the list was last written by, and the one to write it by now. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly numbers: { readonly default: NumberFormat } & {
    readonly [M in Metric]?: NumberFormat | undefined;
  };
}

/** A list with its new numbers, and what was changed. Without a change the same string. */
export interface WrittenList extends List {
  readonly changes: readonly Change[];
  /** How many counts were taken out, since the config does not ask for them any more. */
  readonly removed: number;
}

/**
 * Makes every slot show what the snapshot says, and takes out what is not wanted any more. A slot
 * that the snapshot does not know stays as it is. `told` are the slots as they were told before.
 */
export function writeValues(
  list: ReadList,
  options: WriteOptions,
  told: readonly SlotSummary[] = [],
): WrittenList {
  const changes: Change[] = [];
  const edits: Edit[] = [];
  for (const [index, slot] of list.slots.entries()) {
    const change = changeOf(slot, options);
    if (change === undefined) continue;
    const { from, to } = slot;
    const text = slot.write(change.to);
    if (text === list.text.slice(from, to)) continue;
    changes.push({ ...change, slot: told[index] ?? slotSummary(slot) });
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
  // A number that is the list's own is in doubt, and stands there already.
  if (record === undefined || record.source === LIST_SOURCE) return undefined;
  const format = slot.format ?? numbers[slot.metric] ?? numbers.default;
  const to = formatNumber(record.value, format);
  if (to === slot.shown) return undefined;
  const old = before.subjects[key]?.[slot.metric]?.value;
  return { from: slot.shown, to, before: old, after: record.value, source: record.source };
}
