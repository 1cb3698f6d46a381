import { describe, expect, test } from '@jest/globals';
import { normalPath, pathProblem } from '../../src/config/list-files.ts';

describe('a path that can be used', () => {
  test.each([
    'README.md',
    './README.md',
    'docs/a list.md',
    'docs/**/*.md',
    '.github/readme-tally.yml',
    'a..b/c...d',
    '.gitignore',
    'docs/引用.md',
  ])('%s', (path) => {
    expect(pathProblem(path)).toBeUndefined();
  });
});

describe('a path that cannot be used', () => {
  test.each([
    ['', 'takes a path, such as README.md'],
    [' \t', 'takes a path, such as README.md'],
    ['a\nb.md', 'takes a path without control characters'],
    ['a\0.md', 'takes a path without control characters'],
    ['docs\\a.md', 'takes a path with forward slashes'],
    ['/etc/passwd', 'takes a path relative to the top of the repository'],
    ['C:/a.md', 'takes a path relative to the top of the repository'],
    ['..', 'takes a path that stays inside the repository'],
    ['../a.md', 'takes a path that stays inside the repository'],
    ['docs/../../a.md', 'takes a path that stays inside the repository'],
    ['docs/..', 'takes a path that stays inside the repository'],
    ['.git/config', 'takes a path outside .git'],
    ['docs/.git/config', 'takes a path outside .git'],
    ['.', 'takes the path of a file, such as README.md'],
    ['.//', 'takes the path of a file, such as README.md'],
  ])('%j', (path, problem) => {
    expect(pathProblem(path)).toBe(problem);
  });
});

test.each([
  ['README.md', 'README.md'],
  ['./README.md', 'README.md'],
  ['docs//a.md', 'docs/a.md'],
  ['./docs/./a.md', 'docs/a.md'],
  ['docs/', 'docs'],
  ['.', ''],
])('the normal form of %s is %j', (path, normal) => {
  expect(normalPath(path)).toBe(normal);
});
