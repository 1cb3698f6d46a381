import { describe, expect, test } from '@jest/globals';
import { type ActionRun, runAction } from '../../sandbox/runner.ts';
import { useBundle } from '../helpers/bundle.ts';
import { proposed, seed, writes } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

/** The sources as they are now; `dist` may be older. */
const entry = useBundle('src/index.ts');

const sandbox = useSandbox();

async function run(repository: { fullName: string }, settings: Partial<ActionRun> = {}) {
  return runAction(sandbox, {
    repository: repository.fullName,
    event: 'schedule',
    entry: entry(),
    ...settings,
  });
}

test('a first run sets every output and writes the summary', async () => {
  const repository = await createRepository(sandbox, { 'README.md': seed });
  const { exitCode, outputs, summary, stderr } = await run(repository);
  const { 'findings-json': findings = '', ...others } = outputs;
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  expect(others).toEqual({
    operation: 'created',
    'pull-request-number': '1',
    'pull-request-url': `${sandbox.github.url}/${repository.fullName}/pull/1`,
    changed: '15',
    stale: '0',
    findings: '8',
    snapshot: 'data/readme-tally.json',
  });
  const places = (JSON.parse(findings) as { rule: string; line: number }[]).map(
    ({ rule, line }) => `${line} ${rule}`,
  );
  expect(places).toEqual([
    '5 shared-link',
    '8 shared-link',
    '9 shared-link',
    '10 mojibake',
    '11 shared-link',
    '11 link-text-site',
    '11 api-link',
    '11 mojibake',
  ]);
  expect(summary).toContain('with 15 of 15 counts');
  expect(summary).toContain('| Semantic Scholar | 8 | 8 | 0 | 0 | 1 |');
});

describe('events', () => {
  test.each(['workflow_dispatch', 'push', 'repository_dispatch'])('%s refreshes', async (event) => {
    const repository = await createRepository(sandbox, { 'README.md': '# Nothing to count\n' });
    const { exitCode, outputs } = await run(repository, { event });
    expect(exitCode).toBe(0);
    expect(outputs.operation).toBe('none');
  });

  test('a comment is left to the commands', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    const { exitCode, requests } = await run(repository, { event: 'issue_comment' });
    expect(exitCode).toBe(0);
    expect(requests).toEqual([]);
  });

  test('any other is refused with the list of those that are supported', async () => {
    const repository = await createRepository(sandbox, { 'README.md': seed });
    const { exitCode, stdout, requests } = await run(repository, { event: 'pull_request' });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /::error::.*pull_request.*schedule, workflow_dispatch, push, repository_dispatch, issue_comment/,
    );
    expect(requests).toEqual([]);
  });
});

test('a dry run shows the diff and writes nothing', async () => {
  const repository = await createRepository(sandbox, { 'README.md': seed });
  const inputs = { 'dry-run': 'true' };
  const { outputs, summary, requests } = await run(repository, { inputs });
  expect(writes(requests)).toEqual([]);
  expect(outputs).toMatchObject({ operation: 'none', changed: '15' });
  expect(summary).toMatch(/```diff\n--- a\/README\.md\n\+\+\+ b\/README\.md\n/);
});

test('a wrong config stops the run with file, line and key', async () => {
  const config = '# ours\ntreshold:\n  percent: 3\n';
  const repository = await createRepository(sandbox, {
    'README.md': seed,
    '.github/readme-tally.yml': config,
  });
  const { exitCode, stdout, requests } = await run(repository);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(
    /::error::\.github\/readme-tally\.yml:2: "treshold" .*Did you mean "threshold"\?/,
  );
  expect(writes(requests)).toEqual([]);
});

test('a path outside the repository is refused', async () => {
  const repository = await createRepository(sandbox, { 'README.md': seed });
  const inputs = { files: '../secrets.md\n/etc/passwd' };
  const { exitCode, stdout, requests } = await run(repository, { inputs });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/must be inside the repository.*relative to the root of the repository/);
  expect(requests).toEqual([]);
});

test.each([-36 * 3_600_000, 36 * 3_600_000])(
  'a clock that is wrong by %i ms loses nothing',
  async (clockSkewMs) => {
    const list = '- ![s](https://img.shields.io/github/stars/acme/skewed)\n';
    const repository = await createRepository(sandbox, { 'README.md': list });
    sandbox.world.set('github:acme/skewed', { stars: 5 });
    const { exitCode, outputs } = await runAction(sandbox, {
      repository: repository.fullName,
      event: 'workflow_dispatch',
      clockSkewMs,
    });

    expect([exitCode, outputs.operation, outputs.changed]).toEqual([0, 'created', '1']);
  },
);

test.each([
  ['a nightly run', 'false', 1],
  ['a dry run', 'true', 0],
])('%s keeps the schedule of a quiet repository on: dry-run %s', async (_, dryRun, asked) => {
  const repository = await createRepository(sandbox, { 'README.md': '# Nothing to count\n' });
  const settings = sandbox.github.settings(repository.fullName);
  settings.pushedAt = '2026-01-01T00:00:00Z';
  settings.permissions.actions = 'write';
  const { exitCode, requests } = await runAction(sandbox, {
    repository: repository.fullName,
    event: 'schedule',
    inputs: { 'dry-run': dryRun },
  });

  expect(exitCode).toBe(0);
  expect(requests.filter(({ path }) => path.endsWith('/enable'))).toHaveLength(asked);
});

test('a token without permission is explained in a sentence', async () => {
  const repository = await createRepository(sandbox, { 'README.md': seed });
  sandbox.github.fault({
    status: 403,
    body: { message: 'Resource not accessible by integration' },
    match: ({ method, path }) => method === 'POST' && path.endsWith('/git/trees'),
  });
  const { exitCode, stdout } = await run(repository);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/::error::GitHub answered 403 \(Resource not accessible by integration\)/);
  expect(stdout).toContain('contents: write and pull-requests: write');
});

test('a hostile list reaches no command of the runner, no mention and no markup', async () => {
  const title = '::error::x ##[add-mask]y @octocat <script>alert(1)</script> a\\|b #77';
  const badge = '![s](https://img.shields.io/github/stars/acme/one)';
  const list = `| Title | Stars |\n| - | - |\n| [${title}](https://example.org) | ${badge} |\n`;
  const repository = await createRepository(sandbox, { 'README.md': list });
  sandbox.world.remove('github:acme/one');
  const missing = await run(repository);
  expect(missing.outputs).toMatchObject({ stale: '1', changed: '0' });
  sandbox.world.set('github:acme/one', { stars: 5 });
  const found = await run(repository);
  expect(found.outputs.changed).toBe('1');
  const [pull] = await repository.pullRequests();
  for (const text of [missing.summary, found.summary, pull?.body ?? '']) {
    expect(text).not.toMatch(/<script>|@octocat|#77/);
  }
  const commands = [missing, found].flatMap(
    ({ stdout }) => stdout.match(/^.*(?:::|##\[).*$/gm) ?? [],
  );
  for (const line of commands) {
    expect(line).toMatch(/^::(?:add-mask|group|endgroup|warning)::/);
  }
});

test('no key appears in anything that is shown', async () => {
  const repository = await createRepository(sandbox, { 'README.md': seed });
  const keys = {
    'semantic-scholar-api-key': 's2-key-4711',
    'hugging-face-token': 'hf_token 0815',
    'openalex-api-key': 'oa-key-1234',
  };
  sandbox.semanticScholar.fault({ status: 403 });
  sandbox.huggingFace.fault({ status: 500, headers: { 'retry-after': '100' } });
  const { stdout, stderr, summary, outputs } = await run(repository, { inputs: keys });
  const masks = /^::add-mask::.*\n/gm;
  const shown = [stdout.replace(masks, ''), stderr, summary, JSON.stringify(outputs)].join('\n');
  for (const key of [...Object.values(keys), 'ghs_sandbox', 'hf_token%200815']) {
    expect(shown).not.toContain(key);
    expect(stdout).toContain(`::add-mask::${key.replaceAll('%', '%25')}`);
  }
  expect(shown).toContain('Renew or remove the key');
  expect(await proposed(repository)).toContain('tally=github:dmis-lab/biobert');
});

test('a push of our own does not count as activity, and the workflow of its own ends the advice', async () => {
  const list =
    '- [One](https://github.com/o/one) ![s](https://img.shields.io/github/stars/o/one)\n';
  const repository = await createRepository(sandbox, { 'README.md': list });
  const days = 50 * 24 * 60 * 60 * 1000;
  const pushed_at = new Date(Date.now() + days).toISOString();
  const settings = { clockSkewMs: days, isBrisk: true } as const;
  sandbox.github.settings(repository.fullName).pushedAt = pushed_at;

  const idle = await run(repository, settings);
  expect(idle.outputs.operation).toBe('created');
  expect(idle.stdout).toContain(
    'The last commit by a person on the default branch was 50 days ago; GitHub disables scheduled workflows after 60 days without activity. Push a commit, or add the workflow that `npx readme-tally@1 init --keep-alive` writes.',
  );

  const path = '.github/workflows/readme-tally-keep-alive.yml';
  await repository.commit('main', { [path]: 'on: {}\n' });
  const kept = await run(repository, settings);
  expect(kept.stdout).not.toContain('The last commit by a person');
  expect(kept.requests.filter(({ path: asked }) => asked.endsWith('/enable'))).toEqual([]);
});
