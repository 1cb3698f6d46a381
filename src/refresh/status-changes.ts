import type { Config } from '../config/schema.ts';
import type { FieldValue } from '../fields/field.ts';
import { activityField, type FieldName } from '../fields/table.ts';
import type { Edit } from '../markdown/edits.ts';
import { type PlacedStatus, statusSummary } from '../markdown/read-list.ts';
import type { StatusKind } from '../markdown/slots/status-marks.ts';
import { dayOf } from '../snapshot/dates.ts';
import { recordOf } from '../snapshot/records.ts';
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

/** Returns which marks of repositories appear, change or go. One without any value keeps its mark. */
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
    const field = (mark ?? shown?.kind) === 'inactive' ? activityField(place.subject) : 'archived';
    const record = recordOf(after.subjects[subjectKey(subject)], field);
    const values = { before: oldValue(before, place, field), after: record?.value ?? false };
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

/** An archived repository is not marked as inactive, too, where its list shows that it is archived. */
function kindOf(
  { subject, shown, isShownElsewhere }: PlacedStatus,
  { subjects, checkedAt }: Snapshot,
  status: NonNullable<Config['status']>,
): StatusKind | 'none' | 'unknown' {
  const record = subjects[subjectKey(subject)];
  const isArchived = recordOf(record, 'archived')?.value;
  const wantsArchived = status.archived !== undefined;
  if (wantsArchived && isArchived === undefined) return 'unknown';
  if (isArchived === true && isShownElsewhere) return 'none';
  if (isArchived === true && wantsArchived) return 'archived';
  if (status.inactive === undefined) return 'none';
  const day = recordOf(record, activityField(subject))?.value;
  if (day === undefined) return shown?.kind === 'inactive' ? 'unknown' : 'none';
  return isInactive(String(day), dayOf(checkedAt), status.after) ? 'inactive' : 'none';
}

/** Whether so many months have passed between two days. */
export function isInactive(day: string, today: string, months: number): boolean {
  const [year = '', month = '', ofMonth = ''] = today.split('-');
  const all = Number(year) * 12 + Number(month) - 1 - months;
  const first = `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`;
  return day <= `${first}-${ofMonth}`;
}
