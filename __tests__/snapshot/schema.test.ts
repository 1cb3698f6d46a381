import { describe, expect, test } from '@jest/globals';
import { Snapshot } from '../../src/snapshot/schema.ts';

const HEAD = { version: 1, checkedAt: '2026-11-22T03:17:41Z' };

function isSnapshot(value: unknown): boolean {
  return Snapshot.safeParse(value).success;
}

function withCount(count: unknown): unknown {
  return { ...HEAD, subjects: { 'github:a/b': { stars: count } } };
}

describe('takes', () => {
  test.each([
    ['no subjects', { ...HEAD, subjects: {} }],
    ['a subject without counts', { ...HEAD, subjects: { 'github:a/b': {} } }],
    ['a count', withCount({ value: 0, source: 'github' })],
    [
      'a stale count',
      withCount({ value: 1, source: 'x', stale: { since: '2026-11-20', reason: '' } }),
    ],
    ['a count with a history', withCount({ value: 1, source: 'x', history: [['2026-11-20', 1]] })],
    ['fractions of a second', { ...HEAD, checkedAt: '2026-11-22T03:17:41.123Z', subjects: {} }],
  ])('%s', (_, value) => {
    expect(isSnapshot(value)).toBe(true);
  });
});

describe('refuses', () => {
  test.each([
    ['a list', []],
    ['null', null],
    ['no version', { checkedAt: HEAD.checkedAt, subjects: {} }],
    ['an older version', { ...HEAD, version: 0, subjects: {} }],
    ['a version that is text', { ...HEAD, version: '1', subjects: {} }],
    ['no time', { version: 1, subjects: {} }],
    ['a time that is a day', { ...HEAD, checkedAt: '2026-11-22', subjects: {} }],
    ['a time in another zone', { ...HEAD, checkedAt: '2026-11-22T03:17:41+01:00', subjects: {} }],
    ['no subjects', HEAD],
    ['subjects in a list', { ...HEAD, subjects: [] }],
    ['a number for a count', withCount(7)],
    ['a count without a value', withCount({ source: 'github' })],
    ['a count without a source', withCount({ value: 7 })],
    ['a negative number', withCount({ value: -1, source: 'x' })],
    ['a fraction', withCount({ value: 1.5, source: 'x' })],
    ['a number as text', withCount({ value: '7', source: 'x' })],
    ['null for a number', withCount({ value: null, source: 'x' })],
    [
      'a stale count without a reason',
      withCount({ value: 1, source: 'x', stale: { since: '2026-11-20' } }),
    ],
    ['a day that is none', withCount({ value: 1, source: 'x', history: [['2026-02-30', 1]] })],
    ['a point of three', withCount({ value: 1, source: 'x', history: [['2026-02-20', 1, 2]] })],
    ['a title that is none', { ...HEAD, subjects: { 'github:a/b': { title: 7 } } }],
  ])('%s', (_, value) => {
    expect(isSnapshot(value)).toBe(false);
  });
});

test('keeps every key that it does not know', () => {
  const value = {
    ...HEAD,
    generator: 'x',
    subjects: {
      'github:a/b': {
        note: 'mine',
        forks: { value: 3 },
        stars: {
          value: 7,
          source: 'github',
          by: 'hand',
          stale: { since: '2026-11-20', reason: 'x', http: 429 },
        },
      },
    },
  };

  expect(Snapshot.parse(value)).toEqual(value);
});
