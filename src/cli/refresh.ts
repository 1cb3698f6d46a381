import type { Command } from 'commander';
import { plainLines } from '../escape/characters.ts';
import { startDeadline } from '../refresh/deadline.ts';
import { refresh } from '../refresh/refresh.ts';
import { assertNotStopped } from '../refresh/result.ts';
import { listsDiff } from '../report/diff.ts';
import { terminalReport } from '../report/terminal.ts';
import { timestamp } from '../snapshot/dates.ts';
import { formatSnapshot } from '../snapshot/file.ts';
import { writeText } from './files/files.ts';
import { adviceText, readLocalStart } from './load.ts';
import { addFolderCommand, type FolderFlags, type LocalOptions, localOptions } from './options.ts';
import { KEYS_HELP, type LocalSources, localSources } from './sources.ts';

/** Adds `readme-tally refresh`. */
export function addRefresh(program: Command): void {
  addFolderCommand(program, 'refresh', 'update the counts in local lists')
    .addHelpText('after', KEYS_HELP)
    .action(async (files: string[], flags: FolderFlags) => {
      process.stdout.write(await refreshFolder(localOptions(files, flags), localSources()));
    });
}

/** Refreshes lists on disk, unless `dryRun` is set. Returns the output. */
export async function refreshFolder(
  { dryRun, ...place }: LocalOptions,
  { cancelled, ...sources }: LocalSources,
): Promise<string> {
  const { config, lists, snapshot, own, advice } = await readLocalStart(place);
  const { folder } = place;
  const path = config.snapshot;
  const checkedAt = timestamp(sources.now());
  using deadline = startDeadline(config.limits, { spent: 0, cancelled });
  const input = { lists, snapshot, config, own, checkedAt, signal: deadline.signal };
  const result = await refresh(input, sources);
  assertNotStopped(result, cancelled);
  const changed = result.lists.filter((list, index) => list.text !== lists[index]?.text);
  if (!dryRun && (changed.length > 0 || result.remembers)) {
    // The snapshot first: a list without its snapshot loses history, the reverse loses nothing.
    await writeText(folder, { path, text: formatSnapshot(result.snapshot) });
    for (const list of changed) await writeText(folder, list);
  }
  const report = terminalReport(result, { dryRun });
  return (dryRun ? plainLines(listsDiff(lists, result.lists)) : '') + report + adviceText(advice);
}
