import type { Command } from 'commander';
import { slotOptions } from '../config/slot-options.ts';
import { terminalText } from '../escape/plain.ts';
import { applyEdits } from '../markdown/edits.ts';
import { readList } from '../markdown/read-list.ts';
import { type WayBack, wayBack } from '../markdown/slots/way-back.ts';
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

interface RemoveFlags extends FolderFlags {
  readonly live?: boolean;
}

/** Adds `readme-tally remove`. */
export function addRemove(program: Command): void {
  addFolderCommand(
    program,
    'remove',
    'remove what the settings `show` and `status` added to local lists, the values in alternative texts, and the comments around values that were badges',
  )
    .option('--live', 'also replace static badges by live ones, which shields.io keeps up to date')
    .addHelpText('after', exitCodes('nothing of it is left', 'a file could not be written'))
    .action(async (files: string[], flags: RemoveFlags, command: Command) => {
      const options = { ...localOptions(files, flags, command), isLive: flags.live ?? false };
      process.stdout.write(await removeFromFolder(options));
    });
}

/** Nothing is ignored: what an earlier config did not ignore may be left. */
const NOTHING_IGNORED = { subjects: [], sections: [] };

/**
 * Removes everything that `show` and `status` added to lists on disk, and the values in the
 * alternative texts of badges, which restores the original bytes. Values that were badges become
 * plain text. Makes no requests. Returns the output.
 */
export async function removeFromFolder({
  dryRun,
  isLive = false,
  screen = PLAIN,
  ...place
}: LocalOptions & { readonly isLive?: boolean }): Promise<string> {
  const start = await readLocalStart(place);
  const { show: _show, status: _status, ...rest } = start.config;
  const config = { ...rest, ignore: NOTHING_IGNORED };
  const { lists } = start;
  const read = lists.map((list) => readList(list, slotOptions(config, start.own)));
  const ways = read.map((list) => wayBack(list, { isLive }));
  const after = read.map(({ path, text }, index) => ({
    path,
    text: applyEdits(text, ways[index]?.edits ?? []),
  }));
  if (!dryRun) {
    const changed = after.filter((list, index) => list.text !== lists[index]?.text);
    for (const list of changed) await writeText(place.folder, list);
  }
  const done = doneLines(ways, dryRun).map((line) => screen.paint('bold', line));
  const sections = [
    { lines: diffLines(dryRun ? listsDiff(lists, after) : '', screen) },
    { lines: [...start.advice.map(terminalText), ...done], wraps: true, isWhole: true },
  ];
  return `${sectionsText(sections, screen)}\n`;
}

function doneLines(ways: readonly WayBack[], dryRun: boolean): string[] {
  const sum = (key: 'removed' | 'alts' | 'live' | 'left' | 'texts') =>
    ways.reduce((total, way) => total + way[key], 0);
  const [alts, live, left, texts] = [sum('alts'), sum('live'), sum('left'), sum('texts')];
  const would = dryRun ? 'would be ' : '';
  return [
    ...(alts > 0 ? [`${plural(alts, 'alternative text')} ${would}restored.`] : []),
    ...(live > 0
      ? [`${plural(live, 'badge')} ${dryRun ? 'would show' : 'show'} live values.`]
      : []),
    ...(left > 0 ? [`${plural(left, 'badge')} static: there is no live badge for them.`] : []),
    ...(texts > 0 ? [`${plural(texts, 'text')} ${would}left without comments.`] : []),
    `${plural(sum('removed'), 'count')} ${would}removed.`,
  ];
}
