import { beforeEach, describe, expect, test } from '@jest/globals';
import { bot } from '../../sandbox/github/accounts.ts';
import { asksForStars, ownQuery } from '../../sandbox/github/own-queries.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { markedMessage } from '../../src/github/our-commit.ts';
import { parseSnapshot } from '../../src/snapshot/file.ts';
import { BRANCH, proposed, runOnce, writes } from '../helpers/run.ts';
import {
  LIST,
  proposedRepository,
  publishedRepository,
  SNAPSHOT,
  setStars,
  starredRepository,
} from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const PULL = '/pulls/1';

const sandbox = useSandbox();

beforeEach(() => {
  setStars(sandbox, 100);
});

describe('the base', () => {
  test('that moved is built on, whatever moved', async () => {
    const repository = await proposedRepository(sandbox);
    const moved = await repository.commit('main', { LICENSE: 'MIT' });

    const { published } = await runOnce(sandbox, repository);

    expect(published.operation).toBe('updated');
    const [head] = await repository.commits(BRANCH);
    expect(head?.parents.map(({ sha }) => sha)).toEqual([moved]);
  });
});

describe('what the next run has to know', () => {
  test('waits on the branch, and opens no pull request', async () => {
    const repository = await publishedRepository(sandbox);
    setStars(sandbox, 0);

    const { published: outcome } = await runOnce(sandbox, repository, {
      at: '2026-11-23T03:17:41Z',
    });

    expect(outcome).toEqual({ operation: 'none' });
    const snapshot = parseSnapshot(await proposed(repository, SNAPSHOT), SNAPSHOT);
    expect(snapshot.subjects['github:o/one']?.stars).toMatchObject({
      value: 100,
      quarantined: { value: 0, since: '2026-11-23' },
    });
    expect(await repository.pullRequests()).toHaveLength(1);
  });

  test('is proposed when the next run agrees', async () => {
    const repository = await publishedRepository(sandbox);
    setStars(sandbox, 0);
    await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });

    const next = await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });

    expect(next.published).toMatchObject({ operation: 'created', number: 2 });
    expect(await proposed(repository)).toContain('stars-0-');
  });

  test('is forgotten with its branch when the number is back', async () => {
    const repository = await publishedRepository(sandbox);
    setStars(sandbox, 0);
    await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    setStars(sandbox, 100);

    await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });

    expect(await repository.branch(BRANCH)).toBeUndefined();
  });

  test('waits on the branch of a pull request that a person closed, too', async () => {
    const repository = await proposedRepository(sandbox);
    await repository.api('PATCH', PULL, { body: { state: 'closed' } });
    setStars(sandbox, 0);

    const first = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    expect(first.published).toMatchObject({ operation: 'none', reason: expect.any(String) });
    expect(await proposed(repository)).toBe(LIST);
    expect(await proposed(repository, SNAPSHOT)).toContain('quarantined');

    const second = await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });
    expect(second.published).toMatchObject({ operation: 'created', number: 2 });
  });

  test('makes a finding of what is missing on another day, and no noise in between', async () => {
    const repository = await publishedRepository(sandbox);
    sandbox.world.remove('github:o/one');

    const first = await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    const second = await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });

    expect(first.report.result.findings).toEqual([]);
    expect(second.report.result.findings.map(({ rule }) => rule)).toEqual(['missing-subject']);
    expect(writes(second.requests)).toEqual([]);
  });
});

describe('two runs at once', () => {
  test('the later one starts over', async () => {
    const repository = await proposedRepository(sandbox);
    setStars(sandbox, 150);
    const ours = await repository.commits(BRANCH);
    const stages: string[] = [];

    // The other run's commit is one of ours, as far as its message goes.
    const send: typeof fetch = async (input, init) => {
      const isOurs = init?.method === 'POST' && String(input).endsWith('/git/commits');
      if (isOurs && stages.length < 4) await runOnce(sandbox, repository);
      return fetch(input, init);
    };
    const onStage = (name: string) => void stages.push(name);
    const { published } = await runOnce(sandbox, repository, { send, onStage });

    expect(stages).toContain('Start over: another run moved the branch');
    expect(published).toMatchObject({ operation: 'none', number: 1 });
    expect(await proposed(repository)).toContain('stars-150-');
    expect((await repository.commits(BRANCH)).length).toBe(ours.length);
  });

  test('the later one gives up when it is overtaken four times', async () => {
    const repository = await proposedRepository(sandbox);
    setStars(sandbox, 150);
    const [ours] = await repository.commits(BRANCH);
    const tree = `${ours?.commit.tree.sha}`;
    let serial = 0;
    const overtake = async () => {
      serial += 1;
      const message = markedMessage(`Run ${serial}`, tree);
      const parents = ours?.parents.map(({ sha }) => sha);
      const body = { message, tree, parents };
      const { token } = bot;
      const made = await repository.api<{ sha: string }>('POST', '/git/commits', { body, token });
      const { sha } = made;
      await repository.api('PATCH', `/git/refs/heads/${BRANCH}`, { body: { sha, force: true } });
      return sha;
    };
    let last: string | undefined;
    const send: typeof fetch = async (input, init) => {
      if (init?.method === 'POST' && String(input).endsWith('/git/trees')) last = await overtake();
      return fetch(input, init);
    };

    const { published } = await runOnce(sandbox, repository, { send });

    expect(published).toEqual({
      operation: 'none',
      reason: expect.stringContaining('moved the branch four times'),
    });
    expect([serial, await repository.branch(BRANCH)]).toEqual([4, last]);
  });

  test('a commit that appears meanwhile is not overwritten', async () => {
    const repository = await starredRepository(sandbox);
    const send: typeof fetch = async (input, init) => {
      const isOurs = init?.method === 'POST' && String(input).endsWith('/git/commits');
      if (isOurs) {
        const head = await repository.branch(BRANCH);
        if (head) await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);
        await repository.commit(BRANCH, { 'other.txt': `${head}` });
      }
      return fetch(input, init);
    };

    const { published } = await runOnce(sandbox, repository, { send });

    // What the other one left there is a person's as far as we know, so it stays.
    expect(published.operation).toBe('blocked');
    expect(await repository.readFile(BRANCH, 'other.txt')).toBeDefined();
  });
});

describe('a run without changes requests no more than it needs', () => {
  async function asked(repository: Repository): Promise<string[]> {
    const { requests } = await runOnce(sandbox, repository);
    return requests
      .filter((request) => request.server === 'github' && !asksForStars(request))
      .map((request) => ownQuery(request) ?? request.path.replace(/.*\/git\/(\w+)\/.*/, '$1'));
  }

  test('without a branch', async () => {
    const repository = await publishedRepository(sandbox);

    expect(await asked(repository)).toEqual(['Overview', 'trees', 'Contents']);
  });

  test('with a pull request that waits', async () => {
    const repository = await proposedRepository(sandbox);

    expect(await asked(repository)).toEqual(['Overview', 'trees', 'trees', 'Contents']);
  });
});

test('a run that is cancelled writes nothing', async () => {
  const repository = await starredRepository(sandbox);
  const cancel = new AbortController();
  const onStage = (name: string) => {
    if (name === 'Fetch counts') cancel.abort();
  };
  sandbox.clearRequests();

  await expect(runOnce(sandbox, repository, { onStage, cancelled: cancel.signal })).rejects.toThrow(
    'The run was cancelled; nothing was written.',
  );
  expect(writes(sandbox.requests())).toEqual([]);
});
