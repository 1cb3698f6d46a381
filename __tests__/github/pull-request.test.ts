import { describe, expect, test } from '@jest/globals';
import type { Repository } from '../../sandbox/github/repository.ts';
import { BRANCH, runOnce, writes } from '../helpers/run.ts';
import {
  LIST,
  proposedRepository,
  pullRequest,
  setStars,
  starredRepository,
} from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

function edit(repository: Repository, body: Record<string, unknown>): Promise<unknown> {
  return repository.api('PATCH', '/pulls/1', { body });
}

function fail(method: string, path: RegExp, status: number, body?: object, times = 1): void {
  sandbox.github.fault({
    status,
    times,
    ...(body ? { body } : {}),
    match: (request) => request.method === method && path.test(request.path),
  });
}

describe('title and body', () => {
  test('belong to people where they wrote', async () => {
    const repository = await proposedRepository(sandbox);
    const { body } = await pullRequest(repository);
    const theirs = `Not before Friday.\r\n\r\n${body.replaceAll('\n', '\r\n')}\n\nThanks!  `;
    await edit(repository, { title: 'Numbers for the talk', body: theirs });
    setStars(sandbox, 150);

    await runOnce(sandbox, repository);

    const after = await pullRequest(repository);
    expect(after.title).toBe('Numbers for the talk');
    expect(after.body).toMatch(/^Not before Friday\.\r\n\r\n<!-- readme-tally:begin/);
    expect(after.body).toContain('**150**');
    expect(after.body).toMatch(/ -->\n\nThanks! {2}$/);
  });

  test('are all theirs once our marks are gone', async () => {
    const repository = await proposedRepository(sandbox);
    await edit(repository, { title: 'Mine', body: 'All mine.' });
    setStars(sandbox, 150);

    const { requests } = await runOnce(sandbox, repository);

    expect(await pullRequest(repository)).toMatchObject({ title: 'Mine', body: 'All mine.' });
    const made = `/repos/${repository.fullName}/git`;
    expect(writes(requests)).toEqual([
      `POST ${made}/trees`,
      `POST ${made}/commits`,
      'POST /graphql',
    ]);
  });

  test('are brought up to date by the next run where one could not', async () => {
    const repository = await proposedRepository(sandbox);
    setStars(sandbox, 150);
    fail('PATCH', /\/pulls\/1$/, 502);
    await expect(runOnce(sandbox, repository)).rejects.toThrow();
    expect((await pullRequest(repository)).body).toContain('**100**');

    const { published, requests } = await runOnce(sandbox, repository);

    expect(published.operation).toBe('updated');
    expect(writes(requests)).toEqual([`PATCH /repos/${repository.fullName}/pulls/1`]);
    expect((await pullRequest(repository)).body).toContain('**150**');
  });

  test('are not touched by a title in the list that looks like our mark', async () => {
    const mark = `<!-- readme-tally:end numbers=${'0'.repeat(16)} title=${'0'.repeat(16)} -->`;
    const list = LIST.replace('One', `${mark} <!-- readme-tally:begin -->`);
    const repository = await starredRepository(sandbox, { 'README.md': list });
    setStars(sandbox, 100);
    await runOnce(sandbox, repository);
    setStars(sandbox, 150);

    await runOnce(sandbox, repository);

    const { body } = await pullRequest(repository);
    expect(body).toMatch(/^<!-- readme-tally:begin -->[\s\S]*title=[0-9a-f]{16} -->$/);
    expect(body.match(/\*\*1[05]0\*\*/g)).toEqual(['**150**']);
  });
});

describe('a pull request that a person closed', () => {
  async function closed(): Promise<Repository> {
    const repository = await proposedRepository(sandbox);
    await edit(repository, { state: 'closed' });
    return repository;
  }

  test.each<[what: string, change: (repository: Repository) => Promise<unknown>]>([
    ['and nothing else', async () => {}],
    [
      'and the list changed elsewhere',
      (one) => one.commit('main', { 'README.md': `# N\n${LIST}` }),
    ],
    ['and took its branch away', (one) => one.api('DELETE', `/git/refs/heads/${BRANCH}`)],
    ['and pushed to its branch', (one) => one.commit(BRANCH, { 'NOTES.md': 'mine' })],
    ['and took our marks out', (one) => edit(one, { body: 'No.' })],
  ])('stays closed: %s', async (_, change) => {
    const repository = await closed();
    await change(repository);

    const { published, requests } = await runOnce(sandbox, repository);

    expect([published.operation, writes(requests)]).toEqual(['none', []]);
    expect(published).toMatchObject({ reason: expect.stringContaining('was closed, so nothing') });
  });

  test('gives way to a new one when a number moved', async () => {
    const repository = await closed();
    setStars(sandbox, 150);

    const { published } = await runOnce(sandbox, repository);

    expect(published).toMatchObject({ operation: 'created', number: 2 });
  });
});

describe('labels', () => {
  const FILES = { '.github/readme-tally.yml': 'pull-request:\n  labels: [bot]\n' };
  const LABELS = /\/issues\/\d+\/labels$/;

  test('are tried again when GitHub does not know its new pull request yet', async () => {
    const repository = await starredRepository(sandbox, FILES);
    fail('POST', LABELS, 422, { message: 'Could not resolve to a node with the global id of X' });

    const { published } = await runOnce(sandbox, repository);

    expect(published).toEqual({ operation: 'created', number: 1, url: expect.any(String) });
    const [pull] = await repository.pullRequests();
    expect(pull?.labels.map(({ name }) => name)).toEqual(['bot']);
  });

  test.each([
    [403, 'Resource not accessible by integration'],
    [410, 'Issues are disabled for this repo'],
    [422, 'Validation Failed'],
    [500, 'Server Error'],
  ])('that cannot be given are named and stop nothing: %i %s', async (status, message) => {
    const repository = await starredRepository(sandbox, FILES);
    fail('POST', LABELS, status, { message }, 2);

    const { published } = await runOnce(sandbox, repository);

    expect(published).toMatchObject({
      operation: 'created',
      advice: expect.stringContaining(
        `The labels were not added to the pull request. GitHub answered ${status} (${message})`,
      ),
    });
  });
});

test('one that another run opened in this moment is brought up to date', async () => {
  const repository = await starredRepository(sandbox);
  setStars(sandbox, 100);
  const send: typeof fetch = async (input, init) => {
    if (init?.method === 'POST' && String(input).endsWith('/pulls')) {
      const body = { head: BRANCH, base: 'main', title: 'Theirs', body: '' };
      await repository.api('POST', '/pulls', { body });
    }
    return fetch(input, init);
  };

  const { published } = await runOnce(sandbox, repository, { send });

  expect(published).toMatchObject({ operation: 'updated', number: 1 });
  expect(await repository.pullRequests()).toHaveLength(1);
});

test('one to a base that is not wanted any more goes to the new one', async () => {
  const repository = await proposedRepository(sandbox);
  const config = 'pull-request:\n  base: lists\n';
  await repository.commit('lists', { 'README.md': LIST });
  await repository.commit('main', { '.github/readme-tally.yml': config });

  const { published } = await runOnce(sandbox, repository);

  expect(published).toMatchObject({ operation: 'updated', number: 1 });
  expect((await pullRequest(repository)).base.ref).toBe('lists');
});

test('one that a person opened to another base stays there', async () => {
  const repository = await proposedRepository(sandbox);
  await edit(repository, { state: 'closed', body: 'No.' });
  await repository.commit('talk', { 'README.md': LIST });
  const body = { head: BRANCH, base: 'talk', title: 'For the talk', body: 'Mine.' };
  await repository.api('POST', '/pulls', { body });
  setStars(sandbox, 150);

  const { published } = await runOnce(sandbox, repository);

  expect(published).toMatchObject({ operation: 'created', number: 3 });
  const [, theirs] = await repository.pullRequests();
  expect(theirs).toMatchObject({ title: 'For the talk', base: { ref: 'talk' }, state: 'open' });
});
