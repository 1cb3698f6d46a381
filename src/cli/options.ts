import { isAbsolute, relative, sep } from 'node:path';
import type { Command } from 'commander';
import { DEFAULT_CONFIG } from '../config/config-path.ts';
import type { Screen } from '../report/terminal/screen.ts';
import type { LocalPlace } from './load.ts';
import { screenOf } from './screen.ts';

export const CONFIG_HELP = 'path of the config file, which is optional';

/** Makes the arguments of a command relative to the current folder. */
export function localPlace(
  files: readonly string[],
  config: string,
  command?: Command,
): LocalPlace {
  const folder = process.cwd();
  const paths = files.map((path) => localPath(folder, path));
  const isConfigNamed = command?.getOptionValueSource('config') === 'cli';
  return { folder, files: paths, config: localPath(folder, config), isConfigNamed };
}

/** Accepts absolute paths inside the folder, which shells may complete. */
function localPath(folder: string, path: string): string {
  const inside = isAbsolute(path) ? relative(folder, path) : path;
  return inside.startsWith('..') ? path : inside.split(sep).join('/');
}

export interface LocalOptions extends LocalPlace {
  readonly dryRun: boolean;
  /** Whether `--all` is given. */
  readonly isWhole?: boolean;
  /** What the output is written for; default: a file. */
  readonly screen?: Screen;
}

/** The exit code of a command that failed, or of a check that found problems. */
export const FAILED = 1;
/** The exit code for invalid arguments or an invalid config. */
export const WRONG_USAGE = 2;
/** The exit codes of a run that a signal ended: 128 and the number of the signal. */
export const SIGNAL_CODES: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };

/** The part of a help text about exit codes. `none`, `failed`: what 0 and 1 mean. */
export function exitCodes(none: string, failed: string): string {
  return `
Exit codes: 0 ${none}, 1 ${failed},
  2 invalid usage or an invalid config, 130 interrupted with Ctrl-C.
`;
}

/** The flags of a command that changes lists. */
export interface FolderFlags {
  readonly config: string;
  readonly dryRun?: boolean;
  readonly all?: boolean;
}

/** Adds the arguments of every command that reads lists. */
export function addListArguments(command: Command): Command {
  return command
    .argument('[files...]', 'paths or glob patterns of the lists', ['README.md'])
    .option('--config <path>', CONFIG_HELP, DEFAULT_CONFIG)
    .option('--all', 'print all lines on a terminal, however low it is');
}

/** Adds a command that changes lists in the current folder. */
export function addFolderCommand(program: Command, name: string, description: string): Command {
  return addListArguments(program.command(name))
    .description(description)
    .option('--dry-run', 'change nothing; print a unified diff');
}

/** Makes the arguments of a command that changes lists relative to the current folder. */
export function localOptions(
  files: readonly string[],
  { config, dryRun = false, all = false }: FolderFlags,
  command: Command,
): LocalOptions {
  const screen = screenOf(process.stdout, { environment: process.env, isWhole: all });
  return { ...localPlace(files, config, command), dryRun, isWhole: all, screen };
}
