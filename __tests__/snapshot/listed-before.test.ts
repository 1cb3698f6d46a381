import { expect, test } from '@jest/globals';
import { ageUnlisted, listedBefore } from '../../src/snapshot/listed.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

const STARS = { value: 5, source: 'github' };

function keys(subjects: Snapshot['subjects'], ignored: readonly string[] = []) {
  const snapshot: Snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects };
  return listedBefore(snapshot, ignored).map(subjectKey);
}

test('gives what was listed, a missing subject too', () => {
  const missing = { since: '2026-11-22', reason: 'gone' };
  expect(keys({ 'github:o/one': { stars: STARS }, 'github:o/two': { missing } })).toEqual([
    'github:o/one',
    'github:o/two',
  ]);
  expect(listedBefore(undefined, [])).toEqual([]);
});

test('leaves out what no list showed any more', () => {
  const subjects = { 'github:o/one': { stars: STARS }, 'github:o/two': { stars: STARS } };
  const count = { subject: { kind: 'github', id: 'o/one' }, metric: 'stars' } as const;
  expect(keys(ageUnlisted(subjects, [count], '2026-11-22'))).toEqual(['github:o/one']);
});

test('leaves out what is to be ignored, in whatever case', () => {
  const subjects = { 'github:o/one': { stars: STARS }, 'github:o/two': { stars: STARS } };
  expect(keys(subjects, ['GitHub:O/One', 'stars:github:o/two'])).toEqual([]);
});

test('gives nobody where somebody waits, since new ones and those go first', () => {
  const unasked = { since: '2026-11-21' };
  expect(keys({ 'github:o/one': { stars: STARS }, 'github:o/two': { unasked } })).toEqual([]);
});

test('passes over a key that is no subject', () => {
  expect(keys({ 'github:../..': { stars: STARS }, nonsense: { stars: STARS } })).toEqual([]);
});
