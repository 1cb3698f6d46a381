import { expect, test } from '@jest/globals';
import type { CountHistory, HistoryFile } from '../../../src/history/schema.ts';
import { givenGain } from '../../../src/page/model/gains.ts';
import { pointsOf } from '../../../src/page/model/past.ts';
import { dayNumber } from '../../../src/snapshot/dates.ts';
import type { Snapshot } from '../../../src/snapshot/schema.ts';
import { modelOf } from '../../helpers/sites.ts';

const seen = { from: '2026-10-01', days: [0, 10, 50], totals: [900, 1_000, 1_240] };
const given = {
  source: 'github-stars',
  on: '2026-11-22',
  from: '2026-11-01',
  step: 'week' as const,
  gains: [7, 8, 9, 10],
  daily: { from: '2026-10-19', gains: Array.from({ length: 35 }, () => 2) },
};

function countOf(stars: CountHistory, history?: [string, number][], shown = '1.2k') {
  const snapshot: Snapshot = {
    version: 1,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: {
      'github:o/r': { stars: { value: 1_234, source: 'github', ...(history ? { history } : {}) } },
    },
  };
  const file: HistoryFile = {
    version: 1,
    updatedAt: snapshot.checkedAt,
    subjects: { 'github:o/r': { stars } },
  };
  const text = `- [Ours](https://github.com/o/r) <!-- tally:stars github:o/r -->⭐ ${shown}<!-- /tally -->\n`;
  const [value] = modelOf({ text, snapshot, history: file }).entries[0]?.values.get('stars') ?? [];
  if (value === undefined) throw new Error('The entry has no value.');
  return value;
}

test('what we saw is that of the history file, and ends with the value of the list', () => {
  const value = countOf({ seen }, [['2026-11-01', 1_200]]);
  const { series } = value;
  expect(value.firstSeen).toBe('2026-10-01');
  expect(pointsOf(value)).toEqual([
    ['2026-10-01', 900],
    ['2026-10-11', 1_000],
    ['2026-11-20', 1_234],
  ]);
  const [first = 0] = series.days;
  expect(series).toEqual({ days: [first, first + 10, first + 50], values: [900, 1_000, 1_234] });
});

test('a snapshot that begins earlier has more', () => {
  const value = countOf({ seen }, [['2026-01-01', 5]]);
  expect(value.firstSeen).toBe('2026-01-01');
  expect(pointsOf(value)).toEqual([['2026-01-01', 5]]);
});

test('what the source says is kept apart', () => {
  const value = countOf({ seen, given });
  expect(value.given).toEqual(given);
  expect(value.series.values).toHaveLength(3);
});

test('a value that is not that of the snapshot has no past', () => {
  const value = countOf({ seen, given }, [['2026-01-01', 5]], '7.7k');
  expect(value).toMatchObject({ history: [], series: { days: [], values: [] } });
  expect(value).not.toHaveProperty('given');
});

test('a gain is what the source says only where we saw a shorter time', () => {
  const today = dayNumber('2026-11-22');
  expect(givenGain(countOf({ seen, given }), 30, today)).toBeUndefined();
  expect(givenGain(countOf({ given }), 30, today)).toBe(60);
  const short = { ...seen, from: '2026-11-01', days: [0, 1, 2] };
  expect(givenGain(countOf({ seen: short, given }), 30, today)).toBe(60);
  expect(givenGain(countOf({ seen: short }), 30, today)).toBeUndefined();
});
