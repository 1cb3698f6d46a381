import { describe, expect, test } from '@jest/globals';
import type { HistoryFile } from '../../src/history/schema.ts';
import { withAnswers, withoutFuture, withTotals } from '../../src/history/update.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';

const TODAY = '2026-11-22';
const NOW = `${TODAY}T03:17:41Z`;
const SEEN = { from: '2026-11-01', source: 'github', days: [0], totals: [10] };
const HISTORY: HistoryFile = {
  version: 1,
  updatedAt: '2026-11-01T03:17:41Z',
  note: 'kept',
  subjects: { 'github:o/old': { stars: { seen: SEEN, later: 1 } }, 'github:o/gone': {} },
};

function snapshotOf(subjects: Snapshot['subjects']): Snapshot {
  return { version: 1, checkedAt: NOW, subjects };
}

describe('the totals of a run', () => {
  const total = { key: 'github:o/new', count: 'stars', total: 12, source: 'github' } as const;
  const record = { stars: { value: 12, source: 'github' } };

  test('follow a subject to its new name, by its id', () => {
    const snapshot = snapshotOf({
      'github:o/new': { ...record, node: 'R_1' },
      'github:o/old': { ...record, node: 'R_1' },
    });
    const { subjects } = withTotals(HISTORY, [total], { snapshot, today: TODAY });
    expect(subjects['github:o/new']?.stars?.seen?.totals).toEqual([10, 12]);
    expect(subjects['github:o/old']?.stars?.seen).toBe(SEEN);
  });

  test('keep what this release does not know, and drop what no list had for months', () => {
    const snapshot = snapshotOf({ 'github:o/old': record, 'github:o/new': record });
    const history = withTotals(HISTORY, [total], { snapshot, today: TODAY });
    expect(history).toMatchObject({ note: 'kept', updatedAt: NOW });
    expect(history.subjects['github:o/old']?.stars?.later).toBe(1);
    expect(Object.keys(history.subjects).toSorted()).toEqual(['github:o/new', 'github:o/old']);
  });
});

describe('the answers of a run', () => {
  const about = { key: 'github:o/old', count: 'stars', source: 'github-stars' } as const;
  const given = { from: '2026-11-08', step: 'week', gains: [1, 2] } as const;

  test('never change our own series', () => {
    const { subjects } = withAnswers(HISTORY, [{ ...about, answer: { given } }], TODAY);
    expect(subjects['github:o/old']?.stars).toEqual({
      seen: SEEN,
      later: 1,
      given: { source: 'github-stars', on: TODAY, ...given },
    });
  });

  test('that are refusals keep the last series', () => {
    const first = withAnswers(HISTORY, [{ ...about, answer: { given } }], TODAY);
    const { subjects } = withAnswers(first, [{ ...about, answer: { reason: '404' } }], TODAY);
    expect(subjects['github:o/old']?.stars?.given?.gains).toEqual([1, 2]);
    expect(subjects['github:o/old']?.stars?.refused).toEqual({ on: TODAY, reason: '404' });
  });
});

test('dates of the future are mistakes', () => {
  const history: HistoryFile = {
    version: 1,
    updatedAt: '2036-01-01T00:00:00Z',
    subjects: {
      'github:o/a': {
        stars: {
          seen: { from: '2026-11-20', days: [0, 400], totals: [1, 2] },
          given: { source: 'x', on: '2036-01-01', from: '2036-01-01', step: 'week', gains: [1] },
          refused: { on: '2036-01-01', reason: 'x' },
        },
      },
    },
  };
  const { updatedAt, subjects } = withoutFuture(history, NOW);
  expect(updatedAt).toBe(`${TODAY}T00:00:00Z`);
  expect(subjects['github:o/a']?.stars).toEqual({
    seen: { from: '2026-11-20', days: [0], totals: [1] },
  });
});
