import { describe, expect, test } from '@jest/globals';
import {
  githubRepository,
  hubRepository,
  isHubCollection,
} from '../../src/subjects/repository-ids.ts';

describe('GitHub', () => {
  test.each([
    ['dmis-lab', 'biobert', 'dmis-lab/biobert'],
    ['DMIS-Lab', 'BioBERT', 'dmis-lab/biobert'],
    ['a', 'b.git', 'a/b'],
    ['a', 'b.github.io', 'a/b.github.io'],
    ['a', '_', 'a/_'],
    ['a', '.github', 'a/.github'],
    ['a'.repeat(39), 'b', `${'a'.repeat(39)}/b`],
  ])('%s/%s is %s', (owner, name, id) => {
    expect(githubRepository(owner, name)).toEqual({ kind: 'github', id });
  });

  test.each([
    ['no owner', '', 'b'],
    ['no name', 'a', ''],
    ['an owner that is too long', 'a'.repeat(40), 'b'],
    ['an owner with an underscore', 'a_b', 'c'],
    ['an owner that starts with a dash', '-a', 'b'],
    ['a name of dots', 'a', '..'],
    ['a name that is only an ending', 'a', '.git'],
    ['a name with a blank', 'a', 'b c'],
    ['a name with a quote', 'a', 'b")'],
    ['a name that is too long', 'a', 'b'.repeat(101)],
    ['letters of another alphabet', 'а', 'b'],
  ])('refuses %s', (_, owner, name) => {
    expect(githubRepository(owner, name)).toBeUndefined();
  });

  test('refuses nothing at all', () => {
    expect(githubRepository()).toBeUndefined();
  });
});

describe('Hugging Face', () => {
  test.each([
    ['models', ['GanjinZero', 'biobart-v2-base'], 'models/GanjinZero/biobart-v2-base'],
    ['datasets', ['a', 'b_c.d'], 'datasets/a/b_c.d'],
    ['spaces', ['a', 'b'], 'spaces/a/b'],
    ['models', ['gpt2'], 'models/gpt2'],
  ] as const)('%s %j', (collection, names, id) => {
    expect(hubRepository(collection, names)).toEqual({ kind: 'hf', id });
  });

  test.each([
    ['no name', []],
    ['three names', ['a', 'b', 'c']],
    ['an empty name', ['a', '']],
    ['a name of dots', ['..', 'b']],
    ['a name with a slash', ['a/b', 'c']],
    ['a name that is too long', ['a', 'b'.repeat(97)]],
  ])('refuses %s', (_, names) => {
    expect(hubRepository('models', names)).toBeUndefined();
  });
});

test.each([
  ['models', true],
  ['datasets', true],
  ['spaces', true],
  ['papers', false],
  ['', false],
  [undefined, false],
])('%s is a collection: %s', (text, is) => {
  expect(isHubCollection(text)).toBe(is);
});
