/** After a run that went wrong, the summary says what may be put right; after all others nothing. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Repository } from '../sandbox/github/repository.ts';
import { runAction } from '../sandbox/runner.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { seed } from './helpers/night.ts';

let sandbox: Sandbox;
let repositories = 0;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.clearFaults());

async function listed(): Promise<Repository> {
  repositories += 1;
  const name = `patient-${repositories}`;
  return sandbox.github.createRepository({ name, files: { 'README.md': seed } });
}

function run({ fullName }: Repository, inputs: Record<string, string> = {}) {
  return runAction(sandbox, { repository: fullName, event: 'schedule', isBrisk: true, inputs });
}

test('a healthy night asks for nothing more and says nothing', async () => {
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
  expect(summary).toContain('Rules of the repository forbid making it.');
  expect(summary).toContain('Settings → Rules → Rulesets');
});

test('so is a key that a source refuses', async () => {
  sandbox.semanticScholar.fault({ status: 403 });
  const inputs = { 'semantic-scholar-api-key': 'old' };
  const { summary } = await run(await listed(), inputs);
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
