/** Reading the repository by two queries, and over REST where they do not give everything. */
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { Fault } from '../../sandbox/faults.ts';
import { bot } from '../../sandbox/github/accounts.ts';
import { asksForStars, ownQuery } from '../../sandbox/github/own-queries.ts';
import type { NamedRecord } from '../../sandbox/sandbox.ts';
import { openGitHub, query } from '../../src/github/client.ts';
import { BRANCH, CONFIG, proposed, runOnce, writes } from '../helpers/run.ts';
import {
  LIST,
  proposedRepository,
  publishedRepository,
  pullRequest,
  setStars,
  starredRepository,
} from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

/** What was asked of the repository: the name of a query, or what REST was asked for. */
function asked(requests: readonly NamedRecord[]): string[] {
  return requests
    .filter((request) => request.server === 'github' && !asksForStars(request))
    .map((request) => ownQuery(request) ?? request.path.replace(/.*\/git\/(\w+)\/.*/, '$1'));
}

/** A way to the repository on which the answers to one query are changed. */
function changing(name: string, change: (answer: string) => string | Promise<string>) {
  const send: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (!String(init?.body).startsWith(`{"query":"query ${name}(`)) return response;
    const body = await change(await response.text());
    return new Response(body, { status: response.status, headers: response.headers });
  };
  return send;
}

describe('a run without changes sends four requests to the repository at most, and writes nothing', () => {
  const MANY = { 'README.md': LIST, 'docs/a.md': `# A\n${LIST}`, 'docs/b.md': `# B\n${LIST}` };
  const files = ['README.md', 'docs/*.md'];

  test.each([
    ['the usual config', ''],
    ['a snapshot elsewhere', 'snapshot: data/counts.json\n'],
  ])('with several lists and %s, while the pull request waits and after', async (_, config) => {
    const repository = await starredRepository(sandbox, { ...MANY, [CONFIG]: `${config}# mine\n` });
    setStars(sandbox, 100);
    await runOnce(sandbox, repository, { files });

    const waiting = await runOnce(sandbox, repository, { files });
    await repository.api('PUT', '/pulls/1/merge');
    const merged = await runOnce(sandbox, repository, { files });
    await repository.api('DELETE', `/git/refs/heads/${BRANCH}`);
    const alone = await runOnce(sandbox, repository, { files });

    expect(waiting.published).toMatchObject({ operation: 'none', number: 1 });
    expect(asked(waiting.requests)).toEqual(['Overview', 'trees', 'trees', 'Contents']);
    expect(asked(merged.requests)).toEqual(['Overview', 'trees', 'trees', 'Contents']);
    expect(asked(alone.requests)).toEqual(['Overview', 'trees', 'Contents']);
    const all = [...waiting.requests, ...merged.requests, ...alone.requests];
    expect(writes(all)).toEqual([]);
  });

  test('with a branch of another name, until there is one', async () => {
    const config = 'pull-request:\n  branch: counts\n';
    const repository = await starredRepository(sandbox, { [CONFIG]: config });
    setStars(sandbox, 100);
    await runOnce(sandbox, repository);
    const waiting = await runOnce(sandbox, repository);
    await repository.api('PUT', '/pulls/1/merge');
    await repository.api('DELETE', '/git/refs/heads/counts');
    const alone = await runOnce(sandbox, repository);

    expect(asked(waiting.requests)).toEqual(['Overview', 'trees', 'Overview', 'trees', 'Contents']);
    expect(asked(alone.requests)).toEqual(['Overview', 'trees', 'Overview', 'Contents']);
    expect(writes([...waiting.requests, ...alone.requests])).toEqual([]);
  });
});

describe('not a byte is lost', () => {
  test.each([
    ['a byte order mark and other line ends', `\ufeff# Ä 𝕏 \u2028\r\n${LIST}`],
    ['what is longer than GraphQL gives', `${LIST}<!-- ${'€'.repeat(200_000)} -->\n`],
    ['characters that stand for broken ones', `# \ufffd\n${LIST}`],
  ])('%s', async (_, list) => {
    const repository = await starredRepository(sandbox, { 'README.md': list });
    setStars(sandbox, 100);
    await runOnce(sandbox, repository);
    const { before } = await runOnce(sandbox, repository);

    expect(before).toEqual([{ path: 'README.md', text: list }]);
  });

  test.each([
    ['UTF-16', Buffer.from(`\ufeff${LIST}`, 'utf16le'), 'README.md is not UTF-8'],
    ['Latin-1', Buffer.from(`# \u00e4\n${LIST}`, 'latin1'), 'README.md is not UTF-8'],
  ])('a list in %s is refused, not mistaken', async (_, bytes, message) => {
    const repository = await publishedRepository(sandbox);
    await repository.commit('main', { 'README.md': bytes });

    await expect(runOnce(sandbox, repository)).rejects.toThrow(message);
  });

  test('a text that came changed is read again over REST', async () => {
    const repository = await publishedRepository(sandbox);
    const send = changing('Contents', (answer) => answer.replace('[One]', '[Two]'));

    const { before, published, requests } = await runOnce(sandbox, repository, { send });

    expect(before[0]?.text).toContain('[One]');
    expect(published.operation).toBe('none');
    expect(asked(requests)).toEqual(['Overview', 'trees', 'Contents', 'blobs']);
  });

  test('a config that came changed is read again over REST', async () => {
    const repository = await proposedRepository(sandbox, { [CONFIG]: 'snapshot: a/b.json\n' });
    const send = changing('Overview', (answer) => answer.replace('a/b.json', 'c/d.json'));

    const { published, requests } = await runOnce(sandbox, repository, { send });

    expect(published.operation).toBe('none');
    expect(asked(requests)).toEqual(['Overview', 'trees', 'blobs', 'trees', 'Contents']);
  });
});

describe('where GitHub does not answer a query, REST is asked', () => {
  const json = { 'content-type': 'application/json' };
  const limited = { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded.' }] };
  const partial = {
    data: { repository: null },
    errors: [{ type: 'FORBIDDEN', path: ['repository'], message: 'No.' }],
  };

  test.each<[what: string, fault: Fault]>([
    ['out of order', { status: 502 }],
    ['forbidden', { status: 403, body: { message: 'Resource not accessible' } }],
    ['limited', { status: 200, headers: json, body: limited }],
    ['nothing in it', { status: 200, headers: json, body: partial }],
    ['another shape', { status: 200, headers: json, body: { data: { repository: [] } } }],
    ['no JSON', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Hi' }],
    ['cut off', { action: 'reset' }],
  ])('%s', async (_, fault) => {
    const repository = await proposedRepository(sandbox);
    const usual = await runOnce(sandbox, repository);
    sandbox.github.fault({ ...fault, match: (request) => ownQuery(request) !== undefined });

    const without = await runOnce(sandbox, repository);
    expect(without.published).toEqual(usual.published);
    expect(without.before).toEqual(usual.before);
    expect(asked(without.requests).filter((one) => one === 'blobs')).toHaveLength(2);
    expect(writes(without.requests)).toEqual([]);

    setStars(sandbox, 150);
    const { published } = await runOnce(sandbox, repository);
    expect(published).toMatchObject({ operation: 'updated', number: 1 });
    expect(await proposed(repository)).toContain('stars-150-');
  });
});

describe('before something is done, the pull request is looked at again', () => {
  /** Lets something happen right after the overview is read. */
  function meanwhile(happens: () => Promise<unknown>): typeof fetch {
    let isDone = false;
    return changing('Overview', async (answer) => {
      if (!isDone) await happens();
      isDone = true;
      return answer;
    });
  }

  test('and one that was closed meanwhile is left closed', async () => {
    const repository = await proposedRepository(sandbox);
    await repository.commit('main', { 'README.md': `# New\n${LIST}` });
    const close = () => repository.api('PATCH', '/pulls/1', { body: { state: 'closed' } });

    const { published } = await runOnce(sandbox, repository, { send: meanwhile(close) });

    expect(published).toMatchObject({ reason: expect.stringContaining('was closed') });
    expect((await pullRequest(repository)).state).toBe('closed');
    expect(await repository.pullRequests()).toHaveLength(1);
  });

  test('and one that was opened by hand meanwhile is taken', async () => {
    const repository = await starredRepository(sandbox);
    setStars(sandbox, 100);
    sandbox.github.allowPullRequests(false);
    await runOnce(sandbox, repository);
    sandbox.github.allowPullRequests(true);
    const body = { head: BRANCH, base: 'main', title: 'By hand' };
    const open = () => repository.api('POST', '/pulls', { body });

    const { published, requests } = await runOnce(sandbox, repository, { send: meanwhile(open) });

    expect(published).toMatchObject({ operation: 'none', number: 1 });
    expect(writes(requests)).toEqual([]);
  });
});

describe('pull requests of forks that have a branch of the same name', () => {
  function fromForks(copies: number): typeof fetch {
    return changing('Overview', (answer) => {
      const parsed = JSON.parse(answer);
      const { pullRequests } = parsed.data.repository;
      const theirs = { ...pullRequests.nodes[0], number: 99, isCrossRepository: true };
      pullRequests.nodes = [...Array(copies).fill(theirs), ...pullRequests.nodes].slice(0, 30);
      return JSON.stringify(parsed);
    });
  }

  test.each([
    ['are passed over', 1, 4],
    ['do not hide ours, however many they are', 30, 5],
  ])('%s', async (_, copies, most) => {
    const repository = await proposedRepository(sandbox);

    const { published, requests } = await runOnce(sandbox, repository, { send: fromForks(copies) });

    expect(published).toMatchObject({ operation: 'none', number: 1 });
    expect(asked(requests)).toHaveLength(most);
    expect(writes(requests)).toEqual([]);
  });
});

describe('a query', () => {
  /** Sends one to a server at this address, which answers so. */
  async function sent(baseUrl: string, answer: () => Response) {
    const addresses: string[] = [];
    const github = openGitHub({
      token: bot.token,
      baseUrl,
      userAgent: 'test',
      log: () => {},
      fetch: async (input) => {
        addresses.push(String(input));
        return answer();
      },
    });
    const shape = z.object({ x: z.string() });
    const got = await query(github, shape, { text: 'query X { x }', variables: {} });
    return { addresses, got };
  }

  test.each([
    ['https://api.github.com', 'https://api.github.com/graphql'],
    ['https://ghe.example.org/api/v3', 'https://ghe.example.org/api/graphql'],
  ])('for %s goes to %s', async (baseUrl, address) => {
    const { addresses, got } = await sent(baseUrl, () => Response.json({ data: { x: 'y' } }));

    expect([addresses, got]).toEqual([[address], { x: 'y' }]);
  });

  test('that fails is not sent again', async () => {
    const { addresses, got } = await sent('https://api.github.com', () =>
      Response.json({ message: 'Server Error' }, { status: 502 }),
    );

    expect([addresses.length, got]).toEqual([1, undefined]);
  });
});
