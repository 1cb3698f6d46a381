import type { Observation } from '../sources/source.ts';
import type { Count } from '../subjects/subject-text.ts';
import { type Day, daysBetween } from './dates.ts';
import { addPoint } from './history.ts';
import { agrees, implausibility, isShownAs } from './plausibility.ts';
import { type CountRecord, LIST_SOURCE } from './schema.ts';

/** How far a value has to move before it is published again. */
export interface Threshold {
  /** Both must be reached: a share of the published value in per cent, and a count. */
  readonly percent: number;
  readonly count: number;
  /** A value that was published this many days ago is updated however little it moved. */
  readonly days: number;
}

interface JudgeOptions {
  readonly today: Day;
  readonly threshold: Threshold;
  /** The values that the lists show; the highest counts when the snapshot has none. */
  readonly shown?: readonly number[];
  /** Whether values of the snapshot count even if no list shows them. Default: true. */
  readonly isAhead?: boolean;
}

/** A value and the id of its source. */
interface SourceValue {
  readonly value: number;
  readonly source: string;
}

/**
 * Decides what the observations of a run mean for one count. A value changes only when a source
 * found a plausible one that is far enough away; in all other cases the old value stays.
 */
export function judge(
  count: Count,
  record: CountRecord | undefined,
  [first, second]: readonly [first?: Observation | undefined, second?: Observation | undefined],
  options: JudgeOptions,
): Verdict {
  const old = record && believed(record, options);
  const found = valueIn(first, count);
  const isAsBefore = found && record && agrees(count.metric, record.value, found.value);
  // The snapshot and the source agree, whatever the lists show.
  if (found && isAsBefore) return judgeValue(count, old, found, { ...options, isConfirmed: true });
  if (found !== undefined) return judgeValue(count, old, found, options);
  const other = valueIn(second, count);
  if (other !== undefined && isHigher(other, old)) return judgeValue(count, old, other, options);
  if (other !== undefined && other.source === old?.source) return confirmed(count, old);
  const status = first?.status === 'missing' ? 'missing' : 'stale';
  // Nothing else is known of a count that the lists show as a live badge.
  const last = options.shown?.length === 0 ? record : old;
  return kept(count, last, { status, reason: reasonOf(first, count) }, options.today);
}

function valueIn(observation: Observation | undefined, { metric }: Count): SourceValue | undefined {
  if (observation?.status !== 'found') return undefined;
  const value = observation.numbers[metric];
  // A snapshot with any other number would be invalid.
  if (value === undefined || !Number.isSafeInteger(value) || value < 0) return undefined;
  return { value, source: observation.source };
}

/** A second source counts in another way, so it only raises a value. */
function isHigher({ value }: SourceValue, old: CountRecord | undefined): boolean {
  return old === undefined || value > old.value;
}

function judgeValue(
  count: Count,
  old: CountRecord | undefined,
  found: SourceValue,
  options: JudgeOptions & { readonly isConfirmed?: boolean },
): Verdict {
  if (old === undefined) return judgeFirst(count, found, options);
  const reason = implausibility(count.metric, old.value, found.value);
  const isDoubtful =
    reason !== undefined && !options.isConfirmed && !isShownIn(options, count, found);
  if (isDoubtful && !isSeenAgain(count, old, found)) {
    return quarantined(count, old, { ...found, reason }, options.today);
  }
  if (!hasMoved(old, found.value, options)) return confirmed(count, old);
  const history = addPoint(old.history ?? [], options.today, found.value);
  return { ...count, status: 'moved', record: { ...cleared(old), ...found, history } };
}

/**
 * Returns a record whose value is believed. A value that stands in the snapshot alone is not written
 * into a list before a source confirms it: the value of the list takes its place, if there is one.
 */
function believed(record: CountRecord, { shown = [], isAhead = true }: JudgeOptions): CountRecord {
  if (isAhead || shown.some((number) => isShownAs(number, record.value))) return record;
  const value = shown.length === 0 ? record.value : highest(shown);
  return { ...record, value, source: LIST_SOURCE };
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Returns whether a list shows about the value that a source found. */
function isShownIn({ shown = [], isAhead }: JudgeOptions, { metric }: Count, found: SourceValue) {
  return isAhead === false && shown.some((number) => agrees(metric, number, found.value));
}

/** When the snapshot was lost, the list still shows the old value. */
function judgeFirst(count: Count, found: SourceValue, options: JudgeOptions): Verdict {
  const { today } = options;
  const shown = highest(options.shown ?? []);
  const reason = found.value < shown ? implausibility(count.metric, shown, found.value) : undefined;
  if (reason !== undefined) {
    const old = { value: shown, source: LIST_SOURCE };
    return quarantined(count, old, { ...found, reason }, today);
  }
  const history = addPoint([], today, found.value);
  return { ...count, status: 'new', record: { ...found, history } };
}

function isSeenAgain({ metric }: Count, { quarantined: before }: CountRecord, now: SourceValue) {
  return before !== undefined && agrees(metric, before.value, now.value);
}

function quarantined(
  count: Count,
  old: CountRecord,
  { value, reason, source }: SourceValue & { reason: string },
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

/** Removes the marks of a value that was stale or quarantined. */
function cleared(old: CountRecord): CountRecord {
  const { stale, quarantined, ...record } = old;
  // Most records have no marks, and are not copied.
  return stale === undefined && quarantined === undefined ? old : (record as CountRecord);
}

function hasMoved(old: CountRecord, value: number, { today, threshold }: JudgeOptions): boolean {
  if (old.source === LIST_SOURCE) return true;
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

/** The result of a run for one count. */
export interface Verdict extends Count {
  /**
   * `new`, `moved` and `same`: a source gave the value. `stale`: no source confirmed the old value.
   * `missing`: the source is sure that the subject does not exist. `quarantined`: the new value is
   * implausible. In the last three cases the old value stays, and `reason` says why.
   */
  readonly status: 'new' | 'moved' | 'same' | 'stale' | 'missing' | 'quarantined';
  readonly record?: CountRecord;
  readonly reason?: string;
}

/** Returns whether the old value stays although no source confirmed it. */
export function isKept({ status }: Verdict): boolean {
  return status === 'stale' || status === 'missing' || status === 'quarantined';
}
