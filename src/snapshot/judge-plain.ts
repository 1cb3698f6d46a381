import { findDate, formatDate, MONTH } from '../fields/date-style.ts';
import type { Fact } from '../fields/fact.ts';
import type { Field, FieldValue } from '../fields/field.ts';
import { isShown, readShown } from '../fields/look.ts';
import { FIELDS } from '../fields/table.ts';
import { isVague, validValue } from '../fields/value.ts';
import type { Observation } from '../sources/source.ts';
import { type Day, isFuture } from './dates.ts';
import type { PlainRecord } from './field-record.ts';
import { LIST_SOURCE } from './schema.ts';
import { type Verdict, withheldReason } from './verdict.ts';

interface PlainOptions {
  readonly today: Day;
  /** The texts that the lists show. */
  readonly texts: readonly string[];
  /** Whether values of the snapshot count even if no list shows them. */
  readonly isAhead: boolean;
}

interface SourceValue {
  readonly value: FieldValue;
  readonly source: string;
}

/**
 * Decides what the observations of a run mean for a date, a text or a flag. It changes when a source
 * gives another value that lists would show; it is never emptied.
 */
export function judgePlain(
  fact: Fact,
  record: PlainRecord | undefined,
  observations: readonly (Observation | undefined)[],
  options: PlainOptions,
): Verdict {
  const { today } = options;
  const old = record && believed(fact, record, options);
  const answers = observations.map((one) => valueIn(one, fact, today));
  const found = answers.find((one) => one !== undefined);
  if (found === undefined) return kept(fact, old, reasonOf(fact, observations), today);
  if (old === undefined) return { ...fact, status: 'new', record: recordOf(found, today) };
  if (isVague(fact.field, found.value) && !isVague(fact.field, old.value)) {
    return kept(fact, old, { status: 'stale', reason: noLonger(fact, found) }, today);
  }
  // What the snapshot and the source say is believed, whatever the lists show.
  const isAsBefore = record !== undefined && isSame(fact, [record.value, found.value], options);
  if (isAsBefore) return { ...fact, status: 'same', record: cleared(record) };
  return { ...fact, status: 'moved', record: { ...cleared(old), ...recordOf(found, today) } };
}

function recordOf({ value, source }: SourceValue, since: Day): PlainRecord {
  return { value, source, since } as PlainRecord;
}

/**
 * Returns a record whose value is believed. One that stands in the snapshot alone is not written into
 * a list before a source confirms it.
 */
function believed(
  { field }: Fact,
  record: PlainRecord,
  { texts, isAhead }: PlainOptions,
): PlainRecord {
  const [first] = texts;
  if (isAhead || first === undefined) return record;
  if (texts.some((text) => isShown(field, text, record.value))) return record;
  const value = validValue(field, readShown(field, first)) ?? record.value;
  return { ...record, value, source: LIST_SOURCE } as PlainRecord;
}

function valueIn(
  observation: Observation | undefined,
  { field }: Fact,
  today: Day,
): SourceValue | undefined {
  if (observation?.status !== 'found') return undefined;
  const value = validValue(field, observation.values[field]);
  if (value === undefined) return undefined;
  const isMistake = FIELDS[field].type === 'date' && isFuture(String(value), today);
  return isMistake ? undefined : { value, source: observation.source };
}

/** Returns whether no list would show a difference. */
function isSame(
  { field }: Fact,
  [before, now]: readonly [FieldValue, FieldValue],
  { texts }: PlainOptions,
): boolean {
  const known: Field = FIELDS[field];
  if (known.type === 'text' && known.isClose?.(String(before), String(now))) return true;
  if (known.type !== 'date') return before === now;
  const styles = [MONTH, ...texts.map((text) => findDate(text)?.style ?? MONTH)];
  return styles.every((style) => {
    return formatDate(String(before), style) === formatDate(String(now), style);
  });
}

/** Most records have no mark, and are not copied. */
function cleared(old: PlainRecord): PlainRecord {
  const { stale, ...record } = old;
  return stale === undefined ? old : (record as PlainRecord);
}

interface Reason {
  readonly status: 'stale' | 'missing';
  readonly reason: string;
}

function kept(fact: Fact, old: PlainRecord | undefined, why: Reason, today: Day): Verdict {
  const verdict = { ...fact, ...why };
  if (old === undefined) return verdict;
  const stale = { since: old.stale?.since ?? today, reason: why.reason };
  return { ...verdict, record: { ...old, stale } };
}

function noLonger({ field }: Fact, { source }: SourceValue): string {
  return `${source} gives no ${field} any more`;
}

function reasonOf({ field }: Fact, [first, second]: readonly (Observation | undefined)[]): Reason {
  if (first === undefined) return { status: 'stale', reason: 'no source gives it' };
  if (first.status === 'found') {
    const last = second?.status === 'found' ? second : first;
    return { status: 'stale', reason: withheldReason(last, field) };
  }
  return { status: first.status === 'missing' ? 'missing' : 'stale', reason: first.reason };
}
