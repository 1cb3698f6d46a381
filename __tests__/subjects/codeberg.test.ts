import { expect, test } from '@jest/globals';
import { linkSubject } from '../../src/subjects/link.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

test.each([
  ['https://codeberg.org/forgejo/forgejo', 'forgejo/forgejo'],
  ['https://www.codeberg.org/Codeberg/pages-server/', 'codeberg/pages-server'],
  ['codeberg.org/a/b', 'a/b'],
  ['https://codeberg.org/a/b.git', 'a/b'],
  ['https://codeberg.org/a/b/issues/42', 'a/b'],
  ['https://codeberg.org/a/b/src/branch/main/README.md#use', 'a/b'],
  ['https://codeberg.org/a_b/c.d-e?tab=x', 'a_b/c.d-e'],
])('%s leads to the repository %s', (address, id) => {
  const subject = linkSubject(address);
  expect(subject && subjectKey(subject)).toBe(`codeberg:${id}`);
});

test.each([
  'https://codeberg.org',
  'https://codeberg.org/forgejo',
  'https://codeberg.org/explore/repos',
  'https://codeberg.org/org/forgejo/teams',
  'https://codeberg.org/user/login',
  'https://codeberg.org/api/v1/repos/a/b',
  'https://codeberg.org/avatars/0123',
  'https://codeberg.org/forgejo/-/packages',
  'https://codeberg.org/forgejo/-/projects/1',
  'https://codeberg.org/a/b.wiki',
  'https://codeberg.org/a/..',
  'https://docs.codeberg.org/a/b',
  'https://a.codeberg.page/b/c',
  'https://codeberg.org.example.org/a/b',
])('%s leads to no repository', (address) => {
  expect(linkSubject(address)).toBeUndefined();
});
