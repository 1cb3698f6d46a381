import type { Command } from 'commander';
import type { LocalOptions } from '../local-refresh.ts';
import { DEFAULT_CONFIG, localPlace } from './options.ts';

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
