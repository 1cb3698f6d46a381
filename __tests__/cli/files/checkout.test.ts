import { expect, test } from '@jest/globals';
import { remoteAddress, repositoryOf } from '../../../src/cli/files/checkout.ts';

test.each([
  ['https://github.com/acme/list.git', 'acme/list'],
  ['https://github.com/acme/list', 'acme/list'],
  ['https://token@github.example.com/acme/my.list/', 'acme/my.list'],
  ['git@github.com:acme/list.git', 'acme/list'],
  ['ssh://git@github.com:22/acme/list.git', 'acme/list'],
  ['/srv/git/list.git', undefined],
  ['https://example.com/a/b/c', undefined],
])('%s names %s', (remote, name) => {
  expect(repositoryOf(remote)).toBe(name);
});

test('origin comes before another remote', () => {
  const fork = '[remote "fork"]\n\turl = git@github.com:me/list.git\n';
  const origin = '[remote "origin"]\n\turl = git@github.com:acme/list.git\n\tfetch = +x\n';
  expect(remoteAddress(`[core]\n\tbare = false\n${fork}${origin}`)).toBe(
    'git@github.com:acme/list.git',
  );
  expect(remoteAddress(fork)).toBe('git@github.com:me/list.git');
  expect(remoteAddress('[core]\n\tbare = false\n')).toBeUndefined();
});
