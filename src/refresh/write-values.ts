import type { Config } from '../config/schema.ts';
import { findDate } from '../fields/date-style.ts';
import type { FieldValue } from '../fields/field.ts';
import { isShown, type LookOptions, lookOf } from '../fields/look.ts';
import { FIELDS } from '../fields/table.ts';
import { altEdit } from '../markdown/badges/alt-text.ts';
import { applyEdits, type Edit } from '../markdown/edits.ts';
import { overlapTest } from '../markdown/entries/spans.ts';
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
import { statusChanges } from './status-changes.ts';

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
  readonly status?: Config['status'];
  /** Absent: alternative texts stay as they are. */
  readonly badges?: Config['badges'];
  /** Whether the alternative texts of badges that do not change are written, too. */
  readonly isWhole?: boolean | undefined;
}

/** The parts of a run that affect how values are written. */
export function writeSettings({
  config: { numbers, badges, status },
  isWhole,
}: {
  readonly config: Pick<Config, 'numbers' | 'badges' | 'status'>;
  readonly isWhole?: boolean | undefined;
}): Pick<WriteOptions, 'numbers' | 'badges' | 'status' | 'isWhole'> {
  return { numbers, badges, status, isWhole };
}

/** A change, with the colour of a badge whose colour depends on the value. */
interface Written extends Omit<Change, 'slot'> {
  readonly color: string | undefined;
  /** The value that was published last, as the slot shows it. */
  readonly old: string | undefined;
}

/** A list with its new values. The text is the same string when nothing changes. */
export interface WrittenList extends List {
  readonly changes: readonly Change[];
  /** How many counts were removed because the config no longer asks for them. */
  readonly removed: number;
  /** How many badges got another alternative text, but no other value. */
  readonly alts: number;
}

/**
 * Writes the values of the snapshot into the slots of one list, and removes counts that the config
 * no longer asks for. A slot whose subject is not in the snapshot stays as it is.
 */
export function writeValues(list: ReadList, options: WriteOptions): WrittenList {
  const changes: Change[] = [];
  const edits: Edit[] = [];
  const texts: Edit[] = [];
  let alts = 0;
  for (const { change, edit } of statusChanges(list.status, options)) {
    changes.push(change);
    edits.push(edit);
  }
  for (const slot of list.slots) {
    const written = writtenSlot(list.text, slot, options);
    if (written === undefined) {
      const others = options.isWhole && slot.isOwn ? altEdits(list.text, slot, options) : [];
      if (others.length > 0) alts += 1;
      texts.push(...others);
      continue;
    }
    const { edit, change, old } = written;
    changes.push({ ...change, slot: slotSummary(slot) });
    edits.push(edit);
    texts.push(...altEdits(list.text, slot, { ...options, value: change.to, old }));
  }
  for (const span of list.removals) edits.push({ ...span, text: '' });
  const text = applyEdits(list.text, [...edits, ...outside(texts, edits)]);
  return { path: list.path, text, changes, removed: list.removals.length, alts };
}

/** Returns the edits of alternative texts that no other edit replaces, such as that of a cell. */
function outside(texts: readonly Edit[], edits: readonly Edit[]): readonly Edit[] {
  if (texts.length === 0) return texts;
  const isReplaced = overlapTest(edits);
  return texts.filter(({ from, to }) => !isReplaced({ from: from - 1, to: to + 1 }));
}

interface AltOptions extends Pick<WriteOptions, 'badges'> {
  /** The new value; absent where the badge keeps its own. */
  readonly value?: string | undefined;
  /** The value that was published last. */
  readonly old?: string | undefined;
}

/** Returns the edit of a slot whose value is replaced. */
function writtenSlot(list: string, slot: PlacedSlot, options: WriteOptions) {
  const written = changeOf(slot, options);
  if (written === undefined) return undefined;
  const { color, old, ...change } = written;
  const { from, to } = slot;
  const text = slot.write(change.to, color);
  return text === list.slice(from, to) ? undefined : { change, old, edit: { from, to, text } };
}

/**
 * Writes the value of a badge into its alternative texts. Where the config wants none there, ours
 * is removed.
 */
function altEdits(
  list: string,
  { alts = [], shown, isOwn = false }: PlacedSlot,
  { badges, value = shown, old }: AltOptions,
): Edit[] {
  if (badges === undefined || (!badges.alt && !isOwn)) return [];
  // After a person put an address back, or both sides of a conflict, the text has another of ours.
  const known = [shown, old, isOwn ? value : undefined];
  const options = { known, value: badges.alt ? value : undefined };
  return alts.flatMap((alt) => altEdit(list, alt, options) ?? []);
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
  if (isSameText(slot, record.value)) return undefined;
  const old = recordOf(before.subjects[key], slot.field)?.value;
  const textOf = (value: FieldValue | undefined) =>
    value === undefined ? undefined : lookOf(slot.field, value, options)?.text;
  const wasShown = (value: FieldValue | undefined) =>
    value !== undefined && textOf(value) === slot.shown;
  const shown = slot.shown === undefined ? old : [old, ...valuesBefore(record)].find(wasShown);
  const values = { before: shown, after: record.value, source: record.source };
  const { text: to, color } = look;
  return { ...values, from: slot.shown, to, color, old: textOf(old) };
}

/** A text may be escaped in another way than this release would. */
function isSameText({ isBadge, field, shown }: PlacedSlot, value: FieldValue): boolean {
  const isText = FIELDS[field].type === 'text' && !isBadge && shown !== undefined;
  return isText && isShown(field, shown, value);
}

/** The values of a count that were published before, the newest first. */
function valuesBefore(record: FieldRecord): FieldValue[] {
  const { history = [] } = isCountRecord(record) ? record : {};
  return history.map(([, value]) => value).toReversed();
}
