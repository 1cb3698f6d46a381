import { describe, expect, test } from '@jest/globals';
import { applyFailureLimit } from '../../src/sources/failure-limit.ts';
import type { Observation } from '../../src/sources/source.ts';
import type { Usage } from '../../src/sources/usage.ts';
import { usage } from '../helpers/reports.ts';
import { line, subject } from '../helpers/subjects.ts';

const FOUND: Observation = {
  status: 'found',
  subject: subject('github:o/a'),
  source: 'github',
  values: { stars: 7 },
};
const MISSING: Observation = {
  status: 'missing',
  subject: subject('github:o/b'),
  source: 'github',
  reason: 'gone',
};
const FAILED: Observation = { ...MISSING, status: 'failed', reason: 'late' };

function judged(parts: Partial<Usage>, share = 50) {
  return applyFailureLimit(
    { observations: [FOUND, MISSING, FAILED], usage: [usage(parts)] },
    share,
  );
}

describe('a source', () => {
  test.each([
    ['half of it failed', { subjects: 10, failed: 5 }],
    ['none of it failed', { subjects: 10, failed: 0 }],
    ['nothing was asked for', { subjects: 10, failed: 0, deferred: 10 }],
  ])('is trusted when %s', (_, parts) => {
    const { observations, leftOut, allFailed } = judged(parts);

    expect(observations).toEqual([FOUND, MISSING, FAILED]);
    expect([leftOut, allFailed]).toEqual([[], false]);
  });

  test.each([
    ['more than half of it failed', { subjects: 10, failed: 6 }],
    ['more than half of what was asked for failed', { subjects: 20, deferred: 10, failed: 6 }],
  ])('changes nothing when %s', (_, parts) => {
    const { observations, leftOut, allFailed } = judged(parts);
    const reason = `GitHub: left out of this run, because 6 of ${parts.subjects} failed`;

    expect(observations.map(line)).toEqual([
      `failed github:o/a (${reason})`,
      `failed github:o/b (${reason})`,
      'failed github:o/b (late)',
    ]);
    expect([leftOut.length, allFailed]).toEqual([1, true]);
  });

  test('may fail as often as the config says', () => {
    expect(judged({ subjects: 10, failed: 9 }, 90).leftOut).toEqual([]);
  });
});

test('not all have failed while one has not', () => {
  const failed = usage({ source: 's2', subjects: 3, failed: 3 });

  expect(applyFailureLimit({ observations: [], usage: [failed, usage()] }, 50).allFailed).toBe(
    false,
  );
  expect(applyFailureLimit({ observations: [], usage: [] }, 50).allFailed).toBe(false);
});
