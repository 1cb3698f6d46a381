import type { FieldName } from '../../fields/table.ts';
import { seenSeries } from '../../history/gains.ts';
import {
  type CountHistory,
  HISTORY_COUNTS,
  type HistoryFile,
  type Seen,
} from '../../history/schema.ts';
import { type Day, dayAt, dayNumber } from '../../snapshot/dates.ts';
import type { CountRecord, HistoryPoint } from '../../snapshot/field-record.ts';
import type { Snapshot } from '../../snapshot/schema.ts';
import type { SubjectKey } from '../../subjects/subject.ts';
import type { PageValue } from './model.ts';

/** What is known besides the lists. */
export interface Memory {
  readonly snapshot: Snapshot;
  readonly history: HistoryFile | undefined;
}

type Past = Pick<PageValue, 'history' | 'firstSeen' | 'series' | 'given'>;

export const NO_HISTORY: Past = { history: [], series: { days: [], values: [] } };

/** Returns what the history file has of a count. */
export function countHistory(
  history: HistoryFile | undefined,
  key: SubjectKey,
  field: FieldName,
): CountHistory | undefined {
  const count = HISTORY_COUNTS.find((one) => one === field);
  return count && history?.subjects[key]?.[count];
}

/**
 * Returns the two series of a count: what we saw, from the history file or the snapshot, whichever
 * begins earlier, and what the source says today.
 */
export function pastOf(
  { value, history = [] }: CountRecord,
  { seen, given }: CountHistory = {},
): Past {
  const isLonger = seen !== undefined && seen.from <= (history[0]?.[0] ?? seen.from);
  return {
    ...(isLonger ? ofFile(seen, value) : ofSnapshot(history)),
    ...(given === undefined ? {} : { given }),
  };
}

function ofSnapshot(history: readonly HistoryPoint[]): Past {
  const days = history.map(([day]) => numberOf(day));
  const series = { days, values: history.map(([, value]) => value) };
  const [first] = history;
  return { history, ...(first === undefined ? {} : { firstSeen: first[0] }), series };
}

/** The last point is the value that the list shows, which small changes do not move. */
function ofFile(seen: Seen, value: number): Past {
  const series = seenSeries(seen);
  const { days, values } = series;
  const isSame = days.length === 0 || values.at(-1) === value;
  const shown = isSame ? values : values.with(-1, value);
  return { history: [], firstSeen: seen.from, series: { days, values: shown } };
}

/** Returns what we saw as days and values. */
export function pointsOf({ history, series: { days, values } }: PageValue): HistoryPoint[] {
  if (history.length > 0) return [...history];
  return days.map((day, index) => [dayOf(day), values[index] ?? 0]);
}

/** The same days are in most histories. */
const NUMBERS = new Map<Day, number>();
const DAYS = new Map<number, Day>();
/** A page has a few hundred days. */
const MOST_KNOWN = 10_000;

function numberOf(day: Day): number {
  const known = NUMBERS.get(day);
  if (known !== undefined) return known;
  const number = dayNumber(day);
  if (NUMBERS.size < MOST_KNOWN) NUMBERS.set(day, number);
  return number;
}

function dayOf(number: number): Day {
  const known = DAYS.get(number);
  if (known !== undefined) return known;
  const day = dayAt(number);
  if (DAYS.size < MOST_KNOWN) DAYS.set(number, day);
  return day;
}
