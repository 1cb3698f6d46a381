/**
 * Measures dry runs of a fleet of 10, 100 and 300 lists: requests to the sources and to the
 * repositories, time and peak memory, beside one repository with all the lists in a folder, and single
 * dry runs of the same lists. Timers are fast in all of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installation } from '../sandbox/github/accounts.ts';
import { runAction } from '../sandbox/runner.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { createRepositories, nameOf, SUBJECTS, textsOf } from './fleet/lists.ts';
import {
  type Cost,
  NODE_OPTIONS,
  type Place,
  peakOf,
  requestsOf,
  runFleet,
  sumOf,
} from './fleet/process.ts';
import { buildEntryPoints } from './helpers/build.ts';
import type { Must } from './helpers/report.ts';
import { isFull, progress, runScript } from './helpers/run-script.ts';
import { rounded } from './helpers/statistics.ts';

const SIZES = [10, 100, 300];
/** The most single runs that are measured; the others are taken to be like them. */
const MOST_SINGLE = isFull ? 300 : 30;
/** In MB. */
const MOST_MEMORY = 400;
/** The most requests to the sources, beside those of one repository with all lists. */
const MOST = 1.05;

/** The same lists, in three ways. */
interface Costs {
  readonly fleet: Cost;
  readonly folder: Cost;
  readonly single: Cost;
}

await runScript('fleet', async () => {
  using built = buildEntryPoints();
  const rows: (string | number)[][] = [];
  const musts: Must[] = [];
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'readme-tally-fleet-'));
    try {
      await using sandbox = await startSandbox({ owners: ['beta', 'gamma'] });
      const costs = await measure({ sandbox, built, folder }, size);
      const measured = Math.min(size, MOST_SINGLE);
      const some = measured < size ? `, from ${measured} of them` : '';
      rows.push([size, 'fleet', ...cells(costs.fleet)]);
      rows.push([size, 'one repository, all in a folder', ...cells(costs.folder)]);
      rows.push([size, `single runs${some}`, ...cells(costs.single)]);
      musts.push(...mustsOf(size, costs));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const head = ['lists', 'run', 'requests to sources', 'to GitHub', 'time, s', 'peak memory, MB'];
  const title = `Dry runs of lists of ${SUBJECTS} subjects, mix, half of them the same; timers up to 20 s are 50 times as fast`;
  return { tables: [{ title, head, rows }], musts };
});

async function measure(place: Place, size: number): Promise<Costs> {
  const { sandbox, folder } = place;
  // Without a token, the Hub lets a large fleet wait for its windows of five minutes.
  sandbox.huggingFace.window.anonymousQuota = 100_000;
  const texts = textsOf(size);
  const measured = Math.min(size, MOST_SINGLE);
  await createRepositories(sandbox, 'acme', texts);
  await createRepositories(sandbox, 'beta', texts.slice(0, measured));
  const files = Object.fromEntries(texts.map((text, index) => [`lists/${nameOf(index)}.md`, text]));
  await sandbox.github.createRepository({ owner: 'gamma', name: 'all', files });
  progress(`fleet: ${size} lists`);
  writeFileSync(join(folder, 'fleet.yml'), 'repositories: [acme/*]\n');
  const args = ['--dry-run', '--config', 'fleet.yml'];
  const { cost: fleet } = await runFleet(place, args, installation('acme').token);
  progress(`fleet: ${size} lists in a folder`);
  const all = await runAlone(place, 'gamma/all', { files: 'lists/*.md' });
  progress(`fleet: ${measured} single runs`);
  const runs: Cost[] = [];
  for (let index = 0; index < measured; index += 1) {
    runs.push(await runAlone(place, `beta/${nameOf(index)}`));
  }
  return { fleet, folder: all, single: times(sumOf(runs), size / measured) };
}

/** A dry run of the built Action. */
async function runAlone(
  { sandbox, built, folder }: Place,
  repository: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const usage = join(folder, 'usage');
  const start = performance.now();
  const { exitCode, stdout, requests } = await runAction(sandbox, {
    repository,
    event: 'schedule',
    entry: built.action,
    inputs: { 'dry-run': 'true', ...inputs },
    env: { NODE_OPTIONS, BENCH_USAGE: usage },
    timeoutMs: 600_000,
  });
  if (exitCode !== 0) throw new Error(`The Action failed:\n${stdout}`);
  const seconds = (performance.now() - start) / 1000;
  return { ...requestsOf(requests), seconds, megabytes: peakOf(usage) };
}

function times(cost: Cost, factor: number): Cost {
  return {
    ...cost,
    sources: Math.round(cost.sources * factor),
    repositories: Math.round(cost.repositories * factor),
    seconds: cost.seconds * factor,
  };
}

function cells({ sources, repositories, seconds, megabytes }: Cost): number[] {
  return [sources, repositories, rounded(seconds, 1), rounded(megabytes, 0)];
}

function mustsOf(size: number, { fleet, folder, single }: Costs): Must[] {
  const memory = [fleet, folder, single].map(({ megabytes }) => Math.round(megabytes));
  return [
    {
      claim: `a fleet of ${size} lists sends the sources at most ${MOST} × the requests of one run with all of them`,
      measured: `${fleet.sources}, one run ${folder.sources}, single runs ${single.sources}`,
      holds: fleet.sources <= MOST * folder.sources,
    },
    {
      claim: `a dry run of a fleet of ${size} lists sends each repository at most 4 requests`,
      measured: `${rounded(fleet.repositories / size)} on average`,
      // One request for a hundred repositories finds them.
      holds: fleet.repositories <= size * 4 + Math.ceil(size / 100) + 1,
    },
    {
      claim: `${size} lists stay below ${MOST_MEMORY} MB, as a fleet and in a folder`,
      measured: `${memory.slice(0, 2).join(' and ')} MB`,
      holds: Math.max(...memory) < MOST_MEMORY,
    },
  ];
}
