import { expect, test } from '@jest/globals';
import { app, installation, stranger } from '../../../sandbox/github/accounts.ts';
import {
  findRepository,
  installedRepositories,
  ownerRepositories,
} from '../../../src/github/list-repositories.ts';
import { useSandbox } from '../../helpers/use-sandbox.ts';
import { octokit } from './octokit.ts';

const sandbox = useSandbox({ owners: ['beta'] });
const files = { 'README.md': '# One\n' };

test('repositories are listed by installation, by owner and by name', async () => {
  await sandbox.github.createRepository({ name: 'open', files });
  await sandbox.github.createRepository({ name: 'secret', files, isPrivate: true });
  await sandbox.github.createRepository({ owner: 'beta', name: 'list', files, defaultBranch: 'x' });
  sandbox.github.settings('acme/open').archived = true;
  const by = (token: string) => octokit(sandbox.github, token);
  const open = row('acme', 'open', { isArchived: true });
  const secret = row('acme', 'secret', { isPrivate: true });
  const list = row('beta', 'list', { defaultBranch: 'x' });

  expect(await installedRepositories(by(app.token))).toEqual([open, secret, list]);
  expect(await installedRepositories(by(installation('beta').token))).toEqual([list]);
  expect(await installedRepositories(by(stranger.token))).toBeUndefined();
  expect(await ownerRepositories(by(stranger.token), 'beta')).toEqual([list]);
  expect(await findRepository(by(app.token), { owner: 'acme', repo: 'secret' })).toEqual(secret);
  await expect(
    findRepository(by(app.token), { owner: 'acme', repo: 'nothing' }),
  ).rejects.toMatchObject({ status: 404 });
});

function row(owner: string, repo: string, facts: object) {
  const usual = { defaultBranch: 'main', isPrivate: false, isArchived: false };
  return { name: { owner, repo }, ...usual, ...facts };
}
