import { describe, expect, test } from '@jest/globals';
import { createdPathProblem, normalPath, pathProblem } from '../../src/config/paths.ts';

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
    'docs/100%.md',
    'docs/a%2eb.md',
    'git/.github/a.md',
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
    ['.GIT/config', 'must be outside .git'],
    ['.Git', 'must be outside .git'],
    ['docs/.git./config', 'must be outside .git'],
    ['.git /config', 'must be outside .git'],
    ['.git. . /config', 'must be outside .git'],
    ['.g\u200cit/config', 'must be outside .git'],
    ['.ｇit/config', 'must be outside .git'],
    ['GIT~1/config', 'must be outside .git'],
    ['.git::$INDEX_ALLOCATION/config', 'must be outside .git'],
    ['%2egit/config', 'must be outside .git'],
    ['.git%2Fconfig', 'must be outside .git'],
    ['%2e%2e/a.md', 'must be inside the repository'],
    ['docs/%2E./%2e%2E/a.md', 'must be inside the repository'],
    ['%252e%252e/a.md', 'must be inside the repository'],
    ['..%2fa.md', 'must be inside the repository'],
    ['%2fetc/passwd', 'must be relative to the root of the repository'],
    ['docs%5ca.md', 'must use forward slashes'],
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

describe('the path of the snapshot', () => {
  test.each([
    'data/tally.json',
    './data//tally.json',
    '.github/tally.json',
    'データ（１）/表.json',
  ])('may be %s', (path) => {
    expect(createdPathProblem(path)).toBeUndefined();
  });

  test.each([
    ['.github/workflows/a.json', 'must be outside .github/workflows'],
    ['.GitHub/Workflows/a.json', 'must be outside .github/workflows'],
    ['./.github//workflows/./a.json', 'must be outside .github/workflows'],
    ['.github%2fworkflows/a.json', 'must be outside .github/workflows'],
    ['.GIT/a.json', 'must be outside .git'],
    ['%2e%2e/a.json', 'must be inside the repository'],
    ['data\\a.json', 'must use forward slashes'],
    ['/data/a.json', 'must be relative to the root of the repository'],
    ['data./a.json', expect.stringContaining('end with a dot')],
    ['data /a.json', expect.stringContaining('end with a blank')],
    [' data/a.json', expect.stringContaining('begin or end with a blank')],
    ['a.json ', expect.stringContaining('end with a blank')],
    ['.github\u200b/workflows/a.json', expect.stringContaining('invisible characters')],
  ])('may not be %j', (path, problem) => {
    expect(createdPathProblem(path)).toEqual(problem);
  });
});
