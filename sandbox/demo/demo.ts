/**
 * Runs the built Action in the sandbox as a runner does: three scheduled runs on a list, and a run
 * for a comment of each kind. Needs no network. Fails if a result is not as expected. Writes the
 * results to `.demo/`, and prints one screen; with `--verbose` also the logs of the runs.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileDiff } from '../../src/report/diff.ts';
import { type ActionResult, runAction } from '../runner.ts';
import { startSandbox } from '../sandbox.ts';
import { checkOnlyBadgesChanged, writes } from './checks.ts';
import { playComments } from './comments.ts';
import { playHealth } from './health.ts';
import { makeListPages } from './list-pages.ts';
import { playMovers } from './movers.ts';
import { setFirstNumbers, setThirdNumbers } from './numbers.ts';
import { saveFiles } from './save.ts';
import { SCENES } from './scenes.ts';
import { SCREEN, startStory } from './story.ts';

const SEED = resolve(import.meta.dirname, '..', 'fixtures', 'seed.md');
const BRANCH = 'readme-tally/refresh';
const BADGES = 15;
const isVerbose = process.argv.includes('--verbose');
const story = startStory((line) => console.log(line));
const log = (text: string) => {
  if (isVerbose) console.log(text);
};

story.print(
  'The demo of readme-tally: the built Action, with a GitHub and its upstreams on this machine.',
  'It needs no network and takes less than a minute. npm run demo -- --verbose prints the logs.',
);
await using sandbox = await startSandbox();
const original = await readFile(SEED, 'utf8');
const files = {
  'README.md': original,
  '.github/workflows/tally.yml': "on:\n  schedule:\n    - cron: '17 3 * * *'\n",
};
const repository = await sandbox.github.createRepository({ name: 'medical-llms', files });
const base = await repository.branch('main');

setFirstNumbers(sandbox.world);
const first = await story.part(`The first run on a list with ${BADGES} live badges`, async () => {
  const run = await runOnce('created');
  checkOnlyBadgesChanged(original, await textOf('README.md'), BADGES);
  const result = [
    `Opened pull request #1, "${await pullRequestTitle()}".`,
    'Live badges become static badges: the stars of dmis-lab/biobert are now the text 2k.',
    `${run.outputs.findings} findings, such as a link that leads to an API instead of its page.`,
  ];
  return { ...run, result, files: ['before.html', 'summary-1.html'] };
});

const published = await textOf('README.md');
const second = await story.part('A run after which nothing has changed', async () => {
  const run = await runOnce('none');
  assert.deepEqual(writes(run.requests), [], 'write requests of a run without changes');
  assert.equal(await textOf('README.md'), published, 'the list after a run without changes');
  return {
    ...run,
    result: ['No write request. The pull request stays as it is.'],
    files: ['summary-2.html'],
  };
});

setThirdNumbers(sandbox.world);
const third = await story.part(
  'Counts have changed, and Semantic Scholar answers 429',
  async () => {
    sandbox.semanticScholar.fault({ status: 429, headers: { 'retry-after': '1' } });
    const run = await runOnce('updated');
    await checkThird(run);
    const result = [
      'Updated the same pull request: biobert 2k → 2.1k stars, biobart 9 → 12 likes.',
      `${run.outputs.stale} citation counts keep their last value. One star more is not published.`,
    ];
    return { ...run, result, files: ['after.html', 'pull-request.html', 'summary-3.html'] };
  },
);
const updated = await textOf('README.md');

sandbox.clearFaults();
const commands = await story.part(`${SCENES.length} comments, one run each`, async () => {
  const before = sandbox.requests().length;
  const text = await playComments(sandbox, repository);
  const ignored = SCENES.filter(({ says }) => says === undefined).length;
  const result = [
    `${SCENES.length - ignored} replies; ${ignored} ignored, since a bot wrote one and one only quotes a command.`,
  ];
  const requests = sandbox.requests().slice(before);
  return { text, result, requests, files: ['comments.html'] };
});
log(`\n${commands.text}`);

const health = await story.part('The issue List health, and a fix from it', async () =>
  playHealth(sandbox, repository),
);
log(`\n${health.text}`);

const [pullRequest] = await repository.pullRequests();
const snapshot = await textOf('data/readme-tally.json');
const movers = await story.part('The next days: merges, and counts that move', async () =>
  playMovers(sandbox, repository),
);
log(`\n${movers.text}`);

const folder = await saveFiles({
  movers: movers.text,
  comments: commands.text,
  health: health.text,
  before: original,
  after: updated,
  snapshot,
  pullRequest,
  summaries: [first.summary, second.summary, third.summary],
});
await makeListPages(folder, { list: updated, snapshot });
story.print(
  '',
  `Every result is as expected. The files are in ${relative(process.cwd(), folder)}/; open in a browser:`,
  '  before.html and after.html         the list, before and after; page/ and made-page/ have pages',
  '  pull-request.html and movers.html  what a maintainer merges; comments.html has the replies',
);
assert.ok(story.lines().length <= SCREEN.lines, `${story.lines().length} lines`);
const widest = Math.max(...story.lines().map((line) => line.length));
assert.ok(widest <= SCREEN.columns, `${widest} columns`);

async function runOnce(operation: string): Promise<ActionResult> {
  const run = await runAction(sandbox, { repository: repository.fullName, event: 'schedule' });
  log(run.stdout.replace(/^::add-mask::.*\n/gm, '') + run.stderr);
  assert.equal(run.exitCode, 0, `exit code\n${run.stdout}${run.stderr}`);
  assert.equal(run.stderr, '', 'warnings');
  assert.equal(run.outputs.operation, operation, 'output operation');
  if (isVerbose) console.log(fileDiff('README.md', original, await textOf('README.md')));
  return run;
}

async function checkThird({ outputs }: ActionResult): Promise<void> {
  const list = await textOf('README.md');
  checkOnlyBadgesChanged(original, list, BADGES);
  assert.match(list, /Stars-2\.1k-blue[^)]*dmis-lab\/biobert/, 'a star count that changed');
  assert.match(list, /citations-6k-[^)]*corpus:59291975/, 'a citation count that was not updated');
  assert.match(list, /Stars-4\.3k-blue[^)]*microsoft\/biogpt/, 'a star count that changed by one');
  assert.match(list, /Likes-12-[^)]*biobart/, 'likes that changed');
  assert.equal(outputs.stale, '8', 'counts that were not updated');
  const [head] = await repository.commits(BRANCH);
  const parents = head?.parents.map(({ sha }) => sha);
  assert.deepEqual(parents, [base], 'one commit on the base');
}

async function textOf(path: string): Promise<string> {
  const bytes = await repository.readFile(BRANCH, path);
  assert.ok(bytes, `${path} on ${BRANCH}`);
  return bytes.toString('utf8');
}

async function pullRequestTitle(): Promise<string> {
  const all = await repository.pullRequests();
  assert.equal(all.length, 1, 'pull requests');
  return all[0]?.title ?? '';
}
