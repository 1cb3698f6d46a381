/** The history file of a made list: for the tests and the bench of pages. */
import {
  type CountHistory,
  HISTORY_VERSION,
  type HistoryCount,
  type HistoryFile,
} from '../src/history/schema.ts';
import { dayAt, dayNumber, dayOf } from '../src/snapshot/dates.ts';
import type { CountRecord } from '../src/snapshot/field-record.ts';
import type { Snapshot } from '../src/snapshot/schema.ts';

const WEEKS = 30;
const YEARS = 12;
const DAYS_OF_WEEK = 7;

/** Makes the two series of all counts: totals that were seen, and what the source says today. */
export function madeHistory({ subjects, checkedAt }: Snapshot): HistoryFile {
  const today = dayNumber(dayOf(checkedAt));
  const histories = Object.entries(subjects).map(([key, { stars, citations }], index) => [
    key,
    {
      ...(stars ? { stars: countHistory('stars', stars, today, index) } : {}),
      ...(citations ? { citations: countHistory('citations', citations, today, index) } : {}),
    },
  ]);
  return {
    version: HISTORY_VERSION,
    updatedAt: checkedAt,
    subjects: Object.fromEntries(histories),
  };
}

function countHistory(
  count: HistoryCount,
  { history = [] }: CountRecord,
  today: number,
  index: number,
): CountHistory {
  const [from = dayAt(today)] = history[0] ?? [];
  const start = dayNumber(from);
  const seen = {
    from,
    days: history.map(([day]) => dayNumber(day) - start),
    totals: history.map(([, total]) => total),
  };
  const last = seen.totals.at(-1) ?? 0;
  const on = dayAt(today);
  if (count === 'citations') {
    const gains = Array.from({ length: YEARS }, (_, year) => waves(last / YEARS, year, index));
    const first = `${Number(on.slice(0, 4)) - YEARS + 1}-01-01`;
    return { seen, given: { source: 'openalex-years', on, from: first, step: 'year', gains } };
  }
  const gains = Array.from({ length: WEEKS }, (_, week) => waves(last / 100, week, index));
  const sunday = today - ((today + DAYS_SINCE_SUNDAY) % DAYS_OF_WEEK);
  const first = dayAt(sunday - (WEEKS - 1) * DAYS_OF_WEEK);
  return { seen, given: { source: 'github-stars', on, from: first, step: 'week', gains } };
}

/** Of 1970-01-01, the day with number 0. */
const DAYS_SINCE_SUNDAY = 4;

/** Numbers around a mean that rise and fall, differently for each subject. */
function waves(mean: number, at: number, index: number): number {
  const noise = (Math.imul(at * 31 + index * 17 + 7, 2_654_435_761) >>> 0) / 2 ** 32;
  return Math.round(mean * (0.4 + noise + 0.6 * Math.sin((at + index) / 5) ** 2));
}
