import type { Fact } from '../fields/fact.ts';
import type { Observation } from '../sources/source.ts';
import { type Day, daysBetween } from './dates.ts';
import type { CountRecord } from './field-record.ts';
import { addPoint } from './history.ts';
import { agrees, implausibility, isShownAs } from './plausibility.ts';
import { LIST_SOURCE } from './schema.ts';
import { type CountVerdict, withheldReason } from './verdict.ts';

/** How far a value has to move before it is published again. */
export interface Threshold {
  /** Both must be reached: a share of the published value in per cent, and a count. */
  readonly percent: number;
  readonly count: number;
  /** A value that was published this many days ago is updated however little it moved. */
  readonly days: number;
}

export interface JudgeOptions {
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
  fact: Fact,
  record: CountRecord | undefined,
  [first, second]: readonly [first?: Observation | undefined, second?: Observation | undefined],
  options: JudgeOptions,
): CountVerdict {
  const old = record && believed(record, options);
  const found = valueIn(first, fact);
  const isAsBefore = found && record && agrees(fact.field, record.value, found.value);
  // The snapshot and the source agree, whatever the lists show.
  if (found && isAsBefore) return judgeValue(fact, old, found, { ...options, isConfirmed: true });
  if (found !== undefined) return judgeValue(fact, old, found, options);
  const other = valueIn(second, fact);
  if (other !== undefined && isHigher(other, old)) return judgeValue(fact, old, other, options);
  if (other !== undefined && other.source === old?.source) return confirmed(fact, old);
  const status = first?.status === 'missing' ? 'missing' : 'stale';
  // Nothing else is known of a count that the lists show as a live badge.
  const last = options.shown?.length === 0 ? record : old;
  return kept(fact, last, { status, reason: reasonOf(first, fact) }, options.today);
}

function valueIn(observation: Observation | undefined, { field }: Fact): SourceValue | undefined {
  if (observation?.status !== 'found') return undefined;
  const value = observation.values[field];
  // A snapshot with any other number would be invalid.
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return undefined;
  return { value, source: observation.source };
}

/** A second source counts in another way, so it only raises a value. */
function isHigher({ value }: SourceValue, old: CountRecord | undefined): boolean {
  return old === undefined || value > old.value;
}

function judgeValue(
  fact: Fact,
  old: CountRecord | undefined,
  found: SourceValue,
  options: JudgeOptions & { readonly isConfirmed?: boolean },
): CountVerdict {
  if (old === undefined) return judgeFirst(fact, found, options);
  const reason = implausibility(fact.field, old.value, found.value);
  const isDoubtful =
    reason !== undefined && !options.isConfirmed && !isShownIn(options, fact, found);
  if (isDoubtful && !isSeenAgain(fact, old, found)) {
    return quarantined(fact, old, { ...found, reason }, options.today);
  }
  if (!hasMoved(old, found.value, options)) return confirmed(fact, old);
  const history = addPoint(old.history ?? [], options.today, found.value);
  return { ...fact, status: 'moved', record: { ...cleared(old), ...found, history } };
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
function isShownIn({ shown = [], isAhead }: JudgeOptions, { field }: Fact, found: SourceValue) {
  return isAhead === false && shown.some((number) => agrees(field, number, found.value));
}

/** When the snapshot was lost, the list still shows the old value. */
function judgeFirst(fact: Fact, found: SourceValue, options: JudgeOptions): CountVerdict {
  const { today } = options;
  const shown = highest(options.shown ?? []);
  const reason = found.value < shown ? implausibility(fact.field, shown, found.value) : undefined;
  if (reason !== undefined) {
    const old = { value: shown, source: LIST_SOURCE };
    return quarantined(fact, old, { ...found, reason }, today);
  }
  const history = addPoint([], today, found.value);
  return { ...fact, status: 'new', record: { ...found, history } };
}

function isSeenAgain({ field }: Fact, { quarantined: before }: CountRecord, now: SourceValue) {
  return before !== undefined && agrees(field, before.value, now.value);
}

function quarantined(
  fact: Fact,
  old: CountRecord,
  { value, reason, source }: SourceValue & { reason: string },
  today: Day,
): CountVerdict {
  const record = { ...cleared(old), quarantined: { value, since: today, reason } };
  return {
    ...fact,
    status: 'quarantined',
    record,
    reason: `${source}: ${reason}; published when the next run agrees`,
  };
}

function confirmed(fact: Fact, old: CountRecord): CountVerdict {
  return { ...fact, status: 'same', record: cleared(old) };
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
  fact: Fact,
  old: CountRecord | undefined,
  { status, reason }: { status: 'stale' | 'missing'; reason: string },
  today: Day,
): CountVerdict {
  const verdict = { ...fact, status, reason } as const;
  if (old === undefined) return verdict;
  return { ...verdict, record: { ...old, stale: { since: old.stale?.since ?? today, reason } } };
}

function reasonOf(observation: Observation | undefined, { field }: Fact): string {
  if (observation === undefined) return 'no source counts it';
  return observation.status === 'found' ? withheldReason(observation, field) : observation.reason;
}
