import { FIELDS, type FieldName } from '../fields/table.ts';
import { type Day, dayOf, isFuture, timestamp } from './dates.ts';
import type { CountRecord, FieldRecord, GainRecord, PlainRecord } from './field-record.ts';
import { isCountRecord, recordsOf, setRecord } from './records.ts';
import type { Snapshot, SubjectRecord } from './schema.ts';

/** The age of a snapshot whose time is a mistake: quiet subjects are due again. */
const AGE = 7;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Removes dates that lie in the future, which are mistakes: with them, a snapshot would count as the
 * newest for years. `now` is an ISO timestamp in UTC. Returns the same object when there are none.
 */
export function withoutFutureDates(snapshot: Snapshot, now: string): Snapshot {
  const today = dayOf(now);
  const subjects = mapValues(snapshot.subjects, (record) => repairedRecord(record, today));
  const identified = Object.entries(snapshot.identified ?? {});
  const known = identified.filter(([, { on }]) => !isFuture(on, today));
  const isLate = isFuture(dayOf(snapshot.checkedAt), today);
  const isSame = subjects === snapshot.subjects && known.length === identified.length;
  if (isSame && !isLate) return snapshot;
  return {
    ...snapshot,
    ...(isLate ? { checkedAt: daysBefore(now, AGE) } : {}),
    ...(known.length < identified.length ? { identified: Object.fromEntries(known) } : {}),
    subjects,
  };
}

function repairedRecord(record: SubjectRecord, today: Day): SubjectRecord {
  let repaired = record;
  for (const name of ['missing', 'unasked'] as const) {
    const mark = record[name];
    if (mark && isFuture(mark.since, today)) {
      repaired = { ...repaired, [name]: { ...mark, since: today } };
    }
  }
  for (const [field, known] of recordsOf(record)) {
    const next = isCountRecord(known)
      ? repairedCount(known, today)
      : repairedPlain(field, known, today);
    if (next === known) continue;
    repaired = { ...repaired };
    setRecord(repaired, field, next);
  }
  return repaired;
}

function repairedCount(count: CountRecord, today: Day): CountRecord {
  let repaired = count;
  for (const name of ['stale', 'quarantined'] as const) {
    const mark = count[name];
    if (mark && isFuture(mark.since, today)) {
      repaired = { ...repaired, [name]: { ...mark, since: today } };
    }
  }
  if (!count.history?.some(([day]) => isFuture(day, today))) return repaired;
  return { ...repaired, history: count.history.filter(([day]) => !isFuture(day, today)) };
}

/** A date in the future is removed, and found again by the next run. */
function repairedPlain(
  field: FieldName,
  record: PlainRecord | GainRecord,
  today: Day,
): FieldRecord | undefined {
  const { value, since, stale } = record;
  if (FIELDS[field].type === 'date' && isFuture(String(value), today)) return undefined;
  const isLate = since !== undefined && isFuture(since, today);
  if (!isLate && !(stale && isFuture(stale.since, today))) return record;
  return {
    ...record,
    ...(isLate ? { since: today } : {}),
    ...(stale && isFuture(stale.since, today) ? { stale: { ...stale, since: today } } : {}),
  };
}

function mapValues<T>(values: Record<string, T>, change: (value: T) => T): Record<string, T> {
  let changed: Record<string, T> | undefined;
  for (const [key, value] of Object.entries(values)) {
    const next = change(value);
    if (next === value) continue;
    changed ??= { ...values };
    changed[key] = next;
  }
  return changed ?? values;
}

function daysBefore(now: string, days: number): string {
  // biome-ignore lint/style/noRestrictedGlobals: parsing a given time reads no clock.
  return timestamp(new Date(Date.parse(now) - days * MS_PER_DAY));
}
