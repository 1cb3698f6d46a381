import { type Metric, type Subject, subjectKey } from '../subjects/subject.ts';
import { dayOf, daysBetween } from './dates.ts';
import type { Snapshot } from './schema.ts';

/**
 * Puts the subjects that were longest not asked for first: those that the snapshot does not know,
 * then those that earlier runs left over, then the rest. So a list that is too long for one run
 * is walked in several.
 */
export function inAskOrder(
  subjects: readonly Subject[],
  snapshot: Snapshot | undefined,
): Subject[] {
  const aged = subjects.map((subject) => ({ subject, age: ageOf(subject, snapshot) }));
  return aged.sort((a, b) => compare(a.age, b.age)).map(({ subject }) => subject);
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

/** The one count that has a second source. */
const METRIC: Metric = 'citations';

/**
 * Says whether a second source is worth asking: where there is no number, where the number is a
 * second source's own, and where nobody has confirmed it for `days` days.
 */
export function wantsSecondSource(
  subject: Subject,
  snapshot: Snapshot | undefined,
  { checkedAt, days, seconds }: { checkedAt: string; days: number; seconds: readonly string[] },
): boolean {
  const record = snapshot?.subjects[subjectKey(subject)]?.[METRIC];
  if (snapshot === undefined || record === undefined) return true;
  if (seconds.includes(record.source)) return true;
  const confirmed = record.stale?.since ?? dayOf(snapshot.checkedAt);
  return daysBetween(confirmed, dayOf(checkedAt)) >= days;
}
