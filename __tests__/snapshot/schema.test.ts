import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Snapshot } from '../../src/snapshot/schema.ts';
import { ROOT } from '../helpers/paths.ts';

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

describe('the release before fields', () => {
  const text = readFileSync(
    resolve(ROOT, '__tests__/fixtures/schemas/snapshot.v1.before-fields.json'),
    'utf8',
  );
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(text));
  const plain = (value: unknown) => ({ value, source: 'github', since: '2026-11-20' });
  const stars = { value: 7, source: 'github', history: [['2026-11-20', 7]] };

  test('reads what this one writes', () => {
    const fields = {
      forks: { ...stars, quarantined: { value: 0, since: '2026-11-21', reason: 'fell' } },
      license: plain('MIT'),
      created: plain('2019-03-24'),
      archived: { ...plain(false), stale: { since: '2026-11-21', reason: 'HTTP 502' } },
    };
    const snapshot = { ...HEAD, subjects: { 'github:a/b': { title: 'b', stars, fields } } };

    expect(isSnapshot(snapshot)).toBe(true);
    expect(validate(snapshot)).toBe(true);
    expect(validate({ ...HEAD, subjects: { 'github:a/b': { stars: fields.license } } })).toBe(
      false,
    );
  });

  test('may have written members of others that have the names of fields', () => {
    const others = { license: 'MIT', year: 2019, forks: null, description: ['x'], archived: 'no' };
    const snapshot = { ...HEAD, subjects: { 'github:a/b': { stars, ...others } } };

    expect(validate(snapshot)).toBe(true);
    expect(isSnapshot(snapshot)).toBe(true);
  });
});

describe('fields', () => {
  const withField = (name: string, record: unknown) => ({
    ...HEAD,
    subjects: { 'github:a/b': { fields: { [name]: record } } },
  });

  test.each([
    ['a count that is a text', 'forks', { value: '7', source: 'x' }],
    ['a date that is none', 'created', { value: 'soon', source: 'x' }],
    ['a text that is a number', 'license', { value: 7, source: 'x' }],
    ['a flag that is a text', 'archived', { value: 'yes', source: 'x' }],
    ['a value without a source', 'license', { value: 'MIT' }],
  ])('refuse %s', (_, name, record) => {
    expect(isSnapshot(withField(name, record))).toBe(false);
  });

  test('of a newer release are kept', () => {
    expect(isSnapshot(withField('downloads-2030', { any: 'thing' }))).toBe(true);
  });
});
