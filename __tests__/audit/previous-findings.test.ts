import { describe, expect, test } from '@jest/globals';
import { mayRemain, previousFindingIds } from '../../src/audit/previous-findings.ts';
import { finding } from '../helpers/findings.ts';

const WHOLE = { usage: [{ deferred: 0 }], leftOut: [] };

describe('a finding that this run does not have', () => {
  test.each([
    ['of the list alone', 'unclear-slot-1a', { ...WHOLE, leftOut: ['GitHub'] }, false],
    ['that needs a source, and all answered', 'moved-subject-1a', WHOLE, false],
    [
      'that needs a source, and one was left out',
      'moved-subject-1a',
      { ...WHOLE, leftOut: ['GitHub'] },
      true,
    ],
    [
      'that needs a source, and one had no time',
      'moved-subject-1a',
      { ...WHOLE, usage: [{ deferred: 3 }] },
      true,
    ],
    ['of a rule that is gone', 'no-such-rule-1a', { ...WHOLE, leftOut: ['GitHub'] }, false],
  ])('%s', (_, id, reach, remains) => {
    expect(mayRemain(id, reach)).toBe(remains);
  });
});

test('the ids are sorted, each once, and keep those that may remain', () => {
  const findings = ['b', 'a', 'b'].map((id) => finding({ id }));
  const before = ['moved-subject-1', 'unclear-slot-1'];
  expect(previousFindingIds(findings, { ...WHOLE, before })).toEqual(['a', 'b']);
  expect(previousFindingIds(findings, { ...WHOLE, leftOut: ['GitHub'], before })).toEqual([
    'a',
    'b',
    'moved-subject-1',
  ]);
});
