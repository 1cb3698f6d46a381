import type { Fact } from '../fields/fact.ts';
import { isShown, readShown } from '../fields/look.ts';
import { validValue } from '../fields/value.ts';
import { type Day, daysBetween } from './dates.ts';
import type { FieldRecord, GainRecord } from './field-record.ts';
import { isGainRecord } from './records.ts';
import { LIST_SOURCE } from './schema.ts';
import type { Verdict } from './verdict.ts';

/** Days for which a published gain stays. */
export const GAIN_DAYS = 7;

/** A gain and the id of what its history is from, or why there is none. */
export type GainAnswer =
  | { readonly value: number; readonly source: string }
  | { readonly reason: string };

interface GainOptions {
  readonly today: Day;
  /** The texts that the lists show. */
  readonly texts: readonly string[];
  /** Whether values of the snapshot count even if no list shows them. */
  readonly isAhead: boolean;
  /** Whether every change is published at once. */
  readonly isForced: boolean;
  /** The day of the last change of any gain; absent where none is known. */
  readonly lastChange: Day | undefined;
}

/**
 * Decides about the gain of a count. It changes nearly every day, so a published one stays for a week.
 * One that is due on another day than the rest waits for them, a week at most, so that a list changes
 * on one day of the week.
 */
export function judgeGain(
  fact: Fact,
  record: FieldRecord | undefined,
  answer: GainAnswer,
  options: GainOptions,
): Verdict {
  const { today } = options;
  const old = isGainRecord(record) ? believed(fact, record, options) : undefined;
  if ('reason' in answer) return kept(fact, old, answer.reason, today);
  const next = { value: answer.value, source: answer.source, since: today };
  if (old === undefined) return { ...fact, status: 'new', record: next };
  const { stale: _, ...clear } = old;
  if (old.value === answer.value && old.source !== LIST_SOURCE) {
    return { ...fact, status: 'same', record: old.stale ? clear : old };
  }
  if (isDue(old, options)) return { ...fact, status: 'moved', record: { ...clear, ...next } };
  return { ...fact, status: 'same', record: old.stale ? clear : old };
}

function isDue({ since, source }: GainRecord, options: GainOptions): boolean {
  const { today, lastChange = since, isForced } = options;
  if (isForced || source === LIST_SOURCE) return true;
  const age = daysBetween(since, today);
  const isTime = daysBetween(lastChange, today) >= GAIN_DAYS || age >= 2 * GAIN_DAYS;
  return age >= GAIN_DAYS && isTime;
}

/** A value that stands in the snapshot alone is that of the list, until a run writes another one. */
function believed(
  { field }: Fact,
  record: GainRecord,
  { texts, isAhead }: GainOptions,
): GainRecord {
  const [first] = texts;
  if (isAhead || first === undefined) return record;
  if (texts.some((text) => isShown(field, text, record.value))) return record;
  const value = validValue(field, readShown(field, first)) ?? record.value;
  return { ...record, value: Number(value), source: LIST_SOURCE };
}

function kept(fact: Fact, old: GainRecord | undefined, reason: string, today: Day): Verdict {
  const verdict = { ...fact, status: 'stale', reason } as const;
  if (old === undefined) return verdict;
  return { ...verdict, record: { ...old, stale: { since: old.stale?.since ?? today, reason } } };
}
