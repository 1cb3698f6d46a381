import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Argument, type Command } from 'commander';
import { ConfigError } from '../config/config-error.ts';
import { FLEET_CONFIG, parseFleetConfig } from '../config/fleet.ts';
import { printedJson } from '../escape/data.ts';
import type { FleetOptions } from '../fleet/run-fleet.ts';
import { runStage, STAGES, type Stage, type StageResult } from '../fleet/run-stage.ts';
import { connector, HOURLY_RETRIES } from '../refresh/connect.ts';
import { cancellationSignal } from '../refresh/deadline.ts';
import { fleetLines } from '../report/fleet/lines.ts';
import { failedEntries } from '../report/fleet/report.ts';
import { HISTORY_SOURCES, SOURCES } from '../sources/index.ts';
import { openLocalGitHub, tokenIn } from './doctor.ts';
import { readConfigFile } from './files/config.ts';
import { exitCodes, FAILED } from './options.ts';
import { KEYS_HELP, keysFrom } from './sources.ts';

/** The folder of the files that join the stages. */
const FOLDER = '.readme-tally-fleet';
const PUBLIC_SERVER = 'https://github.com';

interface Flags {
  readonly config: string;
  readonly dryRun?: boolean;
  readonly folder: string;
  readonly owner?: string;
  readonly public?: boolean;
  readonly part: string;
  readonly plan: string;
  readonly digests: string;
}

const EXIT_CODES = exitCodes(
  'every repository is up to date or has its pull request',
  'a repository refused or is blocked, or the run failed',
);

/** Adds `readme-tally fleet`. */
export function addFleet(program: Command): void {
  program
    .command('fleet')
    .description('update the lists of many repositories, with one pull request in each')
    .addArgument(new Argument('[stage]', 'one stage of the run').choices(STAGES).default('all'))
    .option('--config <path>', 'path of the config of the fleet', FLEET_CONFIG)
    .option('--dry-run', 'change nothing; report what would change in each repository')
    .option('--folder <path>', 'folder of the report, and of the files between stages', FOLDER)
    .option('--owner <login>', 'use only the repositories of this owner')
    .option('--public', 'leave out private repositories, because others can read the output')
    .option('--part <json>', 'collect, publish: an entry of the matrix that plan printed', '')
    .option('--plan <digest>', 'collect, publish, report: the digest that plan printed', '')
    .option('--digests <text>', 'publish, report: the digests that collect printed', '')
    .addHelpText('after', EXIT_CODES + KEYS_HELP)
    .action(async (stage: Stage, flags: Flags) => {
      const { report, outputs } = await runFleetStage(stage, flags);
      if (report) process.stdout.write(`${fleetLines(report).join('\n')}\n`);
      if (Object.keys(outputs).length > 0) process.stdout.write(`${printedJson(outputs)}\n`);
      if (report && failedEntries(report).length > 0) process.exitCode = FAILED;
    });
}

async function runFleetStage(stage: Stage, flags: Flags): Promise<StageResult> {
  const folder = resolve(flags.folder);
  await mkdir(folder, { recursive: true });
  const { part, plan, digests } = flags;
  const readConfig = () => readFleetConfig(flags.config);
  return runStage({ stage, folder, readConfig, part, plan, digests }, optionsFor(stage, flags));
}

/** The stages that read or write repositories. */
const WITH_TOKEN: readonly Stage[] = ['all', 'read', 'publish'];

function optionsFor(
  stage: Stage,
  { dryRun = false, owner, public: isPublic = false }: Flags,
): FleetOptions {
  const { env } = process;
  const token = tokenIn(env);
  if (token === undefined && WITH_TOKEN.includes(stage)) {
    throw new ConfigError([
      'Set GITHUB_TOKEN to a token that may read and write the repositories of the fleet.',
    ]);
  }
  return {
    github: openLocalGitHub(token ?? '', env),
    server: env.GITHUB_SERVER_URL || PUBLIC_SERVER,
    owner,
    isPublic,
    dryRun,
    sources: SOURCES,
    historySources: HISTORY_SOURCES,
    connect: connector(env, keysFrom(env), HOURLY_RETRIES),
    now: () => new Date(),
    cancelled: cancellationSignal(),
    onStage: (name: string) => void process.stderr.write(`${name}\n`),
  };
}

async function readFleetConfig(asked: string) {
  const { path, text } = await readConfigFile(process.cwd(), asked);
  if (text !== undefined) return parseFleetConfig(text, path);
  throw new ConfigError([
    `${path} does not exist or is empty. Create it and list the repositories of the fleet there.`,
  ]);
}
