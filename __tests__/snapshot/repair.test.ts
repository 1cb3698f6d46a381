import { describe, expect, test } from '@jest/globals';
import { withoutFutureDates } from '../../src/snapshot/repair.ts';
import { isUsable, type PendingRequest } from '../../src/snapshot/requests.ts';
import type { Snapshot, SubjectRecord } from '../../src/snapshot/schema.ts';

const NOW = '2026-11-22T03:17:41Z';
const snapshotOf = (more: Partial<Snapshot>): Snapshot => ({
  version: 1,
  checkedAt: '2026-11-21T03:17:41Z',
  subjects: {},
  ...more,
});
const stars = (more: object): SubjectRecord => ({ stars: { value: 1, source: 'github', ...more } });

describe('dates in the future', () => {
  test('the time of the run becomes a week ago', () => {
    const given = snapshotOf({ checkedAt: '2999-01-01T00:00:00Z' });
    expect(withoutFutureDates(given, NOW).checkedAt).toBe('2026-11-15T03:17:41Z');
  });

  test.each([
    [
      'points of a history are dropped',
      stars({
        history: [
          ['2026-11-20', 1],
          ['2999-01-01', 2],
        ],
      }),
      stars({ history: [['2026-11-20', 1]] }),
    ],
    [
      'a stale value is stale since today',
      stars({ stale: { since: '2999-01-01', reason: 'late' } }),
      stars({ stale: { since: '2026-11-22', reason: 'late' } }),
    ],
    [
      'a quarantine begins today',
      stars({ quarantined: { value: 2, since: '2999-01-01', reason: 'fell' } }),
      stars({ quarantined: { value: 2, since: '2026-11-22', reason: 'fell' } }),
    ],
    [
      'a subject is missing since today',
      { missing: { since: '2999-01-01', reason: 'gone' } },
      { missing: { since: '2026-11-22', reason: 'gone' } },
    ],
    [
      'a subject waits since today',
      { unasked: { since: '2999-01-01' } },
      { unasked: { since: '2026-11-22' } },
    ],
  ] as [string, SubjectRecord, SubjectRecord][])('%s', (_, given, repaired) => {
    const result = withoutFutureDates(snapshotOf({ subjects: { 'github:o/r': given } }), NOW);
    expect(result.subjects).toEqual({ 'github:o/r': repaired });
  });

  test('a match by title is dropped', () => {
    const match = { subject: 'arxiv:1901.08746', by: 'title', on: '2999-01-01' };
    const given = snapshotOf({ identified: { a: match, b: { ...match, on: '2026-11-20' } } });
    expect(Object.keys(withoutFutureDates(given, NOW).identified ?? {})).toEqual(['b']);
  });

  test('a snapshot of a clock that is some hours ahead stays the same', () => {
    const given = snapshotOf({
      checkedAt: '2026-11-23T02:00:00Z',
      subjects: { 'github:o/r': stars({ history: [['2026-11-23', 1]] }) },
    });
    expect(withoutFutureDates(given, NOW)).toBe(given);
  });
});

describe('a pending request', () => {
  const adding = {
    command: 'add',
    file: 'README.md',
    subject: 'github:o/r',
    title: 'r',
    links: {},
  } as const;

  test.each([
    [true, { command: 'ignore', subject: 'github:o/r' }],
    [true, { command: 'unignore', subject: 'hf:models/o/r', metric: 'likes' }],
    [true, adding],
    [false, { command: 'ignore', subject: 'github:o/r\nsnapshot: other.json' }],
    [false, { command: 'ignore', subject: 'not a subject' }],
    [false, { command: 'ignore', subject: 'doi:10.1000/a\u0085b' }],
    [false, { ...adding, subject: 'README' }],
  ] as [boolean, PendingRequest][])('may be applied: %s, %j', (expected, request) => {
    expect(isUsable(request)).toBe(expected);
  });
});
