/** After a failed run the summary says what may have to be fixed; after all others nothing. */
import { expect, test } from '@jest/globals';
import type { Repository } from '../../sandbox/github/repository.ts';
import { type ActionRun, runAction } from '../../sandbox/runner.ts';
import { defaultConfig } from '../../src/config/parse.ts';
import { diagnose } from '../../src/doctor/diagnose.ts';
import { githubClient } from '../helpers/github-client.ts';
import { quickSources } from '../helpers/quick-connect.ts';
import { seed } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

async function listed(files: Record<string, string> = {}): Promise<Repository> {
  return createRepository(sandbox, { 'README.md': seed, ...files });
}

function run({ fullName }: Repository, more: Pick<ActionRun, 'inputs' | 'env'> = {}) {
  return runAction(sandbox, { repository: fullName, event: 'schedule', isBrisk: true, ...more });
}

test('a run without problems makes no more requests and reports nothing', async () => {
  const { exitCode, summary, requests } = await run(await listed());
  expect(exitCode).toBe(0);
  expect(summary).not.toContain('What is wrong');
  expect(requests.filter(({ path }) => /rules|permissions/.test(path))).toEqual([]);
});

test('a rule that keeps us from our branch is named', async () => {
  const repository = await listed();
  const rule = { pattern: 'readme-tally/**', by: 'ruleset', forbids: ['create'] } as const;
  sandbox.github.settings(repository.fullName).rules.push({ ...rule, forbids: [...rule.forbids] });
  const { exitCode, summary } = await run(repository);
  expect(exitCode).toBe(1);
  expect(summary).toContain('### What is wrong');
  expect(summary).toContain('Rules of the repository forbid creating it.');
  expect(summary).toContain('Settings → Rules → Rulesets');
});

test('so is a key that a source refuses', async () => {
  sandbox.semanticScholar.fault({ status: 403 });
  const inputs = { 'semantic-scholar-api-key': 'old' };
  const { summary } = await run(await listed(), { inputs });
  expect(summary).toMatch(
    /### What is wrong[\s\S]*Semantic Scholar[\s\S]*semantic-scholar-api-key/,
  );
  expect(summary).not.toContain('old |');
});

test('so is a source that does not answer', async () => {
  const tomorrow = { 'retry-after': '54000' };
  sandbox.semanticScholar.fault({ status: 429, headers: tomorrow });
  const { exitCode, summary } = await run(await listed());
  expect(exitCode).toBe(0);
  expect(summary).toMatch(
    /### What is wrong[\s\S]*Semantic Scholar \| It did not answer: rate limited/,
  );
});

test('one that cannot be reached is reported as such, not as left for the next run', async () => {
  const { fullName } = await listed();
  const [owner = '', repo = ''] = fullName.split('/');
  for (let times = 0; times < 9; times += 1) sandbox.semanticScholar.fault({ action: 'reset' });
  const github = githubClient(sandbox);
  const repository = { github, name: { owner, repo }, defaultBranch: 'main', server: '' };
  const config = defaultConfig();
  const asked = sandbox.semanticScholar.requests().length;
  const found = await diagnose({ ...quickSources(sandbox, {}), repository, config });
  expect(found).toContain('| Semantic Scholar | It did not answer: not reachable. |');
  expect(sandbox.semanticScholar.requests()).toHaveLength(asked + 1);
});

test('the setting that forbids pull requests is named below the heading', async () => {
  const repository = await listed();
  sandbox.github.allowPullRequests(false);
  const { summary } = await run(repository).finally(() => sandbox.github.allowPullRequests(true));
  expect(summary).toMatch(
    /^## readme-tally\n\n\*\*Not published\.\*\*[\s\S]*### What is wrong[\s\S]*pull requests \| Actions may not open them\. \| Allow it: Settings/,
  );
  expect(summary.match(/### What is wrong/g)).toHaveLength(1);
});

test('it looks at the branch that the config names', async () => {
  const config = 'pull-request:\n  branch: bots/counts\n';
  const repository = await listed({ '.github/readme-tally.yml': config });
  sandbox.github
    .settings(repository.fullName)
    .rules.push({ pattern: 'bots/**', by: 'ruleset', forbids: ['create'] });
  const { exitCode, summary } = await run(repository);
  expect(exitCode).toBe(1);
  expect(summary).toMatch(/^## readme-tally\n\n### What is wrong/);
  expect(summary).toMatch(/branch bots\/counts \| Rules of the repository forbid creating it\./);
});
