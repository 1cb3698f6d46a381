import { describe, expect, test } from '@jest/globals';
import type { RefreshResult } from '../../src/refresh/result.ts';
import { biggestMovers, moversSection } from '../../src/report/movers.ts';

import { change, result } from '../helpers/reports.ts';

const RESULT = result();

function rise(name: string, by: number) {
  return change({ title: name, count: `github:o/${name}`, before: 1_000, after: 1_000 + by });
}

function withHistory(points: readonly number[]): RefreshResult {
  const history = points.map((value, n): [string, number] => [`2026-11-0${n + 1}`, value]);
  const subjects = { 'github:o/a': { stars: { value: 9, source: 'x', history } } };
  return { ...RESULT, snapshot: { ...RESULT.snapshot, subjects } };
}

describe('the biggest movers', () => {
  test('are those that moved farthest, up or down', () => {
    const changes = [rise('a', 5), rise('b', -70), rise('c', 12), rise('d', 0)];
    expect(biggestMovers(changes).map(({ slot }) => slot.entry.title)).toEqual(['b', 'c', 'a']);
  });

  test('are ten at most, and each count is among them once', () => {
    const changes = Array.from({ length: 40 }, (_, n) => rise(`r${Math.floor(n / 2)}`, n + 1));
    const names = biggestMovers(changes).map(({ slot }) => slot.entry.title);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toHaveLength(10);
  });

  test('are followed by values that have no difference', () => {
    const date = { ...rise('date', 1), from: '2025-10', to: '2025-11', before: undefined };
    const text = { ...date, before: '2025-10-01', after: '2025-11-30' } as never;
    expect(biggestMovers([text, rise('a', 5)])).toHaveLength(2);
    expect(biggestMovers([text, rise('a', 5)])[1]).toBe(text);
    expect(moversSection([text], RESULT).text).toMatch(/\| 2025-10 → \*\*2025-11\*\* \|$/);
  });
});

test('shows name, field, change, difference and history', () => {
  const { text, shown } = moversSection([change()], withHistory([1, 5, 9]));
  expect([text, shown]).toEqual([
    `### Biggest changes

| Entry | Change | Difference | History |
| --- | --- | --: | --- |
| [BioBERT](https://github.com/o/a), stars | 1.5k → **2k** | +487 | ▁▅█ |`,
    1,
  ]);
});

test('shows the history of the history file, unless the snapshot has a longer one', () => {
  const seen = { from: '2026-11-02', days: [0, 1, 2, 3], totals: [9, 5, 1, 9] };
  const history = {
    version: 1 as const,
    updatedAt: '2026-11-05T03:00:00Z',
    subjects: { 'github:o/a': { stars: { seen } } },
  };
  const shown = (points: number[]) =>
    moversSection([change()], { ...withHistory(points), history }).text;
  expect(shown([1, 5, 9])).toContain('| █▅▁█ |');
  expect(shown([])).toContain('| █▅▁█ |');
  expect(shown([1, 2, 3, 4, 5])).toContain('| ▁▃▅▆█ |');
});

test('shows no history of a single point', () => {
  expect(moversSection([change()], withHistory([1])).text).not.toContain('History');
});

test('in a first run, shows the highest values', () => {
  const live = { from: undefined, before: undefined };
  const changes = [3, 9, 5].map((after) =>
    change({ ...live, title: `r${after}`, count: `github:o/r${after}`, to: `${after}k`, after }),
  );
  expect(moversSection(changes, RESULT).text).toBe(`### Highest new counts

| Entry | Value |
| --- | --: |
| [r9](https://github.com/o/r9), stars | **9k** |
| [r5](https://github.com/o/r5), stars | **5k** |
| [r3](https://github.com/o/r3), stars | **3k** |`);
});

test('nothing is nothing', () => {
  expect(moversSection([], RESULT)).toEqual({ text: '', shown: 0 });
});
