import type { Fact } from '../fields/fact.ts';
import { FIELD_NAMES, type FieldName } from '../fields/table.ts';
import { parseSubject } from '../subjects/kinds.ts';
import { type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import { type Day, daysBetween } from './dates.ts';
import { recordsOf, setRecord } from './records.ts';
import type { Snapshot, SubjectRecord } from './schema.ts';

/** Days for which a count that no list shows keeps its history. */
const UNLISTED_DAYS = 90;
const UNLISTED = 'not in any list';
/** Members of a record that are dropped with its last count. */
export const ABOUT = ['title', 'authors', 'node', 'state', 'archivedOn', 'missing', 'unasked'];

/**
 * Marks counts that no list shows, and drops those that were marked more than 90 days ago, with
 * their subject when it has no other count. A section that is commented out for a week loses nothing.
 */
export function ageUnlisted(
  subjects: Snapshot['subjects'],
  counts: readonly Fact[],
  today: Day,
): Snapshot['subjects'] {
  const listed: ReadonlyMap<string, ReadonlySet<FieldName>> = listedFields(counts);
  const aged: Snapshot['subjects'] = {};
  for (const [key, record] of Object.entries(subjects)) {
    const next = ageRecord(record, today, listed.get(key) ?? NONE);
    if (Object.keys(next).some((name) => !ABOUT.includes(name))) aged[key] = next;
  }
  return aged;
}

/** Returns whether a list showed the subject when the snapshot was written. */
function wasListed({ missing, ...record }: SubjectRecord): boolean {
  const isShown = recordsOf(record).some(([, { stale }]) => stale?.reason !== UNLISTED);
  return isShown || missing !== undefined;
}

function ageRecord(
  record: SubjectRecord,
  today: Day,
  listed: ReadonlySet<FieldName>,
): SubjectRecord {
  const gone = recordsOf(record).filter(([field]) => !listed.has(field));
  const isSeen = listed.size > 0;
  if (isSeen && gone.length === 0) return record;
  const { missing, unasked, ...known } = record;
  const next: SubjectRecord = isSeen ? { ...record } : { ...known };
  for (const [field, old] of gone) {
    const since = old.stale?.reason === UNLISTED ? old.stale.since : today;
    const isOld = daysBetween(since, today) > UNLISTED_DAYS;
    setRecord(next, field, isOld ? undefined : { ...old, stale: { since, reason: UNLISTED } });
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
    [key, ...FIELD_NAMES.map((field) => `${field}:${key}`)].some((one) =>
      ignoredKeys.has(one.toLowerCase()),
    );
  return records.flatMap(([key, record]) => {
    if (!wasListed(record) || (ignoredKeys.size > 0 && isIgnored(key))) return [];
    return parseSubject(key as SubjectKey) ?? [];
  });
}

/** Sets of one field, shared by most subjects of a long list to save memory. */
const SINGLE: Readonly<Record<string, ReadonlySet<FieldName>>> = Object.fromEntries(
  FIELD_NAMES.map((field) => [field, new Set([field])]),
);
const NONE: ReadonlySet<FieldName> = new Set();

/** Returns the fields of each subject, by its key, in the order of the counts. */
export function listedFields(counts: readonly Fact[]): Map<SubjectKey, ReadonlySet<FieldName>> {
  const listed = new Map<SubjectKey, ReadonlySet<FieldName>>();
  for (const { subject, field } of counts) {
    const key = subjectKey(subject);
    const known = listed.get(key) ?? SINGLE[field];
    listed.set(key, known?.has(field) ? known : new Set([...(known ?? []), field]));
  }
  return listed;
}
