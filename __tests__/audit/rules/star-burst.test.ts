import { expect, test } from '@jest/globals';
import { starBurst } from '../../../src/audit/rules/star-burst.ts';
import type { HistoryFile } from '../../../src/history/schema.ts';
import { findingsIn } from '../../helpers/audit.ts';

const TEXT = `# List

- [One](https://github.com/o/one) ![s](https://img.shields.io/github/stars/o/one) ![s](https://img.shields.io/github/stars/o/one)
- [Two](https://github.com/o/two) ![s](https://img.shields.io/github/stars/o/two)
`;

interface Made {
  /** Stars by week; the last week is not over. */
  readonly gains: number[];
  /** All stars; the sum of the weeks when absent. */
  readonly count?: number;
  readonly step?: 'week' | 'year';
}

function messagesFor({ gains, count, step = 'week' }: Made): string[] {
  // 2026-11-30 is the Monday of the last week.
  const first = Date.UTC(2026, 10, 29) - (gains.length - 1) * 7 * 86_400_000;
  const from = new Date(first).toISOString().slice(0, 10);
  const given = {
    source: 'github-stars',
    on: '2026-11-30',
    from,
    step,
    gains,
    isWhole: count === undefined,
  };
  const history: HistoryFile = {
    version: 1,
    updatedAt: '2026-11-30T03:00:00Z',
    subjects: { 'github:o/one': { stars: { given } } },
  };
  const stars = count === undefined ? {} : { stars: { value: count, source: 'github' } };
  const snapshot = {
    version: 1 as const,
    checkedAt: '2026-11-30T03:00:00Z',
    subjects: { 'github:o/one': stars },
  };
  return findingsIn(TEXT, starBurst, { history, snapshot }).map(({ message }) => message);
}

const quiet = (weeks: number, stars = 0) => Array.from({ length: weeks }, () => stars);

test.each<[string, Made, string]>([
  [
    'a campaign of two weeks',
    { gains: [...quiet(10, 1), 450, 500, 3, 2, 3, 4, 3, ...quiet(6, 1)] },
    'github:o/one got 950 of its 981 stars in two weeks from 2026-09-06, and 12 in four weeks from 2026-09-27: https://github.com/o/one',
  ],
  [
    'a campaign of fourteen days that begin on a Wednesday',
    { gains: [...quiet(4), 200, 350, 150, ...quiet(12)] },
    'github:o/one got 550 of its 700 stars in two weeks from 2026-08-23, and 0 in four weeks from 2026-09-13: https://github.com/o/one',
  ],
  [
    'a campaign of one day, of a repository that the source knows since then',
    { gains: [800, ...quiet(20)] },
    'github:o/one got 800 of its 800 stars in two weeks from 2026-07-12, and 0 in four weeks from 2026-08-02: https://github.com/o/one',
  ],
  [
    'a campaign that is most of all stars, some of them older than the series',
    { gains: [...quiet(20), 1_500, ...quiet(9)], count: 2_500 },
    'github:o/one got 1,500 of its 2,500 stars in two weeks from 2026-09-20, and 0 in four weeks from 2026-10-11: https://github.com/o/one',
  ],
])('reports %s, once in a list', (_, made, message) => {
  expect(messagesFor(made)).toEqual([message]);
});

test.each<[string, Made]>([
  [
    'the front page of a news site, with a tail',
    { gains: [2, 3, 289, 60, 30, 22, 17, 15, 12, 10, 9, 9] },
  ],
  [
    'a release that many wait for, with a tail',
    { gains: [...quiet(5, 5), 9_000, 2_500, 900, 400, 300, 250, 200, 180] },
  ],
  ['a new repository of two weeks', { gains: [700, 300] }],
  [
    'a burst before which four weeks have not passed',
    { gains: [...quiet(8), 500, 400, 1, 1, 1, 1] },
  ],
  ['a burst that is still going on', { gains: [...quiet(20, 1), 900] }],
  ['steady growth', { gains: quiet(30, 200) }],
  ['a small burst, of a course or a talk', { gains: [...quiet(10), 60, 39, ...quiet(10)] }],
  [
    'a burst that is less than half of all stars',
    { gains: [...quiet(10), 900, ...quiet(10)], count: 1_800 },
  ],
  ['a series that is not whole, without a count', { gains: quiet(30), count: 0 }],
  ['no weeks', { gains: [] }],
  ['years', { gains: [900, ...quiet(10)], step: 'year' }],
])('does not report %s', (_, made) => {
  expect(messagesFor(made)).toEqual([]);
});

test('without a history there is nothing to report', () => {
  expect(findingsIn(TEXT, starBurst, {})).toEqual([]);
});
