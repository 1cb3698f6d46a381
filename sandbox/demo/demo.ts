/**
 * Runs the built Action in the sandbox as a runner does: three scheduled runs on a list, and a run
 * for a comment of each kind. Needs no network. Fails if a result is not as expected. Writes the
 * results to `.demo/`.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileDiff } from '../../src/report/diff.ts';
import type { Repository } from '../github/repository.ts';
import { type ActionResult, runAction } from '../runner.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { checkOnlyBadgesChanged, writes } from './checks.ts';
import { playComments } from './comments.ts';
import { playHealth } from './health.ts';
import { setFirstNumbers, setThirdNumbers } from './numbers.ts';
import { saveFiles } from './save.ts';

const SEED = resolve(import.meta.dirname, '..', 'fixtures', 'seed.md');
const BRANCH = 'readme-tally/refresh';
const BADGES = 15;

await using sandbox = await startSandbox();
const original = await readFile(SEED, 'utf8');
const files = {
  'README.md': original,
  '.github/workflows/tally.yml': "on:\n  schedule:\n    - cron: '17 3 * * *'\n",
};
const repository = await sandbox.github.createRepository({ name: 'medical-llms', files });
const base = await repository.branch('main');

setFirstNumbers(sandbox.world);
const first = await runOnce('The first run: live badges become static badges', 'created');
const published = await textOf('README.md');
checkOnlyBadgesChanged(original, published, BADGES);
await showPullRequest(repository);

const second = await runOnce('The second run: no changes, no write requests', 'none');
assert.deepEqual(writes(second.requests), [], 'write requests of a run without changes');
assert.equal(await textOf('README.md'), published, 'the list after a run without changes');

setThirdNumbers(sandbox.world);
const limited = { status: 429, headers: { 'retry-after': '1' } };
sandbox.semanticScholar.fault(limited);
const third = await runOnce(
  'The third run: counts changed, and Semantic Scholar answers 429',
  'updated',
);
const updated = await textOf('README.md');
checkOnlyBadgesChanged(original, updated, BADGES);
assert.match(updated, /Stars-2\.1k-blue[^)]*dmis-lab\/biobert/, 'a star count that changed');
assert.match(updated, /citations-6k-[^)]*corpus:59291975/, 'a citation count that was not updated');
assert.match(updated, /Stars-4\.3k-blue[^)]*microsoft\/biogpt/, 'a star count that changed by one');
assert.equal(third.outputs.stale, '8', 'counts that were not updated');
const [head] = await repository.commits(BRANCH);
assert.deepEqual(
  head?.parents.map(({ sha }) => sha),
  [base],
  'one commit on the base',
);
await showPullRequest(repository);

sandbox.clearFaults();
const comments = await playComments(sandbox, repository);
console.log(`\n━━ Comments and replies ━━\n\n${comments}\n`);

const health = await playHealth(sandbox, repository);
console.log(
  `\n━━ The List health issue; the fix of a selected checkbox is in the pull request ━━\n\n${health}\n`,
);

const folder = await saveFiles({
  comments,
  health,
  before: original,
  after: updated,
  snapshot: await textOf('data/readme-tally.json'),
  pullRequest: (await repository.pullRequests())[0],
  summaries: [first.summary, second.summary, third.summary],
});
console.log(`\nThree runs and the comments are as expected. The results are in ${folder}`);

async function runOnce(title: string, operation: string): Promise<ActionResult> {
  console.log(`\n━━ ${title} ━━\n`);
  const run = await runAction(sandbox satisfies Sandbox, {
    repository: repository.fullName,
    event: 'schedule',
  });
  process.stdout.write(run.stdout.replace(/^::add-mask::.*\n/gm, ''));
  process.stderr.write(run.stderr);
  assert.equal(run.exitCode, 0, 'exit code');
  assert.equal(run.outputs.operation, operation, 'output operation');
  return run;
}

async function textOf(path: string): Promise<string> {
  const bytes = await repository.readFile(BRANCH, path);
  assert.ok(bytes, `${path} on ${BRANCH}`);
  return bytes.toString('utf8');
}

async function showPullRequest({ pullRequests }: Repository): Promise<void> {
  const all = await pullRequests();
  assert.equal(all.length, 1, 'pull requests');
  console.log(`\nPull request: ${all[0]?.title}\n\n${all[0]?.body}\n`);
  console.log(fileDiff('README.md', original, await textOf('README.md')));
}
