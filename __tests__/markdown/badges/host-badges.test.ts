import { expect, test } from '@jest/globals';
import { factText } from '../../../src/fields/fact.ts';
import { recognizeBadge } from '../../../src/markdown/badges/badge.ts';
import { hostBadge } from '../../../src/markdown/badges/host-badges.ts';
import { liveAddress } from '../../../src/markdown/badges/live-address.ts';
import { parseShieldsUrl } from '../../../src/markdown/badges/shields-url.ts';

const SHIELDS = 'https://img.shields.io';
const CODEBERG = 'gitea_url=https%3A%2F%2Fcodeberg.org';

test.each([
  ['/gitlab/stars/Group%2FProject', 'gitlab:group/project'],
  ['/gitlab/stars/group/sub/project.svg', 'gitlab:group/sub/project'],
  ['/gitlab/stars/g%2Fp?style=social&gitlab_url=https://gitlab.com/', 'gitlab:g/p'],
  ['/gitlab/forks/g/p', 'forks:gitlab:g/p'],
  [`/gitea/stars/forgejo/forgejo?${CODEBERG}`, 'codeberg:forgejo/forgejo'],
  ['/gitea/forks/a/b?gitea_url=https://codeberg.org', 'forks:codeberg:a/b'],
])('%s shows %s', (path, fact) => {
  const badge = recognizeBadge(`${SHIELDS}${path}`);
  expect(badge && factText(badge)).toBe(fact);
});

test.each([
  '/gitlab/stars/group',
  '/gitlab/stars/278964',
  '/gitlab/stars/g/p?gitlab_url=https://gitlab.gnome.org',
  '/gitlab/last-commit/g/p',
  '/gitlab/license/g/p',
  '/gitea/stars/a/b',
  '/gitea/stars/a/b?gitea_url=https://codeberg.org.example.org',
  `/gitea/stars/a?${CODEBERG}`,
  '/codeberg/stars/a/b',
  '/bitbucket/stars/a/b',
])('%s is no such badge', (path) => {
  const url = parseShieldsUrl(`${SHIELDS}${path}`);
  expect(url && hostBadge(url)).toBeUndefined();
});

test.each([
  ['stars-23k-blue?tally=gitlab:g/sub/p', '/gitlab/stars/g/sub/p'],
  ['forks-5-green?style=flat&tally=forks:gitlab:g/p', '/gitlab/forks/g/p?style=flat&color=green'],
  [
    'stars-23k-blue?style=social&logo=gitea&tally=codeberg:a/b',
    '/gitea/stars/a/b?gitea_url=https:%2F%2Fcodeberg.org&style=social',
  ],
])('the way back of %s is %s', (badge, live) => {
  const address = liveAddress(`${SHIELDS}/badge/${badge}`);
  expect(address?.replace('https://codeberg.org', 'https:%2F%2Fcodeberg.org')).toBe(
    `${SHIELDS}${live}`,
  );
});

test('what no live badge shows has no way back', () => {
  const badge = `${SHIELDS}/badge/a-2026--10-green?tally=last-activity:gitlab:g/p`;
  expect(recognizeBadge(badge)).toBeDefined();
  expect(liveAddress(badge)).toBeUndefined();
});
