import { METRICS, type Metric } from '../subjects/subject.ts';
import type { Count } from '../subjects/subject-text.ts';
import { type Day, daysBetween } from './dates.ts';
import { listedMetrics } from './listed-metrics.ts';
import type { Snapshot, SubjectRecord } from './schema.ts';

/** A count that no list shows any more keeps its history this many days, in case it returns. */
const UNLISTED_DAYS = 90;
const UNLISTED = 'not in any list';
/** What stands beside the counts, and is worth nothing without one. */
export const ABOUT = ['title', 'node', 'state', 'missing', 'unasked'];

/**
 * Marks the counts that no list shows any more, and drops those that were marked long ago, with
 * their subject when nothing but its title is left. A section that a maintainer comments out for a
 * week loses nothing.
 */
export function ageUnlisted(
  subjects: Snapshot['subjects'],
  counts: readonly Count[],
  today: Day,
): Snapshot['subjects'] {
  const listed: ReadonlyMap<string, ReadonlySet<Metric>> = listedMetrics(counts);
  const aged: Snapshot['subjects'] = {};
  for (const [key, record] of Object.entries(subjects)) {
    const next = ageRecord(record, today, (metric) => listed.get(key)?.has(metric) === true);
    if (Object.keys(next).some((name) => !ABOUT.includes(name))) aged[key] = next;
  }
  return aged;
}

/** Says whether a list showed the subject when the snapshot was written. */
export function wasListed({ missing, ...record }: SubjectRecord): boolean {
  const isShown = METRICS.some((metric) => {
    const count = record[metric];
    return count !== undefined && count.stale?.reason !== UNLISTED;
  });
  return isShown || missing !== undefined;
}

function ageRecord(
  record: SubjectRecord,
  today: Day,
  isListed: (metric: Metric) => boolean,
): SubjectRecord {
  const gone = METRICS.filter((metric) => record[metric] !== undefined && !isListed(metric));
  const isSeen = METRICS.some(isListed);
  if (isSeen && gone.length === 0) return record;
  const { missing, unasked, ...counts } = record;
  const next: SubjectRecord = isSeen ? { ...record } : { ...counts };
  for (const metric of gone) {
    const count = record[metric];
    if (count === undefined) continue;
    const since = count.stale?.reason === UNLISTED ? count.stale.since : today;
    if (daysBetween(since, today) > UNLISTED_DAYS) delete next[metric];
    else next[metric] = { ...count, stale: { since, reason: UNLISTED } };
  }
  return next;
}
