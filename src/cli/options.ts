import { isAbsolute, relative, sep } from 'node:path';
import type { Command } from 'commander';
import { DEFAULT_CONFIG } from '../config/config-path.ts';
import type { LocalPlace } from './load.ts';

export const CONFIG_HELP = 'path of the config file, which is optional';

/** Makes the arguments relative to the current folder. */
export function localPlace(files: readonly string[], config: string): LocalPlace {
  const folder = process.cwd();
  const paths = files.map((path) => localPath(folder, path));
  return { folder, files: paths, config: localPath(folder, config) };
}

/** Accepts absolute paths inside the folder, which shells may complete. */
function localPath(folder: string, path: string): string {
  const inside = isAbsolute(path) ? relative(folder, path) : path;
  return inside.startsWith('..') ? path : inside.split(sep).join('/');
}

export interface LocalOptions extends LocalPlace {
  readonly dryRun: boolean;
}

/** The exit code of a command that failed, or of a check that found problems. */
export const FAILED = 1;
/** The exit code for invalid arguments or an invalid config. */
export const WRONG_USAGE = 2;

/** The flags of a command that changes lists. */
export interface FolderFlags {
  readonly config: string;
  readonly dryRun?: boolean;
}

/** Adds the arguments of every command that reads lists. */
export function addListArguments(command: Command): Command {
  return command
    .argument('[files...]', 'paths or glob patterns of the lists', ['README.md'])
    .option('--config <path>', CONFIG_HELP, DEFAULT_CONFIG);
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
  { config, dryRun = false }: FolderFlags,
): LocalOptions {
  return { ...localPlace(files, config), dryRun };
}
