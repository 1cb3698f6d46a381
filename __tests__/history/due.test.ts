import { expect, test } from '@jest/globals';
import { dueFirst } from '../../src/history/due.ts';
import type { CountHistory, HistoryFile, Seen } from '../../src/history/schema.ts';
import { withTotal } from '../../src/history/seen.ts';
import { dayAt, dayNumber } from '../../src/snapshot/dates.ts';

const TODAY = '2026-11-22';

function ago(days: number): string {
  return dayAt(dayNumber(TODAY) - days);
}

function given(days: number, step: 'week' | 'year' = 'week') {
  return { source: 'x', on: ago(days), from: ago(days), step, gains: [1] };
}

/** Totals so many days ago, the oldest first. */
function seen(...days: number[]) {
  const [first = 0] = days;
  return { from: ago(first), days: days.map((day) => first - day), totals: days };
}

const KNOWN: Record<string, CountHistory> = {
  never: { seen: seen(3, 0) },
  fresh: { given: given(3), seen: seen(3, 0) },
  gap: { given: given(90), seen: seen(90, 80, 70, 20, 10, 0) },
  filled: { given: given(15), seen: seen(90, 30, 15, 8, 0) },
  silent: { given: given(40), seen: seen(40, 30) },
  refused: { refused: { on: ago(29), reason: 'x' } },
  again: { refused: { on: ago(30), reason: 'x' } },
  years: { given: given(300, 'year') },
  old: { given: given(366, 'year') },
};

test('totals that were thinned to months are no gap', () => {
  let series: Seen | undefined;
  const first = dayNumber(TODAY) - 1_200;
  for (let day = first; day <= dayNumber(TODAY); day += 7) {
    const today = dayAt(day);
    series = withTotal(series, { total: day, source: 'github' }, { today, record: undefined });
  }
  const stars = { given: given(1_200), seen: series };
  const history: HistoryFile = {
    version: 1,
    updatedAt: `${TODAY}T00:00:00Z`,
    subjects: { a: { stars } },
  };
  expect(dueFirst([{ key: 'a', count: 'stars' }], history, TODAY)).toEqual([]);
});

test('what was never asked for comes first, then what was asked for longest ago', () => {
  const history: HistoryFile = {
    version: 1,
    updatedAt: `${TODAY}T00:00:00Z`,
    subjects: Object.fromEntries(Object.entries(KNOWN).map(([key, stars]) => [key, { stars }])),
  };
  const candidates = Object.keys(KNOWN).map((key) => ({ key, count: 'stars' }) as const);
  const due = dueFirst([...candidates, { key: 'new', count: 'stars' }], history, TODAY);
  const keys = due.map(({ key }) => key);
  expect(keys.slice(0, 2).toSorted()).toEqual(['never', 'new']);
  expect(keys.slice(2)).toEqual(['old', 'gap', 'silent', 'again']);
});

test('a few that always fail do not hold up the others: every day has another order', () => {
  const history: HistoryFile = { version: 1, updatedAt: `${TODAY}T00:00:00Z`, subjects: {} };
  const candidates = Array.from({ length: 50 }, (_, index) => {
    return { key: `github:o/r${index}`, count: 'stars' } as const;
  });
  const first = (day: number) => dueFirst(candidates, history, ago(day))[0]?.key;
  expect(new Set(Array.from({ length: 10 }, (_, day) => first(day))).size).toBeGreaterThan(5);
});
