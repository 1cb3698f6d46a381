import { expect, test } from '@jest/globals';
import { matchesName, RepositoryName, RepositoryPattern } from '../../src/config/fleet-names.ts';

test.each([
  ['acme/list', 'acme/list', true],
  ['Acme/List', 'acme/list', true],
  ['acme/list-2', 'acme/list', false],
  ['acme/awesome-llm', 'acme/awesome-*', true],
  ['acme/awesome-', 'acme/awesome-*', true],
  ['acme/awesom', 'acme/awesome-*', false],
  ['acme/a-list-b', 'acme/*-list-*', true],
  ['acme/a-b', 'acme/a*-*b', true],
  ['acme/ab', 'acme/ab*b', false],
  ['acme/anything', 'acme/*', true],
  ['acme2/anything', 'acme/*', false],
  ['acme/a.b', 'acme/a?b', false],
  ['acme/aXb', 'acme/a.b', false],
])('%s and %s match: %s', (name, pattern, expected) => {
  expect(matchesName(name, pattern)).toBe(expected);
});

test('a pattern of a hundred stars takes no time', () => {
  const start = performance.now();
  expect(matchesName(`acme/${'a'.repeat(100)}`, `acme/${'*a'.repeat(50)}b`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(50);
});

test.each(['acme/list', 'a-b/c.d', 'a_b/_x'])('%s is a name', (name) => {
  expect(RepositoryName.safeParse(name).success).toBe(true);
});

test.each([
  'acme',
  'acme/',
  '/list',
  'acme/..',
  'acme/.',
  'acme/a/b',
  'ac me/list',
  'a/b c',
  '../x',
])('%j is no name', (name) => {
  expect(RepositoryName.safeParse(name).success).toBe(false);
  expect(RepositoryPattern.safeParse(name).success).toBe(false);
});

test.each(['*/list', 'ac*/list', '*'])('%j is no pattern: the owner is fixed', (pattern) => {
  expect(RepositoryPattern.safeParse(pattern).success).toBe(false);
});
