import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { maintainer } from '../sandbox/github/accounts.ts';
import type { Repository } from '../sandbox/github/repository.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { parseSnapshot } from '../src/snapshot/text.ts';
import { BRANCH, night, proposed, writes } from './helpers/night.ts';

const LIST = '- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';
const SNAPSHOT = 'data/readme-tally.json';
const PULL = '/pulls/1';

let sandbox: Sandbox;
let count = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
});

beforeEach(() => {
  sandbox.clearFaults();
  sandbox.github.allowPullRequests(true);
  sandbox.world.set('github:o/one', { stars: 100 });
});

afterAll(() => sandbox.close());

interface Comment {
  readonly id: number;
  readonly body: string;
}

function makeRepository(files: Record<string, string> = {}): Promise<Repository> {
  count++;
  const all = { 'README.md': LIST, ...files };
  return sandbox.github.createRepository({ name: `manners-${count}`, files: all });
}

/** A repository whose pull request shows 100 stars. */
async function proposedRepository(): Promise<Repository> {
  const repository = await makeRepository();
  await night(sandbox, repository);
  return repository;
}

async function pullOf(repository: Repository) {
  return repository.api<{ state: string; title: string; body: string }>('GET', PULL);
}

async function comments(repository: Repository): Promise<Comment[]> {
  return repository.api('GET', '/issues/1/comments');
}

function stars(value: number): void {
  sandbox.world.set('github:o/one', { stars: value });
}

describe('commits of other people', () => {
  async function withTheirs(): Promise<Repository> {
    const repository = await proposedRepository();
    await repository.commit(BRANCH, { 'NOTES.md': 'mine' });
    stars(150);
    return repository;
  }

  test('are asked about once', async () => {
    const repository = await withTheirs();

    const first = await night(sandbox, repository);
    const second = await night(sandbox, repository);

    expect([first.published.operation, second.published.operation]).toEqual(['blocked', 'blocked']);
    expect(writes(second.requests)).toEqual([]);
    expect((await comments(repository)).map(({ body }) => body)).toEqual([
      expect.stringMatching(
        /^<!-- readme-tally:foreign-commits -->[\s\S]*^- \[ \] rebuild this branch$/m,
      ),
    ]);
  });

  test('go when a person ticks the box, and the next ones are asked about again', async () => {
    const repository = await withTheirs();
    await night(sandbox, repository);
    const [question] = await comments(repository);
    await repository.api('PATCH', `/issues/comments/${question?.id}`, {
      body: { body: question?.body.replace('- [ ]', '- [x]') },
      token: maintainer.token,
    });

    const { published } = await night(sandbox, repository);

    expect(published.operation).toBe('updated');
    expect(await repository.readFile(BRANCH, 'NOTES.md')).toBeUndefined();
    expect(await proposed(repository)).toContain('stars-150-');
    expect((await comments(repository))[0]?.body).toContain('Done:');

    await repository.commit(BRANCH, { 'NOTES.md': 'mine again' });
    stars(250);
    expect((await night(sandbox, repository)).published.operation).toBe('blocked');
    expect(await comments(repository)).toHaveLength(2);
  });

  test('stay when somebody else writes such a comment', async () => {
    const repository = await withTheirs();
    const body = '<!-- readme-tally:foreign-commits -->\n- [x] rebuild this branch';
    await repository.api('POST', '/issues/1/comments', { body: { body }, token: maintainer.token });

    expect((await night(sandbox, repository)).published.operation).toBe('blocked');
    expect(await repository.readFile(BRANCH, 'NOTES.md')).toBeDefined();
  });

  test('stay, and the run goes on, where comments are not allowed', async () => {
    const repository = await withTheirs();
    sandbox.github.fault({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
      match: ({ method, path }) => method === 'POST' && path.endsWith('/comments'),
    });

    expect((await night(sandbox, repository)).published).toMatchObject({
      operation: 'blocked',
      advice: expect.stringContaining('issues: write'),
    });
  });
});

describe('title and body', () => {
  test('belong to people where they wrote', async () => {
    const repository = await proposedRepository();
    const { body } = await pullOf(repository);
    await repository.api('PATCH', PULL, {
      body: { title: 'Numbers for the talk', body: `Not before Friday.\n\n${body}\n\nThanks!` },
    });
    stars(150);

    await night(sandbox, repository);

    const after = await pullOf(repository);
    expect(after.title).toBe('Numbers for the talk');
    expect(after.body).toMatch(/^Not before Friday\.\n\n[\s\S]*\*\*150\*\*[\s\S]*\n\nThanks!$/);
  });
});

describe('the base', () => {
  test('that moved is built on, whatever moved', async () => {
    const repository = await proposedRepository();
    const moved = await repository.commit('main', { LICENSE: 'MIT' });

    const { published } = await night(sandbox, repository);

    expect(published.operation).toBe('updated');
    const [head] = await repository.commits(BRANCH);
    expect(head?.parents.map(({ sha }) => sha)).toEqual([moved]);
  });

  test('that shows the numbers already closes the pull request', async () => {
    const repository = await proposedRepository();
    await repository.commit('main', { 'README.md': await proposed(repository) });

    const { published } = await night(sandbox, repository);

    expect(published).toMatchObject({ operation: 'closed', number: 1 });
    expect((await pullOf(repository)).state).toBe('closed');
    expect((await comments(repository)).map(({ body }) => body)).toEqual([
      expect.stringContaining('nothing left to publish'),
    ]);
    expect(await repository.branch(BRANCH)).toBeUndefined();
    expect(writes((await night(sandbox, repository)).requests)).toEqual([]);
  });
});

describe('a pull request that a person closed', () => {
  async function closed(): Promise<Repository> {
    const repository = await proposedRepository();
    await repository.api('PATCH', PULL, { body: { state: 'closed' } });
    return repository;
  }

  test('stays closed when the list changes elsewhere', async () => {
    const repository = await closed();
    await repository.commit('main', { 'README.md': `# News\n\n${LIST}` });

    const { published, requests } = await night(sandbox, repository);

    expect([published.operation, writes(requests)]).toEqual(['none', []]);
  });

  test('stays closed when its branch is gone', async () => {
    const repository = await closed();
    await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);

    const { published, requests } = await night(sandbox, repository);

    expect([published.operation, writes(requests)]).toEqual(['none', []]);
  });

  test('gives way to a new one when a number moved', async () => {
    const repository = await closed();
    stars(150);

    expect((await night(sandbox, repository)).published).toMatchObject({
      operation: 'created',
      number: 2,
    });
  });
});

describe('what the next run has to know', () => {
  /** A repository that shows 100 stars, and nothing waits. */
  async function published(): Promise<Repository> {
    const repository = await proposedRepository();
    await repository.api('PUT', `${PULL}/merge`);
    await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);
    return repository;
  }

  test('waits on the branch, and opens no pull request', async () => {
    const repository = await published();
    stars(0);

    const { published: outcome } = await night(sandbox, repository, { at: '2026-11-23T03:17:41Z' });

    expect(outcome).toEqual({ operation: 'none' });
    const snapshot = parseSnapshot(await proposed(repository, SNAPSHOT), SNAPSHOT);
    expect(snapshot.subjects['github:o/one']?.stars).toMatchObject({
      value: 100,
      quarantined: { value: 0, since: '2026-11-23' },
    });
    expect(await repository.pullRequests()).toHaveLength(1);
  });

  test('is proposed when the next run agrees', async () => {
    const repository = await published();
    stars(0);
    await night(sandbox, repository, { at: '2026-11-23T03:17:41Z' });

    const next = await night(sandbox, repository, { at: '2026-11-24T03:17:41Z' });

    expect(next.published).toMatchObject({ operation: 'created', number: 2 });
    expect(await proposed(repository)).toContain('stars-0-');
  });

  test('is forgotten with its branch when the number is back', async () => {
    const repository = await published();
    stars(0);
    await night(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    stars(100);

    await night(sandbox, repository, { at: '2026-11-24T03:17:41Z' });

    expect(await repository.branch(BRANCH)).toBeUndefined();
  });

  test('makes a finding of what is missing on another day, and no noise in between', async () => {
    const repository = await published();
    sandbox.world.remove('github:o/one');

    const first = await night(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
    const second = await night(sandbox, repository, { at: '2026-11-24T03:17:41Z' });

    expect(first.report.findings).toEqual([]);
    expect(second.report.findings.map(({ rule }) => rule)).toEqual(['missing-subject']);
    expect(writes(second.requests)).toEqual([]);
  });
});

describe('two runs at once', () => {
  test('the later one starts over', async () => {
    const repository = await proposedRepository();
    stars(150);
    const ours = await repository.commits(BRANCH);
    const stages: string[] = [];

    // The other run's commit is one of ours, as far as its message goes.
    const send: typeof fetch = async (input, init) => {
      const isOurs = init?.method === 'POST' && String(input).endsWith('/git/commits');
      if (isOurs && stages.length < 4) await night(sandbox, repository);
      return fetch(input, init);
    };
    const onStage = (name: string) => void stages.push(name);
    const { published } = await night(sandbox, repository, { send, onStage });

    expect(stages).toContain('Another run was faster; start over');
    expect(published).toMatchObject({ operation: 'none', number: 1 });
    expect(await proposed(repository)).toContain('stars-150-');
    expect((await repository.commits(BRANCH)).length).toBe(ours.length);
  });

  test('a commit that appears meanwhile is not overwritten', async () => {
    const repository = await makeRepository();
    const send: typeof fetch = async (input, init) => {
      const isOurs = init?.method === 'POST' && String(input).endsWith('/git/commits');
      if (isOurs) {
        const head = await repository.branch(BRANCH);
        if (head) await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);
        await repository.commit(BRANCH, { 'other.txt': `${head}` });
      }
      return fetch(input, init);
    };

    const { published } = await night(sandbox, repository, { send });

    // What the other one left there is a person's as far as we know, so it stays.
    expect(published.operation).toBe('blocked');
    expect(await repository.readFile(BRANCH, 'other.txt')).toBeDefined();
  });
});

test('a run that is cancelled writes nothing', async () => {
  const repository = await makeRepository();
  const cancel = new AbortController();
  const onStage = (name: string) => {
    if (name === 'Ask the sources') cancel.abort();
  };
  sandbox.clearRequests();

  await expect(night(sandbox, repository, { onStage, cancelled: cancel.signal })).rejects.toThrow(
    'The run was cancelled; nothing was written.',
  );
  expect(writes(sandbox.requests())).toEqual([]);
});
