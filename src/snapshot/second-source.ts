import { type Metric, type Subject, subjectKey } from '../subjects/subject.ts';
import { dayOf, daysBetween } from './dates.ts';
import type { Snapshot } from './schema.ts';

/** The one count that has a second source. */
const METRIC: Metric = 'citations';

/**
 * Says whether a second source is worth asking: where there is no number, where the number is a
 * second source's own, and where nobody has confirmed it for `days` days.
 */
export function mayStandIn(
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
