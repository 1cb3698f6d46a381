/**
 * Runs a fleet of two owners in stages, each a process of its own, joined by files, and a fleet of the
 * same lists in one process. Measures what each stage sends and holds in a dry run of 300 lists, and
 * compares all pull requests of fewer lists: a hundred of them would take minutes, since writes are
 * sent a second apart. `--full` compares 300.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from '../sandbox/github/accounts.ts';
import type { Repository } from '../sandbox/github/repository.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { createRepositories, SUBJECTS, textsOf } from './fleet/lists.ts';
import { type Cost, type Place, runFleet, sumOf } from './fleet/process.ts';
import { proposalOf } from './fleet/proposal.ts';
import { runStages, type StageCost } from './fleet/stages.ts';
import { type Built, buildEntryPoints } from './helpers/build.ts';
import type { Must } from './helpers/report.ts';
import { isFull, progress, runScript } from './helpers/run-script.ts';
import { rounded } from './helpers/statistics.ts';

const SIZE = 300;
/** The lists whose pull requests are compared. */
const COMPARED = isFull ? SIZE : 16;
const OWNERS = ['acme', 'beta'];
/** Owners of the same lists, which one process publishes. */
const COPIES = ['gamma', 'delta'];
/** In MB. */
const MOST_MEMORY = 400;
const CONFIG = '.github/readme-tally-fleet.yml';

await runScript('fleet-stages', async () => {
  using built = buildEntryPoints();
  const dry = await inPlace(built, measureDryRun);
  const equal = await inPlace(built, comparePullRequests);
  const rows = [
    ...dry.stages.map((cost) => [cost.stage, cost.processes, ...cells(cost)]),
    ['all, in one process', 1, ...cells(dry.one)],
  ];
  const head = ['stage', 'processes', 'requests to sources', 'to GitHub', 'time, s'];
  const title = `A dry run of a fleet of ${SIZE} lists of ${SUBJECTS} subjects, mix, half of them the same, in stages; the memory is that of the largest process`;
  const table = { title, head: [...head, 'peak memory, MB'], rows };
  return { tables: [table], musts: mustsOf(dry, equal) };
});

async function inPlace<T>(built: Built, run: (place: Place) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-fleet-'));
  try {
    await using sandbox = await startSandbox({ owners: [...OWNERS.slice(1), ...COPIES] });
    // Without a token, the Hub lets a large fleet wait for its windows of five minutes.
    sandbox.huggingFace.window.anonymousQuota = 100_000;
    return await run({ sandbox, built, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface DryRun {
  readonly stages: readonly StageCost[];
  readonly one: Cost;
  /** Repositories of which both say the same. */
  readonly equal: number;
}

async function measureDryRun(place: Place): Promise<DryRun> {
  progress(`fleet-stages: ${SIZE} lists`);
  await createAll(place, OWNERS, SIZE);
  writeConfig(place, CONFIG, OWNERS);
  const stages = await runStages(place, OWNERS, ['--dry-run']);
  const staged = readReport(place);
  const { cost: one } = await runFleet(place, ['--dry-run'], app.token);
  const lines = new Set(readReport(place).map((line) => JSON.stringify(line)));
  const equal = staged.filter((line) => lines.has(JSON.stringify(line))).length;
  return { stages, one, equal };
}

function readReport({ folder }: Place): readonly object[] {
  const path = join(folder, '.readme-tally-fleet', 'fleet.json');
  return JSON.parse(readFileSync(path, 'utf8')).repositories;
}

/** Returns the number of repositories whose only pull request is the same. */
async function comparePullRequests(place: Place): Promise<number> {
  progress(`fleet-stages: pull requests of ${COMPARED} lists`);
  const staged = await createAll(place, OWNERS, COMPARED);
  const together = await createAll(place, COPIES, COMPARED);
  writeConfig(place, CONFIG, OWNERS);
  await runStages(place, OWNERS);
  writeConfig(place, 'together.yml', COPIES);
  await runFleet(place, ['--config', 'together.yml'], app.token);
  return countEqual(staged, together);
}

/** Creates half of the repositories for each of two owners. */
async function createAll(
  { sandbox }: Place,
  owners: readonly string[],
  count: number,
): Promise<Repository[]> {
  const texts = textsOf(count);
  const size = Math.ceil(count / owners.length);
  const all: Repository[] = [];
  for (const [index, owner] of owners.entries()) {
    const own = texts.slice(index * size, (index + 1) * size);
    all.push(...(await createRepositories(sandbox, owner, own)));
  }
  return all;
}

function writeConfig({ folder }: Place, path: string, owners: readonly string[]): void {
  const patterns = owners.map((owner) => `${owner}/*`).join(', ');
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `repositories: [${patterns}]\n`);
}

/** Counts the repositories whose only pull request is that of the other repository. */
async function countEqual(
  staged: readonly Repository[],
  together: readonly Repository[],
): Promise<number> {
  let equal = 0;
  for (const [index, one] of staged.entries()) {
    const other = together[index];
    if (other && (await proposalOf(one)) === (await proposalOf(other))) equal += 1;
  }
  return equal;
}

function cells({ sources, repositories, seconds, megabytes }: Cost): number[] {
  return [sources, repositories, rounded(seconds, 1), rounded(megabytes, 0)];
}

function mustsOf({ stages, one, equal }: DryRun, compared: number): Must[] {
  const { sources, megabytes } = sumOf(stages);
  return [
    {
      claim: `stages in processes of their own open the same pull requests as one process, one in each of ${COMPARED} repositories`,
      measured: `${compared} are the same`,
      holds: compared === COMPARED,
    },
    {
      claim: `in a dry run, they report the same about each of ${SIZE} repositories`,
      measured: `${equal} are the same`,
      holds: equal === SIZE,
    },
    {
      claim: 'the stages send the sources at most 1.05 × the requests of one process',
      measured: `${sources} and ${one.sources}`,
      holds: sources <= one.sources * 1.05,
    },
    {
      claim: `no stage of a fleet of ${SIZE} lists needs ${MOST_MEMORY} MB`,
      measured: `${Math.round(megabytes)} MB`,
      holds: megabytes < MOST_MEMORY,
    },
  ];
}
