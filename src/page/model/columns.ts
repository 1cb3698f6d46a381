import { plainSentence } from '../../escape/plain.ts';
import type { FieldValue } from '../../fields/field.ts';
import { isGain } from '../../fields/gains.ts';
import { isShown, readShown } from '../../fields/look.ts';
import { formatNumber, shownNumber } from '../../fields/number-style.ts';
import { FIELDS, type FieldName, SHOWN_FIELDS } from '../../fields/table.ts';
import type { PlacedSlot } from '../../markdown/read-list.ts';
import { isShownAs } from '../../snapshot/plausibility.ts';
import { isCountRecord, recordOf } from '../../snapshot/records.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { PageColumn, PageValue } from './model.ts';
import { countHistory, type Memory, NO_HISTORY, pastOf } from './past.ts';
import { VENUE } from './typed-cells.ts';

/** All columns that a page can have, in their order. */
export const COLUMNS: readonly PageColumn[] = [
  ...SHOWN_FIELDS.map((id) => ({
    id,
    label: capitalized(FIELDS[id].label),
    type: FIELDS[id].type,
  })),
  { id: VENUE, label: 'Venue', type: 'text' as const },
].map((column, index, all) => withDistinctLabel(column, all.slice(0, index)));

/** Two fields of one label, such as both kinds of downloads, have their ids as labels. */
function withDistinctLabel(column: PageColumn, before: readonly PageColumn[]): PageColumn {
  const isTaken = before.some(({ label }) => label === column.label);
  return isTaken ? { ...column, label: capitalized(column.id.replaceAll('-', ' ')) } : column;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns what a slot shows; undefined for a live badge, a placeholder or nothing. */
export function shownValue(slot: PlacedSlot, { snapshot, history }: Memory): PageValue | undefined {
  const { subject, field, shown: written = '' } = slot;
  const shown = plainSentence(written).trim();
  const read = readShown(field, written);
  if (shown === '' || read === undefined) return undefined;
  const key = subjectKey(subject);
  const record = recordOf(snapshot.subjects[key], field);
  if (record === undefined || !shows(slot, shown, record.value)) {
    return { shown, value: read, subject: key, ...NO_HISTORY };
  }
  const { source, stale, value } = record;
  return {
    shown,
    value,
    subject: key,
    source,
    ...(stale === undefined ? {} : { stale: { since: stale.since, reason: stale.reason } }),
    ...(isCountRecord(record) ? pastOf(record, countHistory(history, key, field)) : NO_HISTORY),
  };
}

/** A count is rounded in many ways, and a gain as one. */
function shows({ field, format }: PlacedSlot, shown: string, value: FieldValue): boolean {
  if (typeof value !== 'number' || isGain(field)) return isShown(field, shown, value);
  const number = shownNumber(shown);
  if (format !== undefined && formatNumber(value, format) === shown) return true;
  return number !== undefined && isShownAs(number, value);
}

/** Returns a value that a person wrote into a cell of a column of facts. */
export function typedValue(id: FieldName | typeof VENUE, shown: string): PageValue | undefined {
  const value = id === VENUE ? shown : readShown(id, shown);
  return value === undefined ? undefined : { shown, value, ...NO_HISTORY };
}
