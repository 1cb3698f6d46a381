import type { Command } from 'commander';
import { refreshFolder } from '../local-refresh.ts';
import { addFolderCommand, type FolderFlags, localOptions } from './folder-command.ts';
import { KEYS_HELP } from './keys.ts';
import { localSources } from './sources.ts';

/** Adds `readme-tally refresh`. */
export function addRefresh(program: Command): void {
  addFolderCommand(program, 'refresh', 'bring the numbers in lists on this disk up to date')
    .addHelpText('after', KEYS_HELP)
    .action(async (files: string[], flags: FolderFlags) => {
      process.stdout.write(await refreshFolder(localOptions(files, flags), localSources()));
    });
}
