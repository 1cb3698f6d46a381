import type { Observation } from '../sources/source.ts';
import { type Metric, subjectKey } from '../subjects/subject.ts';
import { type Count, countText } from '../subjects/subject-text.ts';
import { type Day, dayOf, daysBetween } from './calendar.ts';
import { addPoint } from './history.ts';
import type { CountRecord, Snapshot, SubjectRecord } from './schema.ts';
import { ageUnlisted } from './unlisted.ts';

/** How far a number has to move before it is published again. */
export interface Threshold {
  /** Both at once: a share of the published number in per cent, and a count. */
  readonly percent: number;
  readonly count: number;
  /** A number that was published this many days ago is brought up to date however little it moved. */
  readonly days: number;
}

/** What this run means for one count. */
export interface Verdict extends Count {
  /** `kept`: the source did not confirm the number, and `reason` says why. */
  readonly status: 'new' | 'moved' | 'same' | 'kept';
  readonly record?: CountRecord;
  readonly reason?: string;
  readonly missing?: boolean;
}

interface Settling {
  readonly today: Day;
  readonly threshold: Threshold;
}

/**
 * Takes the observations of a run into the snapshot. A number changes only when a source found
 * another one that is far enough away; whatever else happens, the old number stays.
 */
export function settle(
  previous: Snapshot,
  counts: readonly Count[],
  observations: readonly Observation[],
  { checkedAt, threshold }: { checkedAt: string; threshold: Threshold },
): { snapshot: Snapshot; verdicts: Verdict[] } {
  const settling = { today: dayOf(checkedAt), threshold };
  const observed = new Map(observations.map((one) => [subjectKey(one.subject), one]));
  const subjects = ageUnlisted(previous.subjects, counts, settling.today);
  const verdicts: Verdict[] = [];
  for (const count of distinct(counts)) {
    const key = subjectKey(count.subject);
    const observation = observed.get(key);
    const old = previous.subjects[key]?.[count.metric];
    const verdict = judge(count, old, observation, settling);
    verdicts.push(verdict);
    if (verdict.record === undefined) continue;
    subjects[key] = { ...titled(subjects[key], observation), [count.metric]: verdict.record };
  }
  return { snapshot: { ...previous, checkedAt, subjects }, verdicts };
}

/** A list may show one count several times. */
function distinct(counts: readonly Count[]): Count[] {
  const byText = new Map<string, Count>();
  for (const { subject, metric } of counts) {
    byText.set(countText({ subject, metric }), { subject, metric });
  }
  return [...byText.values()];
}

/** The title stands first in a subject's line, and the newest one wins. */
function titled(record: SubjectRecord = {}, observation: Observation | undefined): SubjectRecord {
  const title = observation?.status === 'found' ? observation.title : undefined;
  return title === undefined ? record : Object.assign({ title }, record, { title });
}

function judge(
  count: Count,
  old: CountRecord | undefined,
  observation: Observation | undefined,
  settling: Settling,
): Verdict {
  const found = observation?.status === 'found' ? observation : undefined;
  const value = found?.numbers[count.metric];
  if (found === undefined || !isValue(value)) {
    const missing = observation?.status === 'missing';
    return kept(count, old, reasonOf(observation, count.metric), missing, settling.today);
  }
  const source = found.source;
  if (old === undefined) {
    const record = { value, source, history: addPoint([], settling.today, value) };
    return { ...count, status: 'new', record };
  }
  if (!hasMoved(old, value, settling)) {
    const { stale: _, ...confirmed } = old;
    return { ...count, status: 'same', record: confirmed };
  }
  const history = addPoint(old.history ?? [], settling.today, value);
  const { stale: _, ...rest } = old;
  return { ...count, status: 'moved', record: { ...rest, value, source, history } };
}

/** A snapshot with any other number in it could not be read again. */
function isValue(value: number | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function hasMoved(old: CountRecord, value: number, { today, threshold }: Settling): boolean {
  const distance = Math.abs(value - old.value);
  if (distance === 0) return false;
  const far = distance >= threshold.count && distance * 100 >= old.value * threshold.percent;
  const published = old.history?.at(-1)?.[0];
  return far || published === undefined || daysBetween(published, today) >= threshold.days;
}

function kept(
  count: Count,
  old: CountRecord | undefined,
  reason: string,
  missing: boolean,
  today: Day,
): Verdict {
  const verdict = { ...count, status: 'kept', reason, missing } as const;
  if (old === undefined) return verdict;
  return { ...verdict, record: { ...old, stale: { since: old.stale?.since ?? today, reason } } };
}

function reasonOf(observation: Observation | undefined, metric: Metric): string {
  if (observation === undefined) return 'no source counts it';
  return observation.status === 'found'
    ? `${observation.source} gives no ${metric}`
    : observation.reason;
}
