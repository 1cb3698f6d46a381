import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import type { Snapshot } from './schema.ts';

/**
 * Puts the subjects that were longest not asked for first: those that the snapshot does not know,
 * then those that earlier runs left over, then the rest. So a list that is too long for one run
 * is walked in several.
 */
export function oldestFirst(
  subjects: readonly Subject[],
  snapshot: Snapshot | undefined,
): Subject[] {
  const ages = new Map<SubjectKey, string>();
  for (const subject of subjects) ages.set(subjectKey(subject), ageOf(subject, snapshot));
  const age = (subject: Subject) => ages.get(subjectKey(subject)) ?? '';
  return subjects.toSorted((a, b) => compare(age(a), age(b)));
}

/** The day since when it waits; texts sort as days do, and `z` comes after all of them. */
function ageOf(subject: Subject, snapshot: Snapshot | undefined): string {
  const record = snapshot?.subjects[subjectKey(subject)];
  if (record === undefined) return '';
  return record.unasked?.since ?? 'z';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
