import { describe, expect, test } from '@jest/globals';
import { bot, maintainer } from '../../sandbox/github/accounts.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { BRANCH, proposed, runOnce, writes } from '../helpers/run.ts';
import {
  comments,
  proposedRepository,
  pullRequest,
  setStars,
  starredRepository,
} from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const QUESTION = '<!-- readme-tally:foreign-commits -->';
const sandbox = useSandbox();

/** A repository with a commit of a person's on our branch, and a number that moved. */
async function withTheirs(): Promise<Repository> {
  const repository = await proposedRepository(sandbox);
  await repository.commit(BRANCH, { 'NOTES.md': 'mine' });
  setStars(sandbox, 150);
  return repository;
}

/** The same, asked about. */
async function asked(): Promise<Repository> {
  const repository = await withTheirs();
  await runOnce(sandbox, repository);
  return repository;
}

async function tick(repository: Repository): Promise<void> {
  const all = await comments(repository);
  const question = all.findLast(({ body }) => body.startsWith(QUESTION));
  await repository.api('PATCH', `/issues/comments/${question?.id}`, {
    body: { body: question?.body.replace('- [ ]', '- [x]') },
    token: maintainer.token,
  });
}

async function operation(repository: Repository): Promise<string> {
  return (await runOnce(sandbox, repository)).published.operation;
}

function refuseComments(method: string, message: string, status = 403): void {
  sandbox.github.fault({
    status,
    body: { message },
    match: (request) => request.method === method && request.path.includes('/comments'),
  });
}

test('are asked about once', async () => {
  const repository = await withTheirs();

  const first = await runOnce(sandbox, repository);
  const second = await runOnce(sandbox, repository);

  expect([first.published.operation, second.published.operation]).toEqual(['blocked', 'blocked']);
  expect(first.published).toMatchObject({
    advice: expect.stringContaining('tick "rebuild this branch" in the comment there'),
  });
  expect(writes(second.requests)).toEqual([]);
  expect((await comments(repository)).map(({ body }) => body)).toEqual([
    expect.stringMatching(
      /^<!-- readme-tally:foreign-commits -->[\s\S]*^- \[ \] rebuild this branch$/m,
    ),
  ]);
});

test('are found asked about behind a hundred other comments', async () => {
  const repository = await withTheirs();
  for (let n = 0; n < 100; n += 1) {
    await repository.api('POST', '/issues/1/comments', { body: { body: `No. ${n}` } });
  }

  await operation(repository);
  const { published, requests } = await runOnce(sandbox, repository);

  expect([published.operation, writes(requests)]).toEqual(['blocked', []]);
});

test('are left unchanged while the branch shows the numbers all the same', async () => {
  const repository = await proposedRepository(sandbox);
  await repository.commit(BRANCH, { 'NOTES.md': 'mine' });

  const { published, requests } = await runOnce(sandbox, repository);

  expect(published).toMatchObject({ operation: 'none', number: 1 });
  expect(writes(requests)).toEqual([]);
});

test('are left unchanged when nothing is to be published', async () => {
  const repository = await proposedRepository(sandbox);
  await repository.commit(BRANCH, { 'NOTES.md': 'mine' });
  await repository.commit('main', { 'README.md': await proposed(repository) });

  const { published, requests } = await runOnce(sandbox, repository);

  expect([published, writes(requests)]).toEqual([{ operation: 'none' }, []]);
  expect((await pullRequest(repository)).state).toBe('open');
});

describe('that a person gives up', () => {
  test('go', async () => {
    const repository = await asked();
    await tick(repository);

    expect(await operation(repository)).toBe('updated');

    expect(await repository.readFile(BRANCH, 'NOTES.md')).toBeUndefined();
    expect(await proposed(repository)).toContain('stars-150-');
    const [question] = await comments(repository);
    expect(question?.body).toMatch(/^<!-- readme-tally:rebuilding [0-9a-f]{40} -->/);
  });

  test('are not taken for those that come later', async () => {
    const repository = await asked();
    await tick(repository);
    await operation(repository);
    await repository.commit(BRANCH, { 'NOTES.md': 'mine again' });
    setStars(sandbox, 250);

    expect(await operation(repository)).toBe('blocked');

    expect(await comments(repository)).toHaveLength(2);
    expect((await repository.readFile(BRANCH, 'NOTES.md'))?.toString()).toBe('mine again');
  });

  test('go on in the next run when the run died in between', async () => {
    const repository = await asked();
    await tick(repository);
    sandbox.github.fault({
      action: 'reset',
      match: ({ method, path }) => method === 'POST' && path.endsWith('/git/trees'),
    });
    await expect(runOnce(sandbox, repository)).rejects.toThrow();
    expect(await repository.readFile(BRANCH, 'NOTES.md')).toBeDefined();
    sandbox.clearFaults();

    expect(await operation(repository)).toBe('updated');

    expect(await repository.readFile(BRANCH, 'NOTES.md')).toBeUndefined();
    expect(await comments(repository)).toHaveLength(1);
  });

  test('stay when others came after the run that died', async () => {
    const repository = await asked();
    await tick(repository);
    sandbox.github.fault({ status: 500, match: ({ path }) => path.endsWith('/git/trees') });
    await expect(runOnce(sandbox, repository)).rejects.toThrow();
    sandbox.clearFaults();
    await repository.commit(BRANCH, { 'MORE.md': 'more' });

    expect(await operation(repository)).toBe('blocked');

    expect(await repository.readFile(BRANCH, 'MORE.md')).toBeDefined();
    expect(await comments(repository)).toHaveLength(2);
  });

  test('stay where the answer cannot be written down', async () => {
    const repository = await asked();
    await tick(repository);
    refuseComments('PATCH', 'Resource not accessible by integration');

    const { published } = await runOnce(sandbox, repository);

    expect(published).toMatchObject({
      operation: 'blocked',
      advice: expect.stringMatching(/box could not be confirmed.*issues: write/),
    });
    expect(await repository.readFile(BRANCH, 'NOTES.md')).toBeDefined();
  });

  test('go where a person opened the pull request by hand', async () => {
    sandbox.github.allowPullRequests(false);
    const repository = await starredRepository(sandbox);
    setStars(sandbox, 100);
    await runOnce(sandbox, repository);
    await repository.api('POST', '/pulls', {
      body: { head: BRANCH, base: 'main', title: 'Numbers', body: 'By hand.' },
      token: maintainer.token,
    });
    await repository.commit(BRANCH, { 'NOTES.md': 'mine' });
    setStars(sandbox, 150);
    await runOnce(sandbox, repository);
    await tick(repository);

    expect(await operation(repository)).toBe('updated');

    expect(await pullRequest(repository)).toMatchObject({ title: 'Numbers', body: 'By hand.' });
    expect(await comments(repository)).toHaveLength(1);
  });
});

describe('stay', () => {
  test('when somebody else writes such a comment', async () => {
    const repository = await withTheirs();
    const body = `${QUESTION}\n- [x] rebuild this branch`;
    await repository.api('POST', '/issues/1/comments', { body: { body }, token: maintainer.token });

    expect(await operation(repository)).toBe('blocked');
    expect(await repository.readFile(BRANCH, 'NOTES.md')).toBeDefined();
  });

  test('when the bot quotes such a comment', async () => {
    const repository = await withTheirs();
    const body = `> ${QUESTION}\n- [x] rebuild this branch`;
    await repository.api('POST', '/issues/1/comments', { body: { body }, token: bot.token });

    expect(await operation(repository)).toBe('blocked');
  });

  test.each([
    [403, 'Resource not accessible by integration', /issues: write and pull-requests: write/],
    [403, 'Unable to create comment because issue is locked.', /issue is locked/],
    [410, 'Issues are disabled for this repo', /Issues are disabled in/],
  ])(
    'and the run goes on, where comments may not be written: %i %s',
    async (status, message, advice) => {
      const repository = await withTheirs();
      refuseComments('POST', message, status);

      const { published } = await runOnce(sandbox, repository);

      expect(published).toMatchObject({
        operation: 'blocked',
        advice: expect.stringMatching(advice),
      });
    },
  );

  test('unasked, where comments may not be read', async () => {
    const repository = await withTheirs();
    refuseComments('GET', 'Resource not accessible by integration');

    const { published, requests } = await runOnce(sandbox, repository);

    expect([published.operation, writes(requests)]).toEqual(['blocked', []]);
  });
});
