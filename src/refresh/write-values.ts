import { findDate } from '../fields/date-style.ts';
import type { FieldValue } from '../fields/field.ts';
import { type LookOptions, lookOf } from '../fields/look.ts';
import { applyEdits, type Edit } from '../markdown/edits.ts';

import {
  type List,
  type PlacedSlot,
  type ReadList,
  type SlotSummary,
  slotSummary,
} from '../markdown/read-list.ts';
import { dayOf } from '../snapshot/dates.ts';
import { isCountRecord, recordOf } from '../snapshot/records.ts';
import { type FieldRecord, LIST_SOURCE, type Snapshot } from '../snapshot/schema.ts';
import { subjectKey } from '../subjects/subject.ts';

/** A slot whose published value is replaced. */
export interface Change {
  readonly slot: SlotSummary;
  /** What the slot showed; absent for a live badge. */
  readonly from: string | undefined;
  readonly to: string;
  /**
   * The value that the slot shows, as far as the snapshot knows more digits of it: the last one for a
   * live badge. The pull request of earlier runs may have proposed others since.
   */
  readonly before: FieldValue | undefined;
  /** The value in the snapshot after the run. */
  readonly after: FieldValue;
  /** The id of the source of the value. */
  readonly source: string;
}

export interface WriteOptions {
  /** The snapshot that the list was last written from, and the one to write it from. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly numbers: LookOptions['numbers'];
}

/** A change, with the colour of a badge whose colour depends on the value. */
interface Written extends Omit<Change, 'slot'> {
  readonly color: string | undefined;
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
    const written = changeOf(slot, options);
    if (written === undefined) continue;
    const { color, ...change } = written;
    const { from, to } = slot;
    const text = slot.write(change.to, color);
    if (text === list.text.slice(from, to)) continue;
    changes.push({ ...change, slot: slotSummary(slot) });
    edits.push({ from, to, text });
  }
  for (const span of list.removals) edits.push({ ...span, text: '' });
  const text = applyEdits(list.text, edits);
  return { path: list.path, text, changes, removed: list.removals.length };
}

function changeOf(slot: PlacedSlot, { before, after, numbers }: WriteOptions): Written | undefined {
  const key = subjectKey(slot.subject);
  const record = recordOf(after.subjects[key], slot.field);
  // The list shows its own value already while the source's is quarantined or unconfirmed.
  if (record === undefined || record.source === LIST_SOURCE) return undefined;
  const options = {
    isBadge: slot.isBadge ?? false,
    shown: slot.shown,
    format: slot.format,
    dates: slot.dates ?? findDate(slot.shown ?? '')?.style,
    numbers,
    today: dayOf(after.checkedAt),
  };
  const look = lookOf(slot.field, record.value, options);
  if (look === undefined) return undefined;
  if (look.text === slot.shown && look.color === undefined) return undefined;
  const old = recordOf(before.subjects[key], slot.field)?.value;
  const isShown = (value: FieldValue | undefined) =>
    value !== undefined && lookOf(slot.field, value, options)?.text === slot.shown;
  const shown = slot.shown === undefined ? old : [old, ...valuesBefore(record)].find(isShown);
  const values = { before: shown, after: record.value, source: record.source };
  return { ...values, from: slot.shown, to: look.text, color: look.color };
}

/** The values of a count that were published before, the newest first. */
function valuesBefore(record: FieldRecord): FieldValue[] {
  const { history = [] } = isCountRecord(record) ? record : {};
  return history.map(([, value]) => value).toReversed();
}
