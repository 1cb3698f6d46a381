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
    ['', 'must be a path, such as README.md'],
    [' \t', 'must be a path, such as README.md'],
    ['a\nb.md', 'must not contain control characters'],
    ['a\0.md', 'must not contain control characters'],
    ['docs\\a.md', 'must use forward slashes'],
    ['/etc/passwd', 'must be relative to the root of the repository'],
    ['C:/a.md', 'must be relative to the root of the repository'],
    ['..', 'must be inside the repository'],
    ['../a.md', 'must be inside the repository'],
    ['docs/../../a.md', 'must be inside the repository'],
    ['docs/..', 'must be inside the repository'],
    ['.git/config', 'must be outside .git'],
    ['docs/.git/config', 'must be outside .git'],
    ['.', 'must be the path of a file, such as README.md'],
    ['.//', 'must be the path of a file, such as README.md'],
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
