import { describe, expect, test } from '@jest/globals';
import type { Repository } from '../../sandbox/github/repository.ts';
import { parseSnapshot } from '../../src/snapshot/file.ts';
import { BRANCH, proposed, runOnce, writes } from '../helpers/run.ts';
import {
  comments,
  LIST,
  proposedRepository,
  pullRequest,
  SNAPSHOT,
  setStars,
} from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

/** A repository whose base shows what the open pull request proposes. */
async function withNothingLeft(): Promise<Repository> {
  const repository = await proposedRepository(sandbox);
  await repository.commit('main', { 'README.md': await proposed(repository) });
  return repository;
}

describe('with nothing left to publish', () => {
  test('the pull request is closed with a sentence, and its branch deleted', async () => {
    const repository = await withNothingLeft();

    const { published } = await runOnce(sandbox, repository);

    expect(published).toMatchObject({ operation: 'closed', number: 1 });
    expect((await pullRequest(repository)).state).toBe('closed');
    expect((await comments(repository)).map(({ body }) => body)).toEqual([
      expect.stringContaining('nothing left to publish'),
    ]);
    expect(await repository.branch(BRANCH)).toBeUndefined();
    expect(writes((await runOnce(sandbox, repository)).requests)).toEqual([]);
  });

  test('it is not taken for one that a person closed', async () => {
    const repository = await withNothingLeft();
    await runOnce(sandbox, repository);
    await repository.commit('main', { 'README.md': LIST });

    const { published } = await runOnce(sandbox, repository);

    expect(published).toMatchObject({ operation: 'created', number: 2 });
  });

  test('the branch stays for what the next run has to know, without the list', async () => {
    const repository = await withNothingLeft();
    setStars(sandbox, 0);

    const { published } = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });

    expect(published.operation).toBe('closed');
    const main = await repository.branch('main');
    const [head] = await repository.commits(BRANCH);
    expect(head?.parents.map(({ sha }) => sha)).toEqual([main]);
    const snapshot = parseSnapshot(await proposed(repository, SNAPSHOT), SNAPSHOT);
    expect(snapshot.subjects['github:o/one']?.stars).toMatchObject({ quarantined: { value: 0 } });
    const next = await runOnce(sandbox, repository, { at: '2026-11-23T04:17:41Z' });
    expect(next.published.operation).not.toBe('closed');
  });

  test('nothing is closed when a person pushes in this moment', async () => {
    const repository = await withNothingLeft();
    let isPushed = false;
    const send: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (!isPushed && String(input).includes('/pulls?')) {
        isPushed = true;
        await repository.commit(BRANCH, { 'NOTES.md': 'mine' });
      }
      return answer;
    };

    const { published } = await runOnce(sandbox, repository, { send });

    expect(published.operation).toBe('none');
    expect((await pullRequest(repository)).state).toBe('open');
    expect(await repository.readFile(BRANCH, 'NOTES.md')).toBeDefined();
  });

  test('a comment that is not accepted is reported in the summary', async () => {
    const repository = await withNothingLeft();
    sandbox.github.settings(repository.fullName).locked.add(1);

    const { published } = await runOnce(sandbox, repository);

    expect(published).toMatchObject({
      operation: 'closed',
      advice: expect.stringContaining('issue is locked'),
    });
  });
});

describe('a branch that is left over', () => {
  async function leftOver() {
    const repository = await proposedRepository(sandbox);
    await repository.commit('main', { 'README.md': await proposed(repository) });
    await repository.api('PATCH', '/pulls/1', { body: { state: 'closed' } });
    return repository;
  }

  test('goes', async () => {
    const repository = await leftOver();

    const { published } = await runOnce(sandbox, repository);

    expect(published).toEqual({ operation: 'none' });
    expect(await repository.branch(BRANCH)).toBeUndefined();
  });

  test('stays when it was merged, since GitHub has a setting for that', async () => {
    const repository = await proposedRepository(sandbox);
    await repository.api('PUT', '/pulls/1/merge');

    const { published, requests } = await runOnce(sandbox, repository);

    expect([published, writes(requests)]).toEqual([{ operation: 'none' }, []]);
  });

  test('stays where a rule protects it, and the summary says so', async () => {
    const repository = await leftOver();
    const rule = { pattern: 'readme-tally/**', by: 'ruleset', forbids: ['delete'] } as const;
    sandbox.github.settings(repository.fullName).rules.push({ ...rule, forbids: ['delete'] });

    const { published } = await runOnce(sandbox, repository);

    expect(published).toMatchObject({
      operation: 'none',
      advice: expect.stringMatching(/could not be deleted.*Exempt the branch from the rule/),
    });
  });

  test('stays when it has commits of somebody else', async () => {
    const repository = await proposedRepository(sandbox);
    await repository.api('PUT', '/pulls/1/merge');
    await repository.commit(BRANCH, { 'NOTES.md': 'mine' });

    const { published, requests } = await runOnce(sandbox, repository);

    expect([published, writes(requests)]).toEqual([{ operation: 'none' }, []]);
  });
});
