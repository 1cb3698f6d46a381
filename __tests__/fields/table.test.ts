import { describe, expect, test } from '@jest/globals';
import { usualField } from '../../src/fields/fact.ts';
import {
  FIELD_NAMES,
  FIELDS,
  FIRST_COUNTS,
  type FieldName,
  hasField,
  isFieldName,
} from '../../src/fields/table.ts';
import { KINDS } from '../../src/subjects/kinds.ts';
import type { Kind } from '../../src/subjects/subject.ts';
import { subject } from '../helpers/subjects.ts';

test.each([
  ['stars', true],
  ['downloads', true],
  ['last-commit', true],
  ['Stars', false],
  ['venue', true],
  ['venues', false],
  ['', false],
  ['length', false],
  ['constructor', false],
])('%j is a field: %s', (text, is) => {
  expect(isFieldName(text)).toBe(is);
});

describe('the fields of', () => {
  test.each<[string, FieldName[]]>([
    [
      'arxiv:1901.08746',
      [
        'citations',
        'influential-citations',
        'year',
        'published-on',
        'venue',
        'retracted',
        'open-access',
        'citations-90d',
      ],
    ],
    [
      'github:o/r',
      [
        'stars',
        'forks',
        'watchers',
        'open-issues',
        'open-pull-requests',
        'last-commit',
        'created',
        'release',
        'released',
        'tag',
        'language',
        'top-language',
        'archived',
        'description',
        'license',
        'stars-7d',
        'stars-30d',
      ],
    ],
    [
      'gitlab:a/b',
      [
        'stars',
        'forks',
        'last-activity',
        'created',
        'archived',
        'description',
        'stars-7d',
        'stars-30d',
      ],
    ],
    [
      'codeberg:a/b',
      [
        'stars',
        'forks',
        'watchers',
        'open-issues',
        'last-activity',
        'created',
        'language',
        'archived',
        'description',
        'stars-7d',
        'stars-30d',
      ],
    ],
    [
      'hf:models/a/b',
      [
        'likes',
        'downloads',
        'downloads-all-time',
        'updated',
        'gated',
        'parameters',
        'task',
        'license',
        'likes-30d',
      ],
    ],
    [
      'hf:datasets/a/b',
      ['likes', 'downloads', 'downloads-all-time', 'updated', 'gated', 'license', 'likes-30d'],
    ],
    ['hf:spaces/a/b', ['likes', 'updated', 'license', 'likes-30d']],
  ])('%s', (key, names) => {
    expect(FIELD_NAMES.filter((name) => hasField(subject(key), name))).toEqual(names);
  });
});

describe('the field of a slot that names none', () => {
  test.each<[Kind, FieldName | undefined]>([
    ['arxiv', 'citations'],
    ['github', 'stars'],
    ['hf', undefined],
  ])('of %s is %s', (kind, field) => {
    expect(usualField({ kind, id: 'x' })).toBe(field);
  });

  test.each(Object.entries(KINDS))('is one that the kind %s has', (kind, { usual }) => {
    const one = { kind: kind as Kind, id: 'x/y' };
    expect(usual === undefined || (isFieldName(usual) && hasField(one, usual))).toBe(true);
  });
});

test('the first counts are fields that a list shows without any setting', () => {
  const adopted = FIELD_NAMES.filter((name) => {
    const field = FIELDS[name];
    return field.type === 'count' && field.isAdopted;
  });
  expect(adopted.toSorted()).toEqual([...FIRST_COUNTS].toSorted());
});

test.each(Object.entries(FIELDS))('%s describes itself', (name, field) => {
  expect(name).toMatch(/^[a-z]+(?:-[a-z\d]+)*$/);
  expect(field.families.length).toBeGreaterThan(0);
  expect(field.sentence).toMatch(/^[A-Z].*\.$/);
  expect(Object.keys(field.from).length === 0).toBe(field.type === 'gain');
  expect(field.words.test(name.replaceAll('-', ' '))).toBe(true);
});
