import type { PlacedSlot } from '../markdown/read-list.ts';
import { dayOf, daysBetween } from '../snapshot/calendar.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { Finding } from './finding.ts';

/** Two runs on different days have to say so: upstreams have lost things for an hour. */
const DAYS_APART = 1;

/** Finds the slots whose subject a source is sure not to have: a dead link or a wrong id. */
export function missingSubjects(
  slots: readonly PlacedSlot[],
  { subjects, checkedAt }: Snapshot,
): Finding[] {
  const today = dayOf(checkedAt);
  return slots.flatMap(({ file, entry, subject }) => {
    const key = subjectKey(subject);
    const missing = subjects[key]?.missing;
    if (missing === undefined || daysBetween(missing.since, today) < DAYS_APART) return [];
    const message = `${key}: ${missing.reason}, since ${missing.since}`;
    const { line, title } = entry;
    return [{ rule: 'missing-subject', file, line, entry: title, subject, message }];
  });
}
