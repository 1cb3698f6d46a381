import { describe, expect, test } from '@jest/globals';
import { branchProblem } from '../../src/config/permissions.ts';

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
