import type { Config } from '../config/schema.ts';
import type { FieldValue } from '../fields/field.ts';
import { activityField, type FieldName, hasField } from '../fields/table.ts';
import type { Edit } from '../markdown/edits.ts';
import { type PlacedStatus, statusSummary } from '../markdown/read-list.ts';
import type { StatusKind } from '../markdown/slots/status-marks.ts';
import { statusField } from '../markdown/slots/status-places.ts';
import { dayOf } from '../snapshot/dates.ts';
import { recordOf } from '../snapshot/records.ts';
import { sectionKey } from '../snapshot/rising.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { Change } from './changes.ts';

interface StatusOptions {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly status?: Config['status'];
}

/** A change of a mark, as reports show it, and its edit of the list. */
interface StatusChange {
  readonly change: Change;
  readonly edit: Edit;
}

/** Returns which marks appear, change or go. A subject without any value keeps its mark. */
export function statusChanges(
  places: readonly PlacedStatus[],
  { before, after, status }: StatusOptions,
): StatusChange[] {
  if (status === undefined) return [];
  return places.flatMap((place) => {
    const kind = kindOf(place, after, status);
    if (kind === 'unknown') return [];
    const mark = kind === 'none' ? undefined : kind;
    const { from, to, shown, subject } = place;
    const text = place.write(mark);
    if (text === place.current) return [];
    const markKind = mark ?? shown?.kind;
    const field = statusField(markKind, place);
    const record = recordOf(after.subjects[subjectKey(subject)], field);
    // A mark of what rises shows no number.
    const values =
      markKind === 'rising'
        ? { before: shown !== undefined, after: mark !== undefined }
        : { before: oldValue(before, place, field), after: record?.value ?? false };
    const change = {
      ...values,
      slot: statusSummary(place, field),
      from: shown?.mark,
      to: (mark && status[mark]) ?? '',
      source: record?.source ?? '',
    };
    return [{ change, edit: { from, to, text } }];
  });
}

function oldValue(
  { subjects }: Snapshot,
  { subject }: PlacedStatus,
  field: FieldName,
): FieldValue | undefined {
  return recordOf(subjects[subjectKey(subject)], field)?.value;
}

/** A link has one mark: that of what is archived or inactive comes before that of what rises. */
function kindOf(
  place: PlacedStatus,
  after: Snapshot,
  status: NonNullable<Config['status']>,
): StatusKind | 'none' | 'unknown' {
  const { subject, shown, file, entry, by } = place;
  const state = stateOf(place, after, status);
  if (state !== 'none') return state === 'hidden' ? 'none' : state;
  if (by === undefined) return 'none';
  const marked = after.rising?.[file]?.sections[sectionKey(entry.sections)];
  if (marked === undefined) return shown?.kind === 'rising' ? 'unknown' : 'none';
  return marked.includes(subjectKey(subject)) ? 'rising' : 'none';
}

/**
 * Returns whether a repository is archived or inactive, `hidden` where no mark of it shows that it is
 * archived. It is not marked as inactive, too, where its list shows that it is archived.
 */
export function stateOf(
  { subject, shown, isShownElsewhere }: PlacedStatus,
  { subjects, checkedAt }: Snapshot,
  status: NonNullable<Config['status']>,
): 'archived' | 'inactive' | 'hidden' | 'none' | 'unknown' {
  if (!hasField(subject, 'archived')) return 'none';
  const record = subjects[subjectKey(subject)];
  const isArchived = recordOf(record, 'archived')?.value;
  const wantsArchived = status.archived !== undefined;
  if (wantsArchived && isArchived === undefined) return 'unknown';
  if (isArchived === true && isShownElsewhere) return 'hidden';
  if (isArchived === true && wantsArchived) return 'archived';
  const otherwise = isArchived === true ? 'hidden' : 'none';
  if (status.inactive === undefined) return otherwise;
  const day = recordOf(record, activityField(subject))?.value;
  if (day === undefined) return shown?.kind === 'inactive' ? 'unknown' : otherwise;
  return isInactive(String(day), dayOf(checkedAt), status.after) ? 'inactive' : otherwise;
}

/** Whether so many months have passed between two days. */
export function isInactive(day: string, today: string, months: number): boolean {
  const [year = '', month = '', ofMonth = ''] = today.split('-');
  const all = Number(year) * 12 + Number(month) - 1 - months;
  const first = `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`;
  return day <= `${first}-${ofMonth}`;
}
