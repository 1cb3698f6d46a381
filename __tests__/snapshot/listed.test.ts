import { describe, expect, test } from '@jest/globals';
import { type Fact, parseFact } from '../../src/fields/fact.ts';
import { ageUnlisted, listedBefore } from '../../src/snapshot/listed.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

const TODAY = '2026-11-22';
const RECORD = { value: 7, source: 'test' };

function aged(subjects: Snapshot['subjects'], listed: readonly string[] = [], today = TODAY) {
  const counts = listed.map((text) => parseFact(text) as Fact);
  return ageUnlisted(subjects, counts, today);
}

function unlistedSince(since: string) {
  return { ...RECORD, stale: { since, reason: 'not in any list' } };
}

describe('a count that no list shows', () => {
  test('is marked from today on', () => {
    expect(aged({ 'github:a/b': { stars: RECORD } })).toEqual({
      'github:a/b': { stars: unlistedSince(TODAY) },
    });
  });

  test('keeps the day on which it was marked', () => {
    const subjects = { 'github:a/b': { stars: unlistedSince('2026-09-01') } };

    expect(aged(subjects)).toEqual(subjects);
  });

  test('counts from today when it was stale for another reason', () => {
    const stale = { since: '2020-01-01', reason: 'rate limited' };

    expect(aged({ 'github:a/b': { stars: { ...RECORD, stale } } })).toEqual({
      'github:a/b': { stars: unlistedSince(TODAY) },
    });
  });

  test.each([
    ['90 days', '2026-08-24', ['github:a/b']],
    ['91 days', '2026-08-23', []],
  ])('after %s the subjects are %j', (_, since, keys) => {
    expect(Object.keys(aged({ 'github:a/b': { stars: unlistedSince(since) } }))).toEqual(keys);
  });

  test('is dropped alone when another count of the subject is listed', () => {
    const subjects = { 'hf:models/a/b': { likes: RECORD, downloads: unlistedSince('2020-01-01') } };

    expect(aged(subjects, ['likes:hf:models/a/b'])).toEqual({ 'hf:models/a/b': { likes: RECORD } });
  });

  test('takes the title of its subject along', () => {
    const subjects = { 'arxiv:1901.08746': { title: 'T', citations: unlistedSince('2020-01-01') } };

    expect(aged(subjects)).toEqual({});
  });

  test('leaves what this release does not know', () => {
    const subjects = { 'github:a/b': { note: 'mine', stars: unlistedSince('2020-01-01') } };

    expect(aged(subjects)).toEqual({ 'github:a/b': { note: 'mine' } });
  });
});

test('a listed count stays as it is', () => {
  const subjects = { 'github:a/b': { stars: unlistedSince('2020-01-01') } };

  expect(aged(subjects, ['github:a/b'])).toEqual(subjects);
});

test('counts that only a newer release knows stay', () => {
  const subjects = { 'github:a/b': { forks: { value: 3, source: 'github' } } };

  expect(aged(subjects)).toEqual(subjects);
});

test('the given subjects stay as they are', () => {
  const subjects = {
    'github:a/b': { stars: unlistedSince('2020-01-01') },
    'github:c/d': { stars: RECORD },
  };
  const before = structuredClone(subjects);
  aged(subjects);

  expect(subjects).toEqual(before);
});

describe('subjects listed before', () => {
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
    const count = { subject: { kind: 'github', id: 'o/one' }, field: 'stars' } as const;
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
});
