import { expect, test } from '@jest/globals';
import { type CountedByYear, citationsByYear } from '../../../src/sources/openalex/years.ts';
import { fc } from '../../helpers/property.ts';
import { RECORDED } from '../../helpers/recorded.ts';

const NOW = Date.UTC(2026, 10, 30);

const years = (counts: Record<number, number>) =>
  Object.entries(counts)
    .map(([year, count]) => ({ year: Number(year), cited_by_count: count }))
    .reverse();

test.each<[what: string, work: CountedByYear, given: object]>([
  [
    'years without citations, which are left out',
    { counts_by_year: years({ 2021: 1, 2024: 5 }), cited_by_count: 6 },
    { from: '2021-01-01', gains: [1, 0, 0, 5, 0, 0], isWhole: true },
  ],
  [
    'ten years of an older paper',
    {
      counts_by_year: years({
        ...{ 2017: 6, 2018: 7, 2019: 5, 2020: 8, 2021: 6, 2022: 9 },
        ...{ 2023: 4, 2024: 3, 2025: 2, 2026: 1 },
      }),
      cited_by_count: 138,
    },
    { from: '2017-01-01', gains: [6, 7, 5, 8, 6, 9, 4, 3, 2, 1] },
  ],
  [
    'a citing work with a date to come',
    { counts_by_year: years({ 2026: 2, 2027: 1 }), cited_by_count: 3 },
    { from: '2026-01-01', gains: [2] },
  ],
  [
    'more citations than are counted',
    { counts_by_year: years({ 2025: 2, 2026: 2 }), cited_by_count: 3 },
    { from: '2025-01-01', gains: [2, 2] },
  ],
  [
    'a year twice, and rows that are none',
    {
      counts_by_year: [...years({ 2025: 2, 2026: 1 }), ...years({ 2025: 9 }), null, { year: 2024 }],
      cited_by_count: 3,
    },
    { from: '2025-01-01', gains: [2, 1], isWhole: true },
  ],
  [
    'years that no work has',
    { counts_by_year: years({ 2026: 1, 1026: 4, 0: 4 }), cited_by_count: 1 },
    { from: '2026-01-01', gains: [1], isWhole: true },
  ],
])('the series of %s', (_, work, given) => {
  expect(citationsByYear(work, NOW)).toEqual({
    status: 'found',
    given: { step: 'year', ...given },
  });
});

test.each<[what: string, work: CountedByYear]>([
  ['without citations', { counts_by_year: [], cited_by_count: 0 }],
  ['whose citations are older', { counts_by_year: [], cited_by_count: 12 }],
  ['that has only years to come', { counts_by_year: years({ 2031: 1 }) }],
  ['with a negative count', { counts_by_year: [{ year: 2025, cited_by_count: -1 }] }],
])('a paper %s has none', (_, work) => {
  expect(citationsByYear(work, NOW)).toEqual({
    status: 'refused',
    reason: 'it has no citations by year',
  });
});

test('a year begins at midnight UTC', () => {
  const work = { counts_by_year: years({ 2026: 1, 2027: 1 }) };

  expect(citationsByYear(work, Date.UTC(2027, 0, 1) - 1)).toMatchObject({ given: { gains: [1] } });
  expect(citationsByYear(work, Date.UTC(2027, 0, 1))).toMatchObject({ given: { gains: [1, 1] } });
});

test('the series of any answer is valid, or there is none', () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3_000 }), fc.double(), fc.jsonValue());
  const row = fc.record({
    year: fc.oneof(fc.integer({ min: 2015, max: 2030 }), value),
    cited_by_count: value,
  });
  const work = fc.record({
    counts_by_year: fc.array(fc.oneof(row, value), { maxLength: 12 }),
    cited_by_count: fc.nat(),
  });
  fc.assert(
    fc.property(work, (one) => {
      const answer = citationsByYear(one, NOW);
      if (answer.status !== 'found') return;
      const { from, gains } = answer.given;

      expect(gains.every((gain) => Number.isSafeInteger(gain) && gain >= 0)).toBe(true);
      expect(Number(from.slice(0, 4)) + gains.length).toBe(2027);
      expect(gains.length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 1_000 },
  );
});

/** A real answer about a whole work, from 2025. */
interface RealWork extends CountedByYear {
  readonly publication_year: number;
}
const REAL = RECORDED.map(({ body }) => body as RealWork).filter(
  (body) => Array.isArray(body?.counts_by_year) && body.counts_by_year.length > 0,
);

(REAL.length > 0 ? test : test.skip)('real works have series of ten years at most', () => {
  for (const work of REAL) {
    const answer = citationsByYear(work, Date.UTC(2025, 11, 1));
    if (answer.status !== 'found') throw new Error(answer.reason);
    const { from, gains, isWhole } = answer.given;
    const sum = gains.reduce((total, gain) => total + gain, 0);

    expect(Number(from.slice(0, 4))).toBeGreaterThanOrEqual(2012);
    expect(sum).toBeLessThanOrEqual(work.cited_by_count ?? 0);
    expect(isWhole === true).toBe(sum === work.cited_by_count);
  }
  expect(REAL.some(({ publication_year: year }) => year < 2015)).toBe(true);
});
