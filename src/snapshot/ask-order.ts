import { type Subject, subjectKey } from '../subjects/subject.ts';
import { dayOf, daysBetween } from './dates.ts';
import { recordsOf } from './records.ts';
import type { Snapshot } from './schema.ts';

/**
 * Sorts subjects by how long they have waited: those that are not in the snapshot, then those that
 * earlier runs deferred, then the others. A list that is too long for one run is covered by several.
 */
export function inAskOrder(
  subjects: readonly Subject[],
  snapshot: Snapshot | undefined,
): Subject[] {
  const waiting = subjects.map((subject) => ({ subject, since: waitsSince(subject, snapshot) }));
  return waiting.sort((a, b) => compare(a.since, b.since)).map(({ subject }) => subject);
}

/** The day since which it waits: `''` sorts before all days, and `z` after them. */
function waitsSince(subject: Subject, snapshot: Snapshot | undefined): string {
  const record = snapshot?.subjects[subjectKey(subject)];
  if (record === undefined) return '';
  return record.unasked?.since ?? 'z';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Returns the function that checks whether the last run that could know found a subject in a source:
 * it has a value from there, and was not missing.
 */
export function foundBefore(
  snapshot: Snapshot | undefined,
): (subject: Subject, source: string) => boolean {
  return (subject, source) => {
    const record = snapshot?.subjects[subjectKey(subject)];
    if (record === undefined || record.missing !== undefined) return false;
    return recordsOf(record).some(([, known]) => known.source === source);
  };
}

/**
 * Returns whether to ask a second source for citations: when there is no value, when the value comes
 * from a second source, or when no source has confirmed it for `days` days.
 */
export function wantsSecondSource(
  subject: Subject,
  snapshot: Snapshot | undefined,
  { checkedAt, days, seconds }: { checkedAt: string; days: number; seconds: readonly string[] },
): boolean {
  const record = snapshot?.subjects[subjectKey(subject)]?.citations;
  if (snapshot === undefined || record === undefined) return true;
  if (seconds.includes(record.source)) return true;
  const confirmed = record.stale?.since ?? dayOf(snapshot.checkedAt);
  return daysBetween(confirmed, dayOf(checkedAt)) >= days;
}
