import { expect, test } from '@jest/globals';
import { wantsSecondSource } from '../../src/snapshot/ask-order.ts';
import type { CountRecord, Snapshot } from '../../src/snapshot/schema.ts';
import { subject } from '../helpers/subjects.ts';

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
