import { describe, expect, test } from '@jest/globals';
import { startWitness } from '../../sandbox/elsewhere.ts';
import { redirectTo } from '../../sandbox/fault-kinds.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { errorAdvice } from '../../src/github/error-advice.ts';
import { limitedFetch } from '../../src/http/limited-fetch.ts';
import { BRANCH, proposed, runOnce } from '../helpers/run.ts';
import { proposedRepository, setStars, starredRepository } from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

/** The sentence with which a run ends. */
async function complaint(repository: Repository): Promise<string | undefined> {
  return runOnce(sandbox, repository).then(
    () => undefined,
    (error) => errorAdvice(error) ?? String(error),
  );
}

function settings(repository: Repository) {
  return sandbox.github.settings(repository.fullName);
}

describe('a run ends with a sentence that says what to do', () => {
  test('where the job may not write contents', async () => {
    const repository = await starredRepository(sandbox);
    settings(repository).permissions.contents = 'none';

    expect(await complaint(repository)).toBe(
      'GitHub answered 403 (Resource not accessible by integration). Give the job the permissions contents: write and pull-requests: write.',
    );
  });

  test('where the job may not open pull requests, and the branch is ready', async () => {
    const repository = await starredRepository(sandbox);
    settings(repository).permissions['pull-requests'] = 'none';

    expect(await complaint(repository)).toContain('pull-requests: write');
    settings(repository).permissions['pull-requests'] = 'write';
    expect((await runOnce(sandbox, repository)).published.operation).toBe('created');
  });

  test('where the repository is archived', async () => {
    const repository = await starredRepository(sandbox);
    settings(repository).archived = true;

    expect(await complaint(repository)).toBe(
      'GitHub answered 403 (Repository was archived so is read-only.). Unarchive the repository, or remove the workflow.',
    );
  });

  test('where the repository is empty', async () => {
    const repository = await starredRepository(sandbox);
    settings(repository).empty = true;

    expect(await complaint(repository)).toBe(
      'GitHub answered 409 (Git Repository is empty.). The repository is empty; commit a list first.',
    );
  });

  test.each([
    ['protection', 'create'],
    ['ruleset', 'create'],
    ['ruleset', 'update'],
    ['protection', 'force'],
    ['ruleset', 'force'],
  ] as const)('where a %s forbids to %s the branch', async (by, forbidden) => {
    const repository = await (forbidden === 'create' ? starredRepository : proposedRepository)(
      sandbox,
    );
    setStars(sandbox, 150);
    settings(repository).rules.push({ pattern: 'readme-tally/**', by, forbids: [forbidden] });
    const before = await repository.branch(BRANCH);

    expect(await complaint(repository)).toMatch(
      /Exempt the branch from the rule, or set pull-request\.branch in the config to another name\.$/,
    );
    expect(await repository.branch(BRANCH)).toBe(before);
  });

  test('where the token is wrong', async () => {
    const repository = await starredRepository(sandbox);
    sandbox.github.fault({ status: 401, body: { message: 'Bad credentials' } });

    expect(await complaint(repository)).toBe(
      'GitHub answered 401 (Bad credentials). The token is wrong or has expired; check the input token.',
    );
  });

  test('where there is no such base', async () => {
    const config = 'pull-request:\n  base: nowhere\n';
    const repository = await starredRepository(sandbox, { '.github/readme-tally.yml': config });

    expect(await complaint(repository)).toMatch(
      /branch nowhere does not exist.*Set pull-request\.base/,
    );
  });

  test('where a redirect leads to another host, which is not asked', async () => {
    await using witness = await startWitness();
    const repository = await starredRepository(sandbox);
    sandbox.github.fault({
      ...redirectTo(`${witness.url}/collect`),
      body: { message: 'Moved' },
      match: ({ path }) => path.includes('/git/'),
    });
    const send = limitedFetch(fetch, { timeout: 5_000, bytes: 1_000_000 });

    await expect(runOnce(sandbox, repository, { send })).rejects.toThrow(
      'redirected to another host',
    );
    expect(witness.requests()).toEqual([]);
  });

  test('where a proxy answers with a page of its own', async () => {
    const repository = await starredRepository(sandbox);
    sandbox.github.fault({ status: 200, body: '<html>Sign in</html>' });

    expect(await complaint(repository)).toBe(
      'GitHub answered 500 (the response is not what GitHub sends). GitHub is unavailable; run again later.',
    );
  });
});

test.each([
  [422, 'Protected branch update failed for refs/heads/x', /rule protects/],
  [403, 'Cannot update this protected ref.', /rule protects/],
  [403, 'API rate limit exceeded for installation.', /rate limit of the token is exhausted/],
  [403, 'Something new', /permissions contents: write/],
  [404, 'Not Found', /cannot access the repository/],
  [410, 'Issues are disabled for this repo', /Issues are disabled in/],
  [422, 'Validation Failed: {"message":"No commits between main and x"}', /shows these numbers/],
  [422, 'Something new', /next run tries again/],
  [451, 'Repository access blocked', /blocked/],
  [418, 'Something new', /Nothing was published/],
  [503, 'Unavailable', /run again later/],
])('%i %s is explained', (status, message, advice) => {
  const link = ' - https://docs.github.com/rest?secret=1';
  const error = Object.assign(new Error(`${message}${link}`), { status });

  expect(errorAdvice(error)).toMatch(advice);
  expect(errorAdvice(error)).not.toContain('secret');
});

test('what is no refusal of GitHub is not explained', () => {
  expect(errorAdvice(new Error('x'))).toBeUndefined();
  expect(errorAdvice('x')).toBeUndefined();
});

describe('a branch that vanishes during the run', () => {
  test.each([
    ['right before it is moved', 'GET'],
    ['in the moment when it is moved', 'PATCH'],
  ])('%s is made again', async (_, method) => {
    const repository = await proposedRepository(sandbox);
    setStars(sandbox, 150);
    let isWritten = false;
    let isGone = false;
    const send: typeof fetch = async (input, init) => {
      const target = String(input);
      isWritten ||= target.endsWith('/git/commits') && init?.method === 'POST';
      const isMoment = isWritten && init?.method === method && target.includes('/git/ref');
      if (isMoment && !isGone) {
        isGone = true;
        await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);
      }
      return fetch(input, init);
    };

    const { published } = await runOnce(sandbox, repository, { send });

    expect(published).toMatchObject({ operation: 'created', number: 2 });
    expect(await proposed(repository)).toContain('stars-150-');
  });
});
