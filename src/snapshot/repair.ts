import { FIELDS, type FieldName } from '../fields/table.ts';
import { type Day, dayNumber, dayOf, timestamp } from './dates.ts';
import { isCountRecord, recordsOf, setRecord } from './records.ts';
import type { CountRecord, PlainRecord, Snapshot, SubjectRecord } from './schema.ts';

/** Clocks differ, and a day ends at different times. */
const TOLERANCE = 1;
/** The age of a snapshot whose time is a mistake: quiet subjects are due again. */
const AGE = 7;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Removes dates that lie in the future, which are mistakes: with them, a snapshot would count as the
 * newest for years. `now` is an ISO timestamp in UTC. Returns the same object when there are none.
 */
export function withoutFutureDates(snapshot: Snapshot, now: string): Snapshot {
  const today = dayOf(now);
  const isFuture = (day: Day) => dayNumber(day) > dayNumber(today) + TOLERANCE;
  const repair = (record: SubjectRecord) => repairedRecord(record, { today, isFuture });
  const subjects = mapValues(snapshot.subjects, repair);
  const identified = Object.entries(snapshot.identified ?? {});
  const known = identified.filter(([, { on }]) => !isFuture(on));
  const isLate = isFuture(dayOf(snapshot.checkedAt));
  const isSame = subjects === snapshot.subjects && known.length === identified.length;
  if (isSame && !isLate) return snapshot;
  return {
    ...snapshot,
    ...(isLate ? { checkedAt: daysBefore(now, AGE) } : {}),
    ...(known.length < identified.length ? { identified: Object.fromEntries(known) } : {}),
    subjects,
  };
}

interface Dates {
  readonly today: Day;
  readonly isFuture: (day: Day) => boolean;
}

function repairedRecord(record: SubjectRecord, dates: Dates): SubjectRecord {
  let repaired = record;
  for (const name of ['missing', 'unasked'] as const) {
    const mark = record[name];
    if (mark && dates.isFuture(mark.since)) {
      repaired = { ...repaired, [name]: { ...mark, since: dates.today } };
    }
  }
  for (const [field, known] of recordsOf(record)) {
    const next = isCountRecord(known)
      ? repairedCount(known, dates)
      : repairedPlain(field, known, dates);
    if (next === known) continue;
    repaired = { ...repaired };
    setRecord(repaired, field, next);
  }
  return repaired;
}

function repairedCount(count: CountRecord, { today, isFuture }: Dates): CountRecord {
  let repaired = count;
  for (const name of ['stale', 'quarantined'] as const) {
    const mark = count[name];
    if (mark && isFuture(mark.since)) {
      repaired = { ...repaired, [name]: { ...mark, since: today } };
    }
  }

  if (!count.history?.some(([day]) => isFuture(day))) return repaired;
  return { ...repaired, history: count.history.filter(([day]) => !isFuture(day)) };
}

/** A date in the future is removed, and found again by the next run. */
function repairedPlain(
  field: FieldName,
  record: PlainRecord,
  { today, isFuture }: Dates,
): PlainRecord | undefined {
  const { value, since, stale } = record;
  if (FIELDS[field].type === 'date' && isFuture(String(value))) return undefined;
  const isLate = since !== undefined && isFuture(since);
  if (!isLate && !(stale && isFuture(stale.since))) return record;
  return {
    ...record,
    ...(isLate ? { since: today } : {}),
    ...(stale && isFuture(stale.since) ? { stale: { ...stale, since: today } } : {}),
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
