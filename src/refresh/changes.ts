import { findDate } from '../fields/date-style.ts';
import type { FieldValue } from '../fields/field.ts';
import { isShown, type Look, type LookOptions, lookOf } from '../fields/look.ts';
import { FIELDS } from '../fields/table.ts';
import type { PlacedSlot, SlotSummary } from '../markdown/read-list.ts';
import { dayOf } from '../snapshot/dates.ts';
import type { FieldRecord } from '../snapshot/field-record.ts';
import { isCountRecord, recordOf } from '../snapshot/records.ts';
import { LIST_SOURCE, type Snapshot } from '../snapshot/schema.ts';
import { subjectKey } from '../subjects/subject.ts';

/** A slot whose published value is replaced. */
export interface Change {
  readonly slot: SlotSummary;
  /** What the slot showed; absent for a live badge. */
  readonly from: string | undefined;
  readonly to: string;
  /** Whether a badge becomes text. */
  readonly isText?: boolean;
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

/** What the values of slots follow from. */
export interface ValueOptions {
  /** The snapshot that the list was last written from, and the one to write it from. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly numbers: LookOptions['numbers'];
}

/** A change, with the colour of a badge whose colour depends on the value. */
interface Written extends Omit<Change, 'slot'> {
  readonly color: string | undefined;
  /** The value that was published last, as the slot shows it. */
  readonly old: string | undefined;
}

/** Returns the edit of a slot whose value is replaced. */
export function writtenSlot(list: string, slot: PlacedSlot, options: ValueOptions) {
  const written = changeOf(slot, options);
  if (written === undefined) return undefined;
  const { color, old, ...change } = written;
  const { from, to } = slot;
  const text = slot.write(change.to, color);
  return text === list.slice(from, to) ? undefined : { change, old, edit: { from, to, text } };
}

function changeOf(slot: PlacedSlot, options: ValueOptions): Written | undefined {
  const record = publishedRecord(slot, options);
  if (record === undefined) return undefined;
  const settings = lookOptions(slot, options);
  const look = lookOf(slot.field, record.value, settings);
  if (look === undefined) return undefined;
  if (look.text === slot.shown && look.color === undefined) return undefined;
  if (isSameText(slot, record.value)) return undefined;
  const old = recordOf(options.before.subjects[subjectKey(slot.subject)], slot.field)?.value;
  const textOf = (value: FieldValue | undefined) =>
    value === undefined ? undefined : lookOf(slot.field, value, settings)?.text;
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

/** Returns how the value of the snapshot looks on a badge or as text, whatever the slot shows now. */
export function lookIn(
  slot: PlacedSlot,
  options: ValueOptions,
  isBadge: boolean,
): Look | undefined {
  const record = publishedRecord(slot, options);
  const settings = { ...lookOptions(slot, options), isBadge, shown: undefined };
  return record && lookOf(slot.field, record.value, settings);
}

/** The list shows its own value already while the source's is quarantined or unconfirmed. */
function publishedRecord({ subject, field }: PlacedSlot, { after }: ValueOptions) {
  const record = recordOf(after.subjects[subjectKey(subject)], field);
  return record?.source === LIST_SOURCE ? undefined : record;
}

function lookOptions(slot: PlacedSlot, { after, numbers }: ValueOptions): LookOptions {
  return {
    isBadge: slot.isBadge ?? false,
    shown: slot.shown,
    format: slot.format,
    dates: slot.dates ?? findDate(slot.shown ?? '')?.style,
    numbers,
    today: dayOf(after.checkedAt),
  };
}

/** The values of a count that were published before, the newest first. */
function valuesBefore(record: FieldRecord): FieldValue[] {
  const { history = [] } = isCountRecord(record) ? record : {};
  return history.map(([, value]) => value).toReversed();
}
