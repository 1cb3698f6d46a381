import { expect, test } from '@jest/globals';
import { carryOver } from '../../src/snapshot/carry-over.ts';
import type { Snapshot, SubjectRecord } from '../../src/snapshot/schema.ts';

const stars = { value: 7, source: 'github' };
const day = { since: '2026-11-22' };
const PLAIN: SubjectRecord = { stars };
const STALE: SubjectRecord = { stars: { ...stars, stale: { ...day, reason: 'late' } } };
const MISSING: SubjectRecord = { missing: { ...day, reason: 'gone' }, stars };
const UNASKED: SubjectRecord = { unasked: day, stars };

function doubted(value: number): SubjectRecord {
  return { stars: { ...stars, quarantined: { ...day, value, reason: 'fell' } } };
}

function snapshot(record: SubjectRecord): Snapshot {
  return { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects: { 'github:o/a': record } };
}

test.each<[string, SubjectRecord, boolean]>([
  ['a number', PLAIN, false],
  ['a stale number', STALE, false],
  ['a missing subject', MISSING, true],
  ['one that was not asked for', UNASKED, true],
  ['a number in doubt', doubted(0), true],
])('%s is needed by the next run: %j %s', (_, record, needed) => {
  const isKnown = { remembers: needed, hasMemory: needed };
  expect(carryOver(undefined, snapshot(record))).toEqual(isKnown);
});

test.each<[string, SubjectRecord, SubjectRecord, boolean]>([
  ['the same', MISSING, MISSING, false],
  ['the same since another day', UNASKED, { ...UNASKED, unasked: { since: '2026-11-01' } }, false],
  ['something more', PLAIN, MISSING, true],
  ['something less', MISSING, PLAIN, true],
  ['something else', MISSING, UNASKED, true],
  ['another doubt', doubted(0), doubted(1), true],
])('%s is remembered', (_, before, after, changed) => {
  expect(carryOver(snapshot(before), snapshot(after)).remembers).toBe(changed);
});
