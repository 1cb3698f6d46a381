/** What strangers cost, and branches that are never written, through the built Action. */
import { expect, test } from '@jest/globals';
import { stranger } from '../../sandbox/github/accounts.ts';
import { comment } from '../../sandbox/github/events.ts';
import { asksForStars } from '../../sandbox/github/own-queries.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { runAction } from '../../sandbox/runner.ts';
import { useBundle } from '../helpers/bundle.ts';
import { CONFIG } from '../helpers/run.ts';
import { LIST } from '../helpers/starred.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const TOOLS = '# Tools\n\n- [alpha](https://github.com/acme/alpha) - One.\n';
const OPEN = 'commands: { allow: { add: everybody }, limit: 1 }\n';

const sandbox = useSandbox();
const entry = useBundle('src/index.ts');

/** Writes a comment as a stranger, and returns the cost and the comments of its job. */
async function suggest(repository: Repository, body: string) {
  const payload = await comment(repository, { body, token: stranger.token });
  const { exitCode, requests } = await runAction(sandbox, {
    repository: repository.fullName,
    event: 'issue_comment',
    payload,
    isBrisk: true,
    entry: entry(),
  });
  expect(exitCode).toBe(0);
  const path = `/issues/${payload.issue.number}/comments`;
  const replies = await repository.api<{ body: string }[]>('GET', path);
  const cost = requests.filter((one) => one.server === 'github' && !asksForStars(one)).length;
  return { cost, replies: replies.slice(1).map((one) => one.body) };
}

test('a suggestion, the same again, and one above the limit', async () => {
  const repository = await createRepository(sandbox, { 'README.md': TOOLS, [CONFIG]: OPEN });
  const first = await suggest(repository, '/tally add github:acme/mouse');
  expect(first.replies).toEqual([expect.stringContaining('Suggested: [github:acme/mouse]')]);
  expect(first.cost).toBeLessThanOrEqual(6);
  const again = await suggest(repository, '/tally add https://github.com/acme/mouse');
  expect(again).toMatchObject({ replies: [] });
  expect(again.cost).toBeLessThanOrEqual(2);
  const over = await suggest(repository, '/tally add github:acme/cat');
  expect(over.replies).toEqual([expect.stringContaining('which is the limit')]);
  const skipped = await suggest(repository, '/tally add github:acme/dog');
  expect(skipped).toMatchObject({ replies: [] });
  expect(skipped.cost).toBeLessThanOrEqual(2);
}, 60_000);

test('a stranger where only people with access may add', async () => {
  const repository = await createRepository(sandbox, { 'README.md': TOOLS });
  const { cost } = await suggest(repository, '/tally add github:acme/mouse');
  expect(cost).toBeLessThanOrEqual(2);
}, 60_000);

test.each([
  'pull-request: { branch: main }',
  'pull-request: { branch: MAIN }',
  'pull-request: { branch: refs/heads/main }',
  'snapshot: .GIT/a.json',
  'snapshot: "%2e%2e/a.json"',
  'snapshot: .github/workflows/a.json',
])(
  '%s writes nothing',
  async (config) => {
    const repository = await createRepository(sandbox, { 'README.md': LIST, [CONFIG]: config });
    const before = await repository.branch('main');
    const { exitCode, stdout } = await runAction(sandbox, {
      repository: repository.fullName,
      event: 'schedule',
      isBrisk: true,
      entry: entry(),
    });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/is never written|it must be/);
    expect(await repository.branch('main')).toBe(before);
    expect(await repository.pullRequests()).toEqual([]);
  },
  60_000,
);
