import { expect, test } from '@jest/globals';
import { linkSubject } from '../../src/subjects/link.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

test.each([
  ['https://gitlab.com/inkscape/inkscape', 'inkscape/inkscape'],
  ['https://gitlab.com/Inkscape/Inkscape/', 'inkscape/inkscape'],
  ['https://www.gitlab.com/a/b.git', 'a/b'],
  ['gitlab.com/a/b', 'a/b'],
  ['https://gitlab.com/group/sub/project', 'group/sub/project'],
  ['https://gitlab.com/a/b/c/d/e', 'a/b/c/d/e'],
  ['https://gitlab.com/group/project/-/issues/42', 'group/project'],
  ['https://gitlab.com/group/sub/project/-/tree/main/src?ref_type=heads', 'group/sub/project'],
  ['https://gitlab.com/group/project/-/blob/main/issues/tree.md#L3', 'group/project'],
  ['https://gitlab.com/group/project/tree/master', 'group/project'],
  ['https://gitlab.com/group/project/issues', 'group/project'],
  ['https://gitlab.com/group/sub/project/merge_requests/7', 'group/sub/project'],
  ['https://gitlab.com/group/wikis', 'group/wikis'],
])('%s leads to the project %s', (address, id) => {
  const subject = linkSubject(address);
  expect(subject && subjectKey(subject)).toBe(`gitlab:${id}`);
});

test.each([
  'https://gitlab.com',
  'https://gitlab.com/inkscape',
  'https://gitlab.com/explore/projects',
  'https://gitlab.com/groups/gitlab-org',
  'https://gitlab.com/groups/gitlab-org/-/epics/1',
  'https://gitlab.com/users/sign_in',
  'https://gitlab.com/help/user/index.md',
  'https://gitlab.com/dashboard/projects',
  'https://gitlab.com/-/snippets/42',
  'https://gitlab.com/snippets/42',
  'https://gitlab.com/inkscape/-/group_members',
  'https://gitlab.com/api/v4/projects/a%2Fb',
  'https://gitlab.com/topics/linux/all',
  'https://gitlab.com/a/b%20c',
  'https://gitlab.com/-a/b',
  'https://gitlab.com.example.org/a/b',
  'https://docs.gitlab.com/ee/api',
  'https://about.gitlab.com/blog/a',
  'https://gitlab.gnome.org/GNOME/gimp',
])('%s leads to no project', (address) => {
  expect(linkSubject(address)).toBeUndefined();
});
