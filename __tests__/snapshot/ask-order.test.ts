import { expect, test } from '@jest/globals';
import { inAskOrder } from '../../src/snapshot/ask-order.ts';
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
