import type { Command } from 'commander';
import { slotOptions } from '../config/slot-options.ts';
import { terminalText } from '../escape/plain.ts';
import { applyEdits } from '../markdown/edits.ts';
import { readList } from '../markdown/read-list.ts';
import { diffLines, listsDiff } from '../report/diff.ts';
import { plural } from '../report/phrases.ts';
import { PLAIN } from '../report/terminal/screen.ts';
import { sectionsText } from '../report/terminal/sections.ts';
import { writeText } from './files/files.ts';
import { readLocalStart } from './load.ts';
import {
  addFolderCommand,
  exitCodes,
  type FolderFlags,
  type LocalOptions,
  localOptions,
} from './options.ts';

/** Adds `readme-tally remove`. */
export function addRemove(program: Command): void {
  addFolderCommand(
    program,
    'remove',
    'remove the counts that the setting `show` added to local lists',
  )
    .addHelpText('after', exitCodes('no such counts are left', 'a file could not be written'))
    .action(async (files: string[], flags: FolderFlags, command: Command) => {
      process.stdout.write(await removeFromFolder(localOptions(files, flags, command)));
    });
}

/**
 * Removes everything that `show` added to lists on disk, which restores the original bytes. Makes
 * no requests. Returns the output.
 */
export async function removeFromFolder({
  dryRun,
  screen = PLAIN,
  ...place
}: LocalOptions): Promise<string> {
  const start = await readLocalStart(place);
  const { show: _, ...config } = start.config;
  const { lists } = start;
  const read = lists.map((list) => readList(list, slotOptions(config, start.own)));
  const after = read.map(({ path, text, removals }) => {
    return {
      path,
      text: applyEdits(
        text,
        removals.map((span) => ({ ...span, text: '' })),
      ),
    };
  });
  const count = read.reduce((sum, { removals }) => sum + removals.length, 0);
  if (!dryRun) {
    const changed = after.filter((list, index) => list.text !== lists[index]?.text);
    for (const list of changed) await writeText(place.folder, list);
  }
  const done = `${plural(count, 'count')} ${dryRun ? 'would be removed' : 'removed'}.`;
  const summary = [...start.advice.map(terminalText), screen.paint('bold', done)];
  const sections = [
    { lines: diffLines(dryRun ? listsDiff(lists, after) : '', screen) },
    { lines: summary, wraps: true, isWhole: true },
  ];
  return `${sectionsText(sections, screen)}\n`;
}
