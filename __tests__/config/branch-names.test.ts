import { describe, expect, test } from '@jest/globals';
import { branchProblem, isSameBranch } from '../../src/config/branch-names.ts';

describe('takes', () => {
  test.each([
    'main',
    'readme-tally/refresh',
    'release-1.0',
    'feature/a.b/c_d',
    'ветка',
    'a@b',
    'lock.locked',
    'x'.repeat(200),
  ])('%s', (name) => {
    expect(branchProblem(name)).toBeUndefined();
  });
});

describe('refuses', () => {
  test.each([
    '',
    '@',
    'a b',
    'a\tb',
    'a\nb',
    'a\x7fb',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[b',
    'a\\b',
    'a..b',
    'a@{1}',
    'a//b',
    'a.lock',
    'a.lock/b',
    '.a',
    'a/.b',
    '/a',
    'a/',
    'a.',
    '-a',
    'x'.repeat(201),
  ])('%j', (name) => {
    expect(branchProblem(name)).toBe('must be a valid branch name, such as readme-tally/refresh');
  });
});

test.each(['refs/heads/main', 'refs/tags/v1', 'REFS/heads/main'])(
  '%s is no branch name',
  (name) => {
    expect(branchProblem(name)).toBe('must be the name of a branch, without refs/heads/');
  },
);

test.each(['HEAD', 'head', '@'])('%s is no branch', (name) => {
  expect(branchProblem(name)).toContain('must be a valid branch name');
});

describe('the same branch', () => {
  test.each([
    ['main', 'main', true],
    ['Main', 'main', true],
    ['refs/heads/main', 'main', true],
    ['heads/MAIN', 'refs/heads/main', true],
    ['ＭＡＩＮ', 'main', true],
    ['main', 'main2', false],
    ['readme-tally/main', 'main', false],
  ])('%s and %s: %s', (one, other, isSame) => {
    expect(isSameBranch(one, other)).toBe(isSame);
  });
});
