import { type FieldName, isFieldName } from '../fields/table.ts';
import { dayNumber, dayOf } from '../snapshot/dates.ts';
import { countOf } from '../snapshot/records.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { seenSeries } from './gains.ts';
import { HISTORY_COUNTS, type HistoryCount, type HistoryFile } from './schema.ts';
import type { Series } from './series.ts';

/** Where totals are recorded. */
export interface Recorded {
  readonly history?: HistoryFile | undefined;
  readonly snapshot?: Snapshot | undefined;
}

/**
 * Returns the totals of a count that readme-tally saw: those of the history file, or those of the
 * snapshot where that has more of them and from an earlier day. The two are never joined, since the
 * snapshot has only the values that the lists show. A count without points has that of the last run.
 */
export function recordedSeries(
  { history, snapshot }: Recorded,
  key: string,
  field: FieldName,
): Series {
  const seen = isHistoryCount(field) ? history?.subjects[key]?.[field]?.seen : undefined;
  const kept = snapshotSeries(snapshot, key, field);
  if (seen === undefined) return kept;
  const exact = seenSeries(seen);
  const [count, first = 0] = [exact.days.length, exact.days[0]];
  const isLonger = count < 2 || (kept.days[0] ?? first) < first;
  return kept.days.length > count && isLonger ? kept : exact;
}

export function isHistoryCount(field: string): field is HistoryCount {
  return isFieldName(field) && HISTORY_COUNTS.some((count) => count === field);
}

function snapshotSeries(snapshot: Snapshot | undefined, key: string, field: FieldName): Series {
  const record = countOf(snapshot?.subjects[key], field);
  if (snapshot === undefined || record === undefined) return { days: [], values: [] };
  const points = record.history ?? [];
  if (points.length === 0) {
    return { days: [dayNumber(dayOf(snapshot.checkedAt))], values: [record.value] };
  }
  return {
    days: points.map(([day]) => dayNumber(day)),
    values: points.map(([, value]) => value),
  };
}
