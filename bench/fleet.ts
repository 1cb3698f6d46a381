/**
 * Measures dry runs of a fleet of 10, 100 and 300 lists: requests to the sources and to the
 * repositories, time and peak memory, beside single dry runs of the same lists. Timers are fast in
 * both. Nothing is written: GitHub asks for a second between two writes, which would be all the time.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installation } from '../sandbox/github/accounts.ts';
import { asksForStars } from '../sandbox/github/own-queries.ts';
import { runAction } from '../sandbox/runner.ts';
import { type NamedRecord, type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { type Built, buildEntryPoints } from './helpers/build.ts';
import type { Must } from './helpers/report.ts';
import { isFull, progress, runScript } from './helpers/run-script.ts';
import { rounded } from './helpers/statistics.ts';
import { amountsOf, subjectLists } from './helpers/subject-lists.ts';

const SIZES = [10, 100, 300];
/** The most single runs that are measured; the others are taken to be like them. */
const MOST_SINGLE = isFull ? 300 : 30;
/** Subjects in one list. Half of the lists show the same ones. */
const SUBJECTS = 30;
/** In MB. */
const MOST_MEMORY = 400;
const USAGE = new URL('./helpers/report-usage.ts', import.meta.url).href;
const BRISK = new URL('../sandbox/brisk-timers.ts', import.meta.url).href;

interface Row {
  readonly sources: number;
  readonly repositories: number;
  readonly seconds: number;
  /** Peak memory; unknown for single runs. */
  readonly megabytes?: number;
}

await runScript('fleet', async () => {
  using built = buildEntryPoints();
  const rows: (string | number)[][] = [];
  const musts: Must[] = [];
  for (const size of SIZES) {
    await using sandbox = await startSandbox({ owners: ['beta'] });
    const texts = textsOf(size);
    const measured = Math.min(size, MOST_SINGLE);
    for (const [index, text] of texts.entries()) {
      const files = { 'README.md': text };
      await sandbox.github.createRepository({ name: `list-${index}`, files });
      if (index >= measured) continue;
      await sandbox.github.createRepository({ owner: 'beta', name: `list-${index}`, files });
    }
    progress(`fleet: ${size} lists`);
    const fleet = await fleetRun(sandbox, built);
    progress(`fleet: ${measured} single runs`);
    const single = await singleRuns(sandbox, built, { measured, size });
    rows.push([size, 'fleet', ...cells(fleet)]);
    rows.push([
      size,
      `single runs${measured < size ? `, by ${measured} of them` : ''}`,
      ...cells(single),
    ]);
    if (size === SIZES.at(-1)) musts.push(...mustsOf(size, { fleet, single }));
  }
  const head = ['lists', 'run', 'requests to sources', 'to GitHub', 'time, s', 'peak memory, MB'];
  const title = `Dry runs of lists of ${SUBJECTS} subjects, mix, half of them the same; timers up to 20 s are 50 times as fast`;
  return { tables: [{ title, head, rows }], musts };
});

function cells({ sources, repositories, seconds, megabytes }: Row): (number | string)[] {
  const memory = megabytes === undefined ? '' : rounded(megabytes, 0);
  return [sources, repositories, rounded(seconds, 1), memory];
}

function mustsOf(size: number, runs: Record<'fleet' | 'single', Row>): Must[] {
  const { fleet, single } = runs;
  const { megabytes = Number.NaN } = fleet;
  return [
    {
      claim: `a fleet of ${size} lists sends the sources at most a tenth of the requests of single runs`,
      measured: `${fleet.sources} instead of ${single.sources}`,
      holds: fleet.sources * 10 <= single.sources,
    },
    {
      claim: `a dry run of ${size} lists sends each repository at most 4 requests`,
      measured: `${rounded(fleet.repositories / size)} on average`,
      // One request for a hundred repositories finds them.
      holds: fleet.repositories <= size * 4 + Math.ceil(size / 100) + 1,
    },
    {
      claim: `a fleet of ${size} lists stays below ${MOST_MEMORY} MB`,
      measured: `${rounded(megabytes, 0)} MB`,
      holds: megabytes < MOST_MEMORY,
    },
  ];
}

/** Every second list shows subjects of its own; the others all show the same ones. */
function textsOf(size: number): string[] {
  const parts = Math.ceil(size / 2) + 1;
  const lists = subjectLists(amountsOf('mix', SUBJECTS * parts));
  const rows = lists.flatMap(({ text }) =>
    text.split('\n').filter((line) => line.startsWith('| [')),
  );
  return Array.from({ length: size }, (_, index) => {
    const part = index % 2 === 0 ? 0 : (index + 1) / 2;
    const own = rows.filter((_row, row) => row % parts === part);
    return `# List ${index}\n\n| Name | Fact |\n| --- | --- |\n${own.join('\n')}\n`;
  });
}

async function fleetRun(sandbox: Sandbox, built: Built): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-fleet-'));
  try {
    writeFileSync(join(folder, 'fleet.yml'), 'repositories: [acme/*]\n');
    const usage = join(folder, 'usage');
    const env = {
      ...sandbox.environment(),
      PATH: process.env.PATH ?? '',
      GITHUB_TOKEN: installation('acme').token,
      BENCH_USAGE: usage,
    };
    sandbox.clearRequests();
    const start = performance.now();
    const flags = ['--import', USAGE, '--import', BRISK];
    const args = [
      ...flags,
      join(built.folder, 'cli.js'),
      'fleet',
      '--dry-run',
      '--config',
      'fleet.yml',
    ];
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`The fleet ended with code ${code}.`);
    const seconds = (performance.now() - start) / 1000;
    const megabytes = Number(readFileSync(usage, 'utf8')) / 1000;
    return { ...requestsOf(sandbox.requests()), seconds, megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function singleRuns(
  sandbox: Sandbox,
  built: Built,
  { measured, size }: { measured: number; size: number },
): Promise<Row> {
  sandbox.clearRequests();
  const start = performance.now();
  for (let index = 0; index < measured; index += 1) {
    const { exitCode, stdout } = await runAction(sandbox, {
      repository: `beta/list-${index}`,
      event: 'schedule',
      entry: built.action,
      inputs: { 'dry-run': 'true' },
      isBrisk: true,
    });
    if (exitCode !== 0) throw new Error(`The Action failed:\n${stdout}`);
  }
  const { sources, repositories } = requestsOf(sandbox.requests());
  const times = size / measured;
  const seconds = ((performance.now() - start) / 1000) * times;
  return {
    sources: Math.round(sources * times),
    repositories: Math.round(repositories * times),
    seconds,
  };
}

function requestsOf(requests: readonly NamedRecord[]): Pick<Row, 'sources' | 'repositories'> {
  const sources = requests.filter((one) => one.server !== 'github' || asksForStars(one)).length;
  return { sources, repositories: requests.length - sources };
}
