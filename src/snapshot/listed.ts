import {
  METRICS,
  type Metric,
  type Subject,
  type SubjectKey,
  subjectKey,
} from '../subjects/subject.ts';
import { type Count, parseSubject } from '../subjects/subject-text.ts';
import { type Day, daysBetween } from './dates.ts';
import type { Snapshot, SubjectRecord } from './schema.ts';

/** Days for which a count that no list shows keeps its history. */
const UNLISTED_DAYS = 90;
const UNLISTED = 'not in any list';
/** Members of a record that are dropped with its last count. */
export const ABOUT = ['title', 'node', 'state', 'missing', 'unasked'];

/**
 * Marks counts that no list shows, and drops those that were marked more than 90 days ago, with
 * their subject when it has no other count. A section that is commented out for a week loses nothing.
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

/** Returns whether a list showed the subject when the snapshot was written. */
function wasListed({ missing, ...record }: SubjectRecord): boolean {
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

/**
 * Returns the subjects that the last run saw in the lists, so that they can be asked for before the
 * lists are read. Returns none when that run deferred any subject: deferred and new subjects come
 * first, and new ones are only known from the lists. `ignored` are subjects as in the config.
 */
export function listedBefore(
  snapshot: Snapshot | undefined,
  ignored: readonly string[],
): readonly Subject[] {
  const records = Object.entries(snapshot?.subjects ?? {});
  if (records.some(([, { unasked }]) => unasked !== undefined)) return [];
  const ignoredKeys = new Set(ignored.map((text) => text.toLowerCase()));
  const isIgnored = (key: string) =>
    [key, ...METRICS.map((metric) => `${metric}:${key}`)].some((one) =>
      ignoredKeys.has(one.toLowerCase()),
    );
  return records.flatMap(([key, record]) => {
    if (!wasListed(record) || (ignoredKeys.size > 0 && isIgnored(key))) return [];
    return parseSubject(key as SubjectKey) ?? [];
  });
}

/** Sets of one metric, shared by most subjects of a long list to save memory. */
const SINGLE: Readonly<Record<string, ReadonlySet<Metric>>> = Object.fromEntries(
  METRICS.map((metric) => [metric, new Set([metric])]),
);

/** Returns the metrics of each subject, by its key, in the order of the counts. */
export function listedMetrics(counts: readonly Count[]): Map<SubjectKey, ReadonlySet<Metric>> {
  const listed = new Map<SubjectKey, ReadonlySet<Metric>>();
  for (const { subject, metric } of counts) {
    const key = subjectKey(subject);
    const known = listed.get(key) ?? SINGLE[metric];
    listed.set(key, known?.has(metric) ? known : new Set([...(known ?? []), metric]));
  }
  return listed;
}
