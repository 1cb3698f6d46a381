import { beforeAll, expect, test } from '@jest/globals';
import { app } from '../../sandbox/github/accounts.ts';
import { runAction } from '../../sandbox/runner.ts';
import { useBundle } from '../helpers/bundle.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const entry = useBundle('src/index.ts');
const sandbox = useSandbox();
const CONFIG = '.github/readme-tally-fleet.yml';
const STARS = '- [One](x) ![s](https://img.shields.io/github/stars/o/one)\n';

test('the input fleet updates many repositories, and the job fails with those that refuse', async () => {
  const { github } = sandbox;
  await github.createRepository({ name: 'one', files: { 'README.md': STARS } });
  await github.createRepository({ name: 'two', files: { 'README.md': STARS }, isPrivate: true });
  await github.createRepository({ name: 'three', files: { 'README.md': STARS } });
  github.settings('acme/three').archived = true;
  const config = 'repositories: [acme/one, acme/two, acme/three]\n';
  await github.createRepository({ name: 'fleet', files: { [CONFIG]: config } });
  const run = {
    repository: 'acme/fleet',
    event: 'schedule',
    entry: entry(),
    inputs: { fleet: 'all', token: app.token },
    isBrisk: true,
  };
  const { exitCode, outputs, summary, stdout } = await runAction(sandbox, run);

  expect(exitCode).toBe(1);
  expect(outputs['fleet-failed']).toBe('1');
  expect(stdout).toContain('::error::1 of 2 repositories refused or are blocked');
  expect(summary).toContain('2 repositories: 1 refused, 1 opened. 1 count changed.');
  expect(summary).toContain(
    '1 private repository is left out, because everybody can read this run.',
  );
  expect(summary).not.toContain('acme/two');
  expect((await github.repository('acme/one').pullRequests()).length).toBe(1);
  expect((await github.repository('acme/two').pullRequests()).length).toBe(0);
}, 60_000);

beforeAll(() => sandbox.github.createRepository({ name: 'other', files: {} }));

test.each([
  [
    'an unknown stage',
    { fleet: 'every' },
    'The input fleet is "every"; it must be one of all, read, plan, collect, publish, report.',
  ],
  [
    'a page of a fleet',
    { fleet: 'all', 'page-folder': 'public' },
    'The inputs fleet and page-folder are both set. A fleet writes no page',
  ],
])('%s is refused with a sentence', async (_, inputs, sentence) => {
  const run = { repository: 'acme/other', event: 'schedule', entry: entry(), inputs };
  const { exitCode, stdout, requests } = await runAction(sandbox, run);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(sentence);
  expect(requests).toEqual([]);
});
