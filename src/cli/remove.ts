import type { Command } from 'commander';
import { removeFromFolder } from '../local-refresh.ts';
import { addFolderCommand, type FolderFlags, localOptions } from './folder-command.ts';

/** Adds `readme-tally remove`. */
export function addRemove(program: Command): void {
  addFolderCommand(
    program,
    'remove',
    'take out of lists on this disk what `show` in the config put there',
  ).action(async (files: string[], flags: FolderFlags) => {
    process.stdout.write(await removeFromFolder(localOptions(files, flags)));
  });
}
