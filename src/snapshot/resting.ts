import type { Observation } from '../sources/source.ts';
import { METRICS, type Metric, type Subject, subjectKey } from '../subjects/subject.ts';
import type { Count } from '../subjects/subject-text.ts';
import { type Day, dayNumber, dayOf, daysBetween, spread } from './dates.ts';
import { listedMetrics } from './listed.ts';
import { RECREATED } from './renames.ts';
import type { CountRecord, Snapshot, SubjectRecord } from './schema.ts';

/** A number is quiet when it has not moved for longer than so many days. */
const QUIET = 28;

/** When a subject may go unasked. */
export interface Resting {
  /** The most days for which one may; none where this is 0. */
  readonly days: number;
  /** Within so many days every move is published, however small, so that what shows none had none. */
  readonly published: number;
  /** The time of the run, as an ISO time stamp in UTC. */
  readonly checkedAt: string;
  /** Gives the id of the source that is asked for a subject alone; nothing where it is asked for in a batch. */
  readonly askedAlone: (subject: Subject) => string | undefined;
}

/** Says again what a source said last of a subject that rests; nothing where it is to be asked. */
export type RestingReason = (
  subject: Subject,
  metrics?: Iterable<Metric> | undefined,
) => Observation | undefined;

/**
 * Decides who rests in a run: subjects that cost a request each, of whom nothing is in doubt, and
 * whose numbers have been quiet for weeks. Each has its own day, and is asked for in the first run
 * from it on. `metrics` are the counts that the lists show; all that are known where it is absent.
 */
export function restingReason(snapshot: Snapshot | undefined, resting: Resting): RestingReason {
  const { days, checkedAt, askedAlone } = resting;
  // What was found under a new name is told by asking alone.
  const isRenamed = snapshot?.findings?.some((id) => id.startsWith('moved-subject-'));
  if (snapshot === undefined || days === 0 || isRenamed) return () => undefined;
  const today = dayOf(checkedAt);
  const last = dayOf(snapshot.checkedAt);
  return (subject, metrics) => {
    const source = askedAlone(subject);
    if (source === undefined) return undefined;
    const key = subjectKey(subject);
    const record = snapshot.subjects[key];
    if (record === undefined || !isPlain(record)) return undefined;
    if (hasTurn(key, { days, last, today })) return undefined;
    const shown = [...(metrics ?? METRICS.filter((metric) => record[metric]))];
    const isQuiet = (metric: Metric) => isQuietCount(record[metric], source, { ...resting, today });
    return shown.length > 0 && shown.every(isQuiet) ? said(subject, source, record) : undefined;
  };
}

/** Says whether a subject's day came between the last run that wrote the snapshot and this one. */
function hasTurn(
  key: string,
  { days, last, today }: { days: number; last: Day; today: Day },
): boolean {
  const period = days + 1;
  const since = (dayNumber(today) + spread(key, period)) % period;
  return since < daysBetween(last, today);
}

function isPlain({ missing, unasked, state }: SubjectRecord): boolean {
  return missing === undefined && unasked === undefined && state !== RECREATED;
}

/** Says whether a number has not moved for weeks, as the source of it says. */
export function isQuietCount(
  record: CountRecord | undefined,
  source: string,
  { published, today }: { readonly published: number; readonly today: Day },
): boolean {
  const moved = record?.history?.at(-1)?.[0];
  if (record?.source !== source || moved === undefined) return false;
  if (record.stale !== undefined || record.quarantined !== undefined) return false;
  return daysBetween(moved, today) > Math.max(QUIET, published);
}

const STATES = ['archived', 'disabled', 'gated'] as const;

function said(subject: Subject, source: string, record: SubjectRecord): Observation {
  const numbers = Object.fromEntries(
    METRICS.flatMap((metric) => {
      const value = record[metric]?.value;
      return value === undefined ? [] : [[metric, value]];
    }),
  );
  const state = STATES.find((one) => one === record.state);
  const { node } = record;
  return {
    status: 'found',
    subject,
    source,
    numbers,
    ...(node === undefined ? {} : { node }),
    ...(state === undefined ? {} : { state }),
  };
}

/** Tells the subjects that are to be asked for from those that rest, each with what was said last. */
export function splitQuiet(
  counts: readonly Count[],
  rest: RestingReason,
): { awake: Subject[]; resting: Observation[] } {
  const metrics = listedMetrics(counts);
  const subjects = new Map(counts.map(({ subject }) => [subjectKey(subject), subject]));
  const awake: Subject[] = [];
  const resting: Observation[] = [];
  for (const [key, subject] of subjects) {
    const said = rest(subject, metrics.get(key));
    if (said) resting.push(said);
    else awake.push(subject);
  }
  return { awake, resting };
}
