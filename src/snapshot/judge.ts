import type { Observation } from '../sources/source.ts';
import type { Count } from '../subjects/subject-text.ts';
import { type Day, daysBetween } from './dates.ts';
import { addPoint } from './history.ts';
import { agrees, implausibility } from './plausibility.ts';
import { type CountRecord, LIST_SOURCE } from './schema.ts';

/** How far a number has to move before it is published again. */
export interface Threshold {
  /** Both at once: a share of the published number in per cent, and a count. */
  readonly percent: number;
  readonly count: number;
  /** A number that was published this many days ago is brought up to date however little it moved. */
  readonly days: number;
}

/** What a judgement rests on, besides what the sources said. */
interface Judging {
  readonly today: Day;
  readonly threshold: Threshold;
  /** The number that the list shows, where the snapshot knows none. */
  readonly shown?: number | undefined;
}

/** A number that a source gave. */
interface Given {
  readonly value: number;
  readonly source: string;
}

/**
 * Decides what a run means for one count. A number changes only when a source found another one
 * that is far enough away and easy to believe; whatever else happens, the old number stays.
 */
export function judge(
  count: Count,
  old: CountRecord | undefined,
  [first, second]: readonly [first?: Observation | undefined, second?: Observation | undefined],
  judging: Judging,
): Verdict {
  const given = givenBy(first, count);
  if (given !== undefined) return believed(count, old, given, judging);
  const other = givenBy(second, count);
  if (other !== undefined && isBetter(other, old)) return believed(count, old, other, judging);
  if (other !== undefined && other.source === old?.source) return confirmed(count, old);
  const status = first?.status === 'missing' ? 'missing' : 'stale';
  return kept(count, old, { status, reason: reasonOf(first, count) }, judging.today);
}

function givenBy(observation: Observation | undefined, { metric }: Count): Given | undefined {
  if (observation?.status !== 'found') return undefined;
  const value = observation.numbers[metric];
  // A snapshot with any other number in it could not be read again.
  if (value === undefined || !Number.isSafeInteger(value) || value < 0) return undefined;
  return { value, source: observation.source };
}

/** A second source counts otherwise, so it only ever raises a number. */
function isBetter({ value }: Given, old: CountRecord | undefined): boolean {
  return old === undefined || value > old.value;
}

function believed(
  count: Count,
  old: CountRecord | undefined,
  given: Given,
  judging: Judging,
): Verdict {
  if (old === undefined) return first(count, given, judging);
  const doubt = implausibility(count.metric, old.value, given.value);
  if (doubt !== undefined && !isSeenAgain(count, old, given)) {
    return quarantined(count, old, { ...given, reason: doubt }, judging.today);
  }
  if (!hasMoved(old, given.value, judging)) return confirmed(count, old);
  const history = addPoint(old.history ?? [], judging.today, given.value);
  return { ...count, status: 'moved', record: { ...cleared(old), ...given, history } };
}

/** Where the snapshot was lost, the list itself still says what the number was. */
function first(count: Count, given: Given, { today, shown = 0 }: Judging): Verdict {
  const doubt = given.value < shown ? implausibility(count.metric, shown, given.value) : undefined;
  if (doubt !== undefined) {
    const old = { value: shown, source: LIST_SOURCE };
    return quarantined(count, old, { ...given, reason: doubt }, today);
  }
  return {
    ...count,
    status: 'new',
    record: { ...given, history: addPoint([], today, given.value) },
  };
}

function isSeenAgain({ metric }: Count, { quarantined: before }: CountRecord, now: Given): boolean {
  return before !== undefined && agrees(metric, before.value, now.value);
}

function quarantined(
  count: Count,
  old: CountRecord,
  { value, reason, source }: Given & { reason: string },
  today: Day,
): Verdict {
  const record = { ...cleared(old), quarantined: { value, since: today, reason } };
  return {
    ...count,
    status: 'quarantined',
    record,
    reason: `${source}: ${reason}; published when the next run agrees`,
  };
}

function confirmed(count: Count, old: CountRecord): Verdict {
  return { ...count, status: 'same', record: cleared(old) };
}

/** A number that a source gave is neither stale nor in doubt any more. */
function cleared(old: CountRecord): CountRecord {
  const { stale, quarantined, ...record } = old;
  // Most are neither, and then nothing is copied.
  return stale === undefined && quarantined === undefined ? old : (record as CountRecord);
}

function hasMoved(old: CountRecord, value: number, { today, threshold }: Judging): boolean {
  const distance = Math.abs(value - old.value);
  if (distance === 0) return false;
  const far = distance >= threshold.count && distance * 100 >= old.value * threshold.percent;
  const published = old.history?.at(-1)?.[0];
  return far || published === undefined || daysBetween(published, today) >= threshold.days;
}

function kept(
  count: Count,
  old: CountRecord | undefined,
  { status, reason }: { status: 'stale' | 'missing'; reason: string },
  today: Day,
): Verdict {
  const verdict = { ...count, status, reason } as const;
  if (old === undefined) return verdict;
  return { ...verdict, record: { ...old, stale: { since: old.stale?.since ?? today, reason } } };
}

function reasonOf(observation: Observation | undefined, { metric }: Count): string {
  if (observation === undefined) return 'no source counts it';
  return observation.status === 'found'
    ? `${observation.source} gives no ${metric}`
    : observation.reason;
}

/** What this run means for one count. */
export interface Verdict extends Count {
  /**
   * `new`, `moved` and `same` are numbers that a source gave. `stale`: nobody confirmed it.
   * `missing`: the source is sure that there is no such thing. `quarantined`: the new number is
   * hard to believe. In these three the old number stays, and `reason` says why.
   */
  readonly status: 'new' | 'moved' | 'same' | 'stale' | 'missing' | 'quarantined';
  readonly record?: CountRecord;
  readonly reason?: string;
}

/** Says that the old number stays although nobody confirmed it. */
export function isKept({ status }: Verdict): boolean {
  return status === 'stale' || status === 'missing' || status === 'quarantined';
}
