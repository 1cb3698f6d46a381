import { isAbsolute, relative, sep } from 'node:path';
import type { Command } from 'commander';
import type { LocalPlace } from './load.ts';

/** Where the config file stands unless `--config` says otherwise. */
export const DEFAULT_CONFIG = '.github/readme-tally.yml';

/** Gives what was typed, relative to the folder where the command was called. */
export function localPlace(files: readonly string[], config: string): LocalPlace {
  const folder = process.cwd();
  const paths = files.map((path) => localPath(folder, path));
  return { folder, files: paths, config: localPath(folder, config) };
}

/** A shell may complete a path to an absolute one; inside the folder that means the same file. */
function localPath(folder: string, path: string): string {
  const inside = isAbsolute(path) ? relative(folder, path) : path;
  return inside.startsWith('..') ? path : inside.split(sep).join('/');
}

/** What the local command was asked for. */
export interface LocalOptions extends LocalPlace {
  readonly dryRun: boolean;
}

/** What the command ends with when it failed, or found what it looks for. */
export const FAILED = 1;
/** What it ends with when it was called, or configured, in a way that cannot work. */
export const WRONG_USAGE = 2;

/** The options of a command that changes lists, as they were typed. */
export interface FolderFlags {
  readonly config: string;
  readonly dryRun?: boolean;
}

/** Adds a command that changes lists in the folder where it is called. */
export function addFolderCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('[files...]', 'paths or glob patterns of the lists', ['README.md'])
    .option('--config <path>', 'the config file, which may be absent', DEFAULT_CONFIG)
    .option('--dry-run', 'change nothing, print a unified diff of what would change');
}

/** Gives what was typed, relative to the folder where the command was called. */
export function localOptions(
  files: readonly string[],
  { config, dryRun = false }: FolderFlags,
): LocalOptions {
  return { ...localPlace(files, config), dryRun };
}
