import { expect, test } from '@jest/globals';
import { listTotals, sumOfSeries } from '../../src/chart/totals.ts';
import { type Fact, parseFact } from '../../src/fields/fact.ts';
import type { HistoryFile } from '../../src/history/schema.ts';
import { dayNumber } from '../../src/snapshot/dates.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { fc } from '../helpers/property.ts';

const seen = (from: string, days: number[], totals: number[]) => ({ seen: { from, days, totals } });

const snapshot: Snapshot = {
  version: 1,
  checkedAt: '2026-11-10T03:00:00Z',
  aliases: { 'doi:10.1234/a': 'arxiv:2401.00001' },
  subjects: {
    'github:o/old': { stars: { value: 130, source: 'github' } },
    'github:o/new': {
      stars: {
        value: 60,
        source: 'github',
        history: [
          ['2026-11-05', 50],
          ['2026-11-09', 60],
        ],
      },
    },
    'arxiv:2401.00001': { citations: { value: 7, source: 'openalex' } },
  },
};
const history: HistoryFile = {
  version: 1,
  updatedAt: '2026-11-10T03:00:00Z',
  subjects: { 'github:o/old': { stars: seen('2026-11-01', [0, 4, 8], [100, 120, 110]) } },
};
function fact(text: string): Fact {
  const found = parseFact(text);
  if (found === undefined) throw new Error(`${text} is no fact.`);
  return found;
}
const day = (date: number) => dayNumber(`2026-11-${String(date).padStart(2, '0')}`);

test('a subject counts with its first total before it was seen, so that the line does not jump', () => {
  const [total] = listTotals([fact('github:o/old'), fact('github:o/new')], { history, snapshot });

  expect(total).toEqual({
    count: 'stars',
    subjects: 2,
    series: {
      days: [day(1), day(5), day(9), day(10)],
      values: [100 + 50, 120 + 50, 110 + 60, 110 + 60],
    },
  });
});

test('counts are in one order, and each subject counts once, under the id that is asked for', () => {
  const shown = [
    fact('doi:10.1234/a'),
    fact('arxiv:2401.00001'),
    fact('github:o/old'),
    fact('github:o/old'),
    fact('github:o/unknown'),
    fact('license:github:o/old'),
    fact('likes:hf:models/a/b'),
  ];
  const totals = listTotals(shown, { snapshot });

  expect(totals.map(({ count, subjects }) => [count, subjects])).toEqual([
    ['stars', 1],
    ['citations', 1],
  ]);
  expect(totals[1]?.series).toEqual({ days: [day(10)], values: [7] });
  expect(listTotals(shown, {})).toEqual([]);
});

test('what a source says about the past is no total', () => {
  const given = {
    source: 'github-stars',
    on: '2026-11-10',
    from: '2026-01-04',
    step: 'week' as const,
    gains: [9_000, 0],
  };
  const old = { stars: { ...history.subjects['github:o/old']?.stars, given } };
  const [total] = listTotals([fact('github:o/old')], {
    history: { ...history, subjects: { 'github:o/old': old } },
  });
  expect(total?.series.values).toEqual([100, 120, 110]);
});

const series = fc
  .uniqueArray(fc.tuple(fc.nat(500), fc.nat(10_000)), { minLength: 1, selector: ([at]) => at })
  .map((points) => points.toSorted(([a], [b]) => a - b))
  .map((points) => ({ days: points.map(([at]) => at), values: points.map(([, value]) => value) }));

test('a sum ends with the sum of the last values, and moves by what its parts move by', () => {
  fc.assert(
    fc.property(fc.array(series, { minLength: 1, maxLength: 5 }), series, (all, added) => {
      const [before, after] = [sumOfSeries(all), sumOfSeries([...all, added])];
      const last = all.reduce((sum, { values }) => sum + (values.at(-1) ?? 0), 0);
      expect(before.values.at(-1)).toBe(last);
      expect(before.days).toEqual(
        [...new Set(all.flatMap(({ days }) => days))].toSorted((a, b) => a - b),
      );
      // Up to the first point of the added series, the line only moves up as a whole.
      for (const [index, at] of before.days.entries()) {
        if (at > (added.days[0] ?? 0)) break;
        expect(after.values[after.days.indexOf(at)]).toBe(
          (before.values[index] ?? 0) + (added.values[0] ?? 0),
        );
      }
    }),
  );
});
