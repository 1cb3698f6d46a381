import type { Fact } from '../fields/fact.ts';
import { isHistoryCount, type Recorded, recordedSeries } from '../history/recorded.ts';
import { HISTORY_COUNTS, type HistoryCount } from '../history/schema.ts';
import type { Series } from '../history/series.ts';
import { dayNumber, dayOf } from '../snapshot/dates.ts';
import { subjectKey } from '../subjects/subject.ts';

/** The total of one count over all subjects of some lists. */
export interface Total {
  readonly count: HistoryCount;
  readonly subjects: number;
  readonly series: Series;
}

/**
 * Returns the totals of the counts that lists show, in the order of `HISTORY_COUNTS`: of what
 * readme-tally saw, never of what sources say about the past. Each subject counts once, under the id
 * that is asked for. All totals end on the day of the last run.
 */
export function listTotals(shown: Iterable<Fact>, recorded: Recorded): Total[] {
  const aliases = recorded.snapshot?.aliases ?? {};
  const keys = new Map<HistoryCount, Set<string>>();
  for (const { subject, field } of shown) {
    if (!isHistoryCount(field)) continue;
    const key = subjectKey(subject);
    const own = keys.get(field) ?? new Set();
    keys.set(field, own.add(aliases[key] ?? key));
  }
  const totals = HISTORY_COUNTS.flatMap((count) => {
    const all = [...(keys.get(count) ?? [])].map((key) => recordedSeries(recorded, key, count));
    const known = all.filter(({ days }) => days.length > 0);
    return known.length === 0
      ? []
      : [{ count, subjects: known.length, series: sumOfSeries(known) }];
  });
  const ends = totals.map(({ series }) => series.days.at(-1) ?? 0);
  const checkedAt = recorded.snapshot?.checkedAt;
  const last = checkedAt === undefined ? ends : [...ends, dayNumber(dayOf(checkedAt))];
  return totals.map((total) => ({ ...total, series: until(total.series, Math.max(...last)) }));
}

/**
 * Adds up series. A series counts with its first value before its first point, and with its last value
 * after its last one, so that the sum changes only when a value does: not when an entry was added.
 */
export function sumOfSeries(all: readonly Series[]): Series {
  const steps = new Map<number, number>();
  let first = 0;
  for (const { days, values } of all) {
    first += values[0] ?? 0;
    for (const [index, day] of days.entries()) {
      const step = index === 0 ? 0 : (values[index] ?? 0) - (values[index - 1] ?? 0);
      steps.set(day, (steps.get(day) ?? 0) + step);
    }
  }
  const days = [...steps.keys()].toSorted((a, b) => a - b);
  let sum = first;
  const values = days.map((day) => {
    sum += steps.get(day) ?? 0;
    return sum;
  });
  return { days, values };
}

/** The last value is still the one on a later day. */
function until({ days, values }: Series, end: number): Series {
  const last = values.at(-1);
  if (last === undefined || (days.at(-1) ?? 0) >= end) return { days, values };
  return { days: [...days, end], values: [...values, last] };
}
