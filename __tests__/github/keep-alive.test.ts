import { describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { bot } from '../../sandbox/github/accounts.ts';
import { keepAlive, workflowFile } from '../../src/github/keep-alive.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const NOW = new Date('2026-11-22T03:17:41Z');
const ENABLE = 'PUT /repos/acme/list/actions/workflows/tally.yml/enable';
const sandbox = useSandbox();

async function kept(lastCommit: string, status: number) {
  sandbox.github.fault({
    status,
    match: ({ method, path }) => `${method} ${path}` === ENABLE,
    ...(status === 204 ? { body: '' } : { body: { message: 'Resource not accessible' } }),
  });
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const github = new Octokit({ auth: bot.token, baseUrl: sandbox.github.url, log });
  const advice = await keepAlive(
    github,
    { owner: 'acme', repo: 'list' },
    { workflow: 'tally.yml', lastCommit, now: NOW },
  );
  return { advice, requests: sandbox.requests().map(({ method, path }) => `${method} ${path}`) };
}

describe('a schedule', () => {
  test.each(['2026-11-22T00:00:00Z', '2026-10-09T00:00:00Z', 'never'])(
    'is left alone when the last commit was made at %s',
    async (lastCommit) => {
      expect(await kept(lastCommit, 204)).toEqual({ advice: undefined, requests: [] });
    },
  );

  test('is kept enabled after 45 idle days', async () => {
    expect(await kept('2026-10-08T03:00:00Z', 204)).toEqual({
      advice: undefined,
      requests: [ENABLE],
    });
  });

  test.each([403, 404])('that may not be kept is reported: HTTP %i', async (status) => {
    const { advice } = await kept('2026-10-01T03:00:00Z', status);

    expect(advice).toBe(
      'The last commit by a person on the default branch was 52 days ago; GitHub disables scheduled workflows after 60 days without activity. Push a commit, or add the workflow that `npx readme-tally@1 init --keep-alive` writes.',
    );
  });
});

test.each([
  ['acme/list/.github/workflows/tally.yml@refs/heads/main', 'tally.yml'],
  ['acme/list/.github/workflows/a.b.yaml@refs/heads/a/b', 'a.b.yaml'],
  ['acme/list', undefined],
  [undefined, undefined],
])('%s runs %s', (reference, file) => {
  expect(workflowFile(reference)).toBe(file);
});
