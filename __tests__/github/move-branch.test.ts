import { describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { bot } from '../../sandbox/github/accounts.ts';
import { deleteBranch, moveBranch } from '../../src/github/move-branch.ts';
import { readRepository } from '../../src/github/read-repository.ts';
import { BRANCH, CONFIG, placeOf, runOnce } from '../helpers/run.ts';
import { LIST, proposedRepository, setStars } from '../helpers/starred.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

describe('the base and the default branch are never written', () => {
  test.each([
    ['pull-request: { branch: main }', 'main'],
    ['pull-request: { branch: Main }', 'main'],
    ['pull-request: { branch: heads/main }', 'main'],
    ['pull-request: { branch: MAIN, base: dev }', 'main'],
    ['pull-request: { base: dev, branch: heads/DEV }', 'dev'],
    ['pull-request: { branch: refs/heads/main }', 'main'],
  ])('with %s', async (config, fixed) => {
    const repository = await createRepository(sandbox, { 'README.md': LIST, [CONFIG]: config });
    await repository.commit('dev', { 'dev.txt': 'd' });
    const before = await repository.branch(fixed);
    await expect(runOnce(sandbox, repository)).rejects.toMatchObject({ name: 'ConfigError' });
    expect(await repository.branch(fixed)).toBe(before);
    expect(await repository.pullRequests()).toEqual([]);
  });

  test('where the default branch has the name of ours', async () => {
    const repository = await createRepository(sandbox, { 'README.md': LIST }, BRANCH);
    const place = { ...placeOf(sandbox, repository), defaultBranch: BRANCH };
    const paths = { files: ['README.md'], config: CONFIG };
    await expect(readRepository(place, paths)).rejects.toThrow(
      `pull-request.branch is "${BRANCH}", and ${BRANCH} is never written.`,
    );
  });

  test.each(['main', 'Main', 'heads/main', 'refs/heads/main', 'dev', 'DEV'])(
    'right before the write: %s',
    async (branch) => {
      const never = () => Promise.reject(new Error('a request'));
      const github = new Octokit({ auth: bot.token, request: { fetch: never } });
      const base = { branch: 'dev', defaultBranch: 'main', repositoryId: 'R_1' };
      const plan = { branch, base, headBranch: undefined };
      const name = { owner: 'o', repo: 'r' };
      const refusal = 'is never written';
      await expect(moveBranch(github, name, { ...plan, to: 'a' })).rejects.toThrow(refusal);
      await expect(deleteBranch(github, name, plan)).rejects.toThrow(refusal);
    },
  );
});

describe('a swap', () => {
  const isSwap = (init: RequestInit | undefined) => String(init?.body).includes('UpdateRefs');

  test('whose answer is lost counts as done', async () => {
    const repository = await proposedRepository(sandbox);
    setStars(sandbox, 150);
    const stages: string[] = [];
    const send: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (isSwap(init)) throw new TypeError('fetch failed');
      return answer;
    };
    const onStage = (stage: string) => void stages.push(stage);
    const { published } = await runOnce(sandbox, repository, { send, onStage });
    expect(published).toMatchObject({ operation: 'updated', number: 1 });
    expect(stages.join()).not.toContain('Start over');
  });

  test.each([
    ['that GitHub refuses', () => Response.json({ errors: [{ message: 'No.' }] })],
    ['without permission', () => Response.json({ message: 'Forbidden' }, { status: 403 })],
  ])('%s is made over REST, after another look', async (_, refusal) => {
    const repository = await proposedRepository(sandbox);
    setStars(sandbox, 160);
    const sent: string[] = [];
    const send: typeof fetch = async (input, init) => {
      sent.push(
        `${init?.method ?? 'GET'} ${new URL(String(input)).pathname.split('/git/').at(-1)}`,
      );
      return isSwap(init) ? refusal() : fetch(input, init);
    };
    const { published } = await runOnce(sandbox, repository, { send });
    expect(published.operation).toBe('updated');
    const moves = sent.slice(sent.indexOf('POST commits') + 1, -1);
    const ref = encodeURIComponent(`heads/${BRANCH}`);
    expect(moves).toEqual(['POST /graphql', `GET ref/${ref}`, `PATCH refs/${ref}`]);
  });

  test('is not tried where GraphQL did not answer before', async () => {
    const repository = await proposedRepository(sandbox);
    setStars(sandbox, 170);
    let swaps = 0;
    const send: typeof fetch = async (input, init) => {
      swaps += isSwap(init) ? 1 : 0;
      if (String(input).endsWith('/graphql')) return Response.json({}, { status: 502 });
      return fetch(input, init);
    };
    const { published } = await runOnce(sandbox, repository, { send });
    expect([published.operation, swaps]).toEqual(['updated', 0]);
  });
});
