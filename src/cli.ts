#!/usr/bin/env node
import { isAbsolute, relative, sep } from 'node:path';
import { Command, CommanderError } from 'commander';
import { cancellation } from './cancel.ts';
import { addAudit } from './cli/audit.ts';
import { ConfigError } from './config/config-error.ts';
import { starsToken } from './config/stars-token.ts';
import { connector } from './connect.ts';
import { type LocalOptions, refreshFolder, removeFromFolder } from './local-refresh.ts';
import type { LocalPlace } from './local-start.ts';
import { oneLine } from './report/escape.ts';
import { usageLine } from './report/log.ts';
import { SOURCES } from './sources/index.ts';
import { VERSION } from './version.ts';

/** Exit codes: done, failed, wrong usage. */
const FAILED = 1;
const WRONG_USAGE = 2;
const DEFAULT_CONFIG = '.github/readme-tally.yml';

const KEYS = `
Keys come from the environment, and none is needed but GitHub's for stars:
  GITHUB_TOKEN or GH_TOKEN, SEMANTIC_SCHOLAR_API_KEY, HF_TOKEN, OPENALEX_API_KEY`;

// `readme-tally … | head` closes the pipe early, which is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await runCommand();

async function runCommand(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    // Commander has said what is wrong by itself, and asking for help is not a mistake.
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message.split('\n').map(oneLine).join('\n')}\n`);
    process.exitCode = error instanceof ConfigError ? WRONG_USAGE : FAILED;
  }
}

function program(): Command {
  const command = new Command('readme-tally')
    .description('Keeps the citation, star and like counts in a list’s README true.')
    .version(VERSION)
    .exitOverride();
  command
    .command('refresh')
    .description('bring the numbers in lists on this disk up to date')
    .argument('[files...]', 'paths or glob patterns of the lists', ['README.md'])
    .option('--config <path>', 'the config file, which may be absent', DEFAULT_CONFIG)
    .option('--dry-run', 'change nothing, print a unified diff of what would change')
    .addHelpText('after', KEYS)
    .action(refreshCommand);
  command
    .command('remove')
    .description('take out of lists on this disk what `show` in the config put there')
    .argument('[files...]', 'paths or glob patterns of the lists', ['README.md'])
    .option('--config <path>', 'the config file, which may be absent', DEFAULT_CONFIG)
    .option('--dry-run', 'change nothing, print a unified diff of what would change')
    .action(removeCommand);
  addAudit(command, { place: localPlace, sources, config: DEFAULT_CONFIG, keys: KEYS });
  return command;
}

interface Flags {
  readonly config: string;
  readonly dryRun?: boolean;
}

async function refreshCommand(files: string[], flags: Flags): Promise<void> {
  process.stdout.write(await refreshFolder(localOptions(files, flags), sources()));
}

async function removeCommand(files: string[], flags: Flags): Promise<void> {
  process.stdout.write(await removeFromFolder(localOptions(files, flags)));
}

function localOptions(files: string[], { config, dryRun = false }: Flags): LocalOptions {
  return { ...localPlace(files, config), dryRun };
}

function localPlace(files: string[], config: string): LocalPlace {
  const folder = process.cwd();
  const paths = files.map((path) => localPath(folder, path));
  return { folder, files: paths, config: localPath(folder, config) };
}

/** A shell may complete a path to an absolute one; inside the folder that means the same file. */
function localPath(folder: string, path: string): string {
  const inside = isAbsolute(path) ? relative(folder, path) : path;
  return inside.startsWith('..') ? path : inside.split(sep).join('/');
}

function sources() {
  const { env } = process;
  const keys = {
    token: starsToken(env, env.GITHUB_TOKEN || env.GH_TOKEN),
    'semantic-scholar-api-key': env.SEMANTIC_SCHOLAR_API_KEY,
    'hugging-face-token': env.HF_TOKEN,
    'openalex-api-key': env.OPENALEX_API_KEY,
  };
  const progress = (usage: Parameters<typeof usageLine>[0]) => {
    if (process.stderr.isTTY) process.stderr.write(`${usageLine(usage)}\n`);
  };
  return {
    sources: SOURCES,
    connect: connector(env, keys),
    onUsage: progress,
    now: () => new Date(),
    cancelled: cancellation(),
  };
}
