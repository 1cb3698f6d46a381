import { expect, test } from '@jest/globals';
import { checkRepositoryName, unknownRepository } from '../../src/doctor/repository.ts';
import { repositoryFacts } from '../helpers/repository-facts.ts';

test.each([
  [{ isGit: false }, 'not the root of a Git repository', 'git rev-parse --show-toplevel'],
  [{ isGit: true }, 'No Git remote.', 'git remote add origin'],
  [{ isGit: true, remote: '/srv/git' }, 'not the address of a repository', 'git remote -v'],
])('without a name: %j', (checkout, found, fix) => {
  expect(unknownRepository(checkout)).toMatchObject({
    state: 'unknown',
    found: expect.stringContaining(found),
    fix: expect.stringContaining(fix),
  });
});

test.each([
  ['found', 'Acme/List', repositoryFacts(), 'ok', 'default branch main'],
  ['wrong', 'acme/lst', { status: 404 }, 'problem', 'GitHub has no repository acme/lst'],
  ['renamed', 'acme/old', repositoryFacts(), 'warning', 'is now called acme/list'],
  ['archived', 'acme/list', repositoryFacts({ isArchived: true }), 'problem', 'is archived'],
  ['not reached', 'acme/list', { status: undefined, problem: 'x' }, 'unknown', 'was not checked'],
])('%s', (_, name, facts, state, found) => {
  const result = checkRepositoryName(name, facts);
  expect(result).toMatchObject({ state, found: expect.stringContaining(found) });
  expect(result.fix === undefined).toBe(['ok', 'unknown'].includes(state));
});
