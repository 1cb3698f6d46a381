import type { Fact } from '../fields/fact.ts';
import { isShown } from '../fields/look.ts';
import { shownNumber } from '../fields/number-style.ts';
import type { FieldName, FieldValues } from '../fields/table.ts';
import type { Observation } from '../sources/source.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { type Day, dayNumber, dayOf, daysBetween, spread } from './dates.ts';
import type { FieldRecord } from './field-record.ts';
import { listedFields } from './listed.ts';
import { isShownAs } from './plausibility.ts';
import { isCountRecord, recordOf, recordsOf } from './records.ts';
import { RECREATED } from './renames.ts';
import type { Snapshot, SubjectRecord } from './schema.ts';

/** Days after its last change from which on a value is quiet. */
const QUIET = 28;

/** When a subject need not be asked for. */
export interface RestingOptions {
  /** The longest time between two requests for it, in days; 0 turns resting off. */
  readonly days: number;
  /** Days after which every change is published, however small: without one, nothing changed. */
  readonly published: number;
  /** The time of the run, as an ISO timestamp in UTC. */
  readonly checkedAt: string;
  /** The id of the source that needs one request for this subject; absent when it is in a batch. */
  readonly askedAlone: (subject: Subject) => string | undefined;
}

/**
 * Returns the last observation of a subject that rests, or nothing for one that is to be asked for.
 * `fields` are the counts that the lists show; when absent, all in the snapshot.
 */
export type FindResting = (
  subject: Subject,
  fields?: Iterable<FieldName> | undefined,
) => Observation | undefined;

/**
 * Decides which subjects rest in a run: those that need a request each, without any problem, whose
 * values have been quiet for weeks. Each has its own day in the period, and is asked for in the
 * first run from that day on.
 */
export function findResting(snapshot: Snapshot | undefined, options: RestingOptions): FindResting {
  const { days, checkedAt, askedAlone } = options;
  // A finding about a new name is repeated only when its subject is asked for.
  const isRenamed = snapshot?.findings?.some((id) => id.startsWith('moved-subject-'));
  if (snapshot === undefined || days === 0 || isRenamed) return () => undefined;
  const today = dayOf(checkedAt);
  const last = dayOf(snapshot.checkedAt);
  return (subject, fields) => {
    const source = askedAlone(subject);
    if (source === undefined) return undefined;
    const key = subjectKey(subject);
    const record = snapshot.subjects[key];
    if (record === undefined || hasProblem(record)) return undefined;
    if (isDue(key, { days, last, today })) return undefined;
    const shown = [...(fields ?? recordsOf(record).map(([field]) => field))];
    const isQuiet = (field: FieldName) =>
      isQuietRecord(recordOf(record, field), source, { ...options, today });
    const isResting = shown.length > 0 && shown.every(isQuiet);
    return isResting ? lastObservation(subject, source, record) : undefined;
  };
}

/** Returns whether a subject's day came after the last run that wrote the snapshot. */
function isDue(
  key: string,
  { days, last, today }: { days: number; last: Day; today: Day },
): boolean {
  const period = days + 1;
  const since = (dayNumber(today) + spread(key, period)) % period;
  return since < daysBetween(last, today);
}

function hasProblem({ missing, unasked, state }: SubjectRecord): boolean {
  return missing !== undefined || unasked !== undefined || state === RECREATED;
}

/** Returns whether a value from this source has not changed for weeks. */
export function isQuietRecord(
  record: FieldRecord | undefined,
  source: string,
  { published, today }: { readonly published: number; readonly today: Day },
): boolean {
  const moved = isCountRecord(record) ? record.history?.at(-1)?.[0] : record?.since;
  if (record?.source !== source || moved === undefined) return false;
  if (record.stale !== undefined) return false;
  if (isCountRecord(record) && record.quarantined !== undefined) return false;
  return daysBetween(moved, today) > Math.max(QUIET, published);
}

const STATES = ['archived', 'disabled', 'gated'] as const;

function lastObservation(subject: Subject, source: string, record: SubjectRecord): Observation {
  const values: FieldValues = Object.fromEntries(
    recordsOf(record).map(([field, { value }]) => [field, value]),
  );
  const state = STATES.find((one) => one === record.state);
  const { node } = record;
  return {
    status: 'found',
    subject,
    source,
    values,
    ...(node === undefined ? {} : { node }),
    ...(state === undefined ? {} : { state }),
  };
}

interface ShownText extends Fact {
  /** The number as the list shows it, if it shows one. */
  readonly shown: string | undefined;
}

interface SplitSubjects {
  readonly awake: Subject[];
  readonly resting: Observation[];
}

/**
 * Splits the subjects into those to ask for, and the last observations of those that rest. Unless the
 * snapshot is ahead of the lists, a subject rests only where all lists show its last value.
 */
export function splitQuiet(
  counts: readonly ShownText[],
  find: FindResting,
  isAhead = false,
): SplitSubjects {
  const fields = listedFields(counts);
  const subjects = new Map(counts.map(({ subject }) => [subjectKey(subject), subject]));
  const resting = new Map<string, Observation>();
  for (const [key, subject] of subjects) {
    const last = find(subject, fields.get(key));
    if (last) resting.set(key, last);
  }
  for (const count of isAhead ? [] : counts) {
    const key = subjectKey(count.subject);
    const last = resting.get(key);
    if (last && !isShownIn(count, last)) resting.delete(key);
  }
  const awake = [...subjects].filter(([key]) => !resting.has(key)).map(([, subject]) => subject);
  return { awake, resting: [...resting.values()] };
}

function isShownIn({ field, shown }: ShownText, last: Observation): boolean {
  const value = last.status === 'found' ? last.values[field] : undefined;
  if (shown === undefined || value === undefined) return false;
  if (typeof value !== 'number') return isShown(field, shown, value);
  const number = shownNumber(shown);
  return number !== undefined && isShownAs(number, value);
}
