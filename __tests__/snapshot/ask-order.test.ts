import { describe, expect, test } from '@jest/globals';
import { inAskOrder, wantsSecondSource } from '../../src/snapshot/ask-order.ts';
import type { CountRecord } from '../../src/snapshot/field-record.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { subject } from '../helpers/subjects.ts';

const stars = { value: 1, source: 'github' };
const SNAPSHOT: Snapshot = {
  version: 1,
  checkedAt: '2026-11-22T03:17:41Z',
  subjects: {
    'github:o/checked': { stars },
    'github:o/waiting': { unasked: { since: '2026-11-21' }, stars },
    'github:o/waiting-longer': { unasked: { since: '2026-11-19' }, stars },
    'github:o/gone': { missing: { since: '2026-10-01', reason: 'gone' } },
  },
};
const names = ['checked', 'waiting', 'new', 'gone', 'waiting-longer', 'newer'];
const subjects = names.map((name) => subject(`github:o/${name}`));

test('asks first for what was not asked for longest', () => {
  expect(inAskOrder(subjects, SNAPSHOT).map((one) => subjectKey(one).slice(9))).toEqual([
    'new',
    'newer',
    'waiting-longer',
    'waiting',
    'checked',
    'gone',
  ]);
});

test('keeps the order of the lists in the first run', () => {
  expect(inAskOrder(subjects, undefined)).toEqual(subjects);
});

describe('second sources', () => {
  const PAPER = subject('arxiv:1901.08746');
  const FIRST: CountRecord = { value: 7, source: 'semantic-scholar' };
  const stale = (since: string) => ({ ...FIRST, stale: { since, reason: 'late' } });

  function snapshot(citations: CountRecord, checkedAt = '2026-11-21'): Snapshot {
    const subjects = { 'arxiv:1901.08746': { citations } };
    return { version: 1, checkedAt: `${checkedAt}T03:17:41Z`, subjects };
  }

  test.each<[string, Snapshot | undefined, boolean]>([
    ['there is no snapshot', undefined, true],
    ['the paper is new', { ...snapshot(FIRST), subjects: {} }, true],
    ['the number is its own', snapshot({ ...FIRST, source: 'openalex' }), true],
    ['the number was confirmed yesterday', snapshot(FIRST), false],
    ['the number was not confirmed for 13 days', snapshot(stale('2026-11-09')), false],
    ['the number was not confirmed for 14 days', snapshot(stale('2026-11-08')), true],
    ['the snapshot is old', snapshot(FIRST, '2026-11-08'), true],
  ])('when %s: %j', (_, before, asked) => {
    const age = { checkedAt: '2026-11-22T03:17:41Z', days: 14, seconds: ['openalex'] };

    expect(wantsSecondSource(PAPER, before, age)).toBe(asked);
  });
});
