import { expect, test } from '@jest/globals';
import { seriesLines } from '../../../src/action/commands/why-history.ts';
import type { RepositoryState } from '../../../src/fleet/repository/load.ts';

const seen = { from: '2026-11-01', days: [0, 7, 21], totals: [1979, 1990, 1987] };
const given = {
  source: 'github-stars',
  on: '2026-11-22',
  from: '2026-11-08',
  step: 'week',
  gains: [3, 0, 1],
};
const refused = { on: '2026-11-20', reason: 'HTTP [404](https://x.y)' };

function lines(stars: object, field: 'stars' | 'license' = 'stars') {
  const subjects = { 'github:o/r': { stars } };
  const text = JSON.stringify({ version: 1, updatedAt: '2026-11-22T03:17:41Z', subjects });
  const onBranch = { path: 'x-history.json', text };
  const state = {
    history: { path: 'x-history.json', onBase: undefined, onBranch },
    snapshot: { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects: {} },
  } as unknown as RepositoryState;
  return seriesLines(state, { subject: { kind: 'github', id: 'o/r' }, field });
}

test('both series are shown by their names', () => {
  expect(lines({ seen, given })).toEqual([
    expect.stringMatching(/^Seen by readme-tally: .{3} 1,979 on 2026-11-01, 1,987 on 2026-11-22$/),
    expect.stringMatching(
      /^Star history of GitHub \(stars still held today, by week\): .{3} 4 since 2026-11-08, asked on 2026-11-22$/,
    ),
  ]);
  expect(lines({ given: { ...given, step: 'year' } })[0]).toMatch(
    /^Citations by year of OpenAlex: /,
  );
  expect(lines({ seen: { ...seen, days: [0], totals: [5] } })).toEqual([
    'Seen by readme-tally: 5 on 2026-11-01',
  ]);
});

test('a refusal has its reason, escaped', () => {
  const [line = ''] = lines({ refused });
  expect(line).toMatch(/^No history from a source since 2026-11-20: HTTP /);
  expect(line).not.toContain('[404](');
});

test('an invalid file is named, and other fields have no history', () => {
  expect(lines({ seen: { ...seen, days: [] } })[0]).toContain('is not a valid history');
  expect(lines({ seen }, 'license')).toEqual([]);
});
