import { expect, test } from '@jest/globals';
import { recordedSeries } from '../../src/history/recorded.ts';
import type { HistoryFile } from '../../src/history/schema.ts';
import { dayNumber } from '../../src/snapshot/dates.ts';
import type { HistoryPoint } from '../../src/snapshot/field-record.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';

const KEY = 'github:o/r';

function snapshotOf(history?: HistoryPoint[]): Snapshot {
  const stars = { value: 9, source: 'github', ...(history && { history }) };
  const downloads = { value: 7, source: 'hugging-face' };
  return {
    version: 1,
    checkedAt: '2026-11-30T03:00:00Z',
    subjects: { [KEY]: { stars, downloads } },
  };
}

function historyOf(totals: number[]): HistoryFile {
  const seen = { from: '2026-11-01', days: totals.map((_, day) => day), totals };
  return {
    version: 1,
    updatedAt: '2026-11-30T03:00:00Z',
    subjects: { [KEY]: { stars: { seen } } },
  };
}

const POINTS: HistoryPoint[] = [
  ['2026-11-02', 5],
  ['2026-11-03', 6],
];

const EARLIER: HistoryPoint[] = [['2026-10-30', 4], ...POINTS];

test.each<[string, number[] | undefined, HistoryPoint[] | undefined, number[]]>([
  ['of the history file, where it has as many points', [1, 2], POINTS, [1, 2]],
  ['of the snapshot, where there is one point of the other', [1], POINTS, [5, 6]],
  ['of the snapshot, where it begins earlier', [1, 2], EARLIER, [4, 5, 6]],
  ['of the history file, where it begins no later', [1, 2], [...POINTS, ['2026-11-04', 7]], [1, 2]],
  ['of the snapshot alone', undefined, POINTS, [5, 6]],
  ['of the last run, where there are no points', undefined, undefined, [9]],
])('totals are those %s', (_, totals, points, values) => {
  const recorded = { history: totals && historyOf(totals), snapshot: snapshotOf(points) };
  expect(recordedSeries(recorded, KEY, 'stars').values).toEqual(values);
});

test('other counts have the totals of the snapshot', () => {
  const recorded = { history: historyOf([1, 2]), snapshot: snapshotOf() };
  expect(recordedSeries(recorded, KEY, 'downloads')).toEqual({
    days: [dayNumber('2026-11-30')],
    values: [7],
  });
  expect(recordedSeries(recorded, 'github:o/other', 'stars')).toEqual({ days: [], values: [] });
  expect(recordedSeries({}, KEY, 'stars')).toEqual({ days: [], values: [] });
});
