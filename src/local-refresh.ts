import { writeText } from './cli/files/files.ts';
import { type LocalPlace, readLocalStart } from './cli/load.ts';
import { slotSettings } from './config/slot-options.ts';
import { applyEdits } from './markdown/edits.ts';
import { readList } from './markdown/read-list.ts';
import { startDeadline } from './refresh/budget.ts';
import { refresh } from './refresh/refresh.ts';
import { listsDiff } from './report/diff.ts';
import { plural } from './report/phrases.ts';
import { terminalReport } from './report/terminal.ts';
import { formatSnapshot } from './snapshot/file.ts';
import type { CollectOptions } from './sources/collect.ts';
import { refuseToGoOn } from './stop.ts';
import { timestamp } from './timestamp.ts';

/** What the local command was asked for. */
export interface LocalOptions extends LocalPlace {
  readonly dryRun: boolean;
}

/** The sources, the clock, and what ends a run from outside. */
export interface LocalSources extends CollectOptions {
  readonly now: () => Date;
  readonly cancelled?: AbortSignal;
}

/** Refreshes lists on disk, or shows what it would do. Gives what is to be printed. */
export async function refreshFolder(
  { dryRun, ...place }: LocalOptions,
  { cancelled, ...sources }: LocalSources,
): Promise<string> {
  const { config, lists, snapshot } = await readLocalStart(place);
  const { folder } = place;
  const path = config.snapshot;
  const checkedAt = timestamp(sources.now());
  using deadline = startDeadline(config.limits, { spent: 0, cancelled });
  const input = { lists, snapshot, config, checkedAt, signal: deadline.signal };
  const refreshed = await refresh(input, sources);
  refuseToGoOn(refreshed, cancelled);
  const known = new Set(snapshot?.findings);
  const report = {
    ...refreshed,
    fresh: refreshed.findings.filter(({ id }) => !known.has(id)),
    lists: lists.map((list) => list.path),
    snapshot: path,
  };
  const changed = refreshed.lists.filter((list, index) => list.text !== lists[index]?.text);
  if (!dryRun && (changed.length > 0 || refreshed.remembers)) {
    // The snapshot first: a list without its snapshot loses history, the reverse loses nothing.
    await writeText(folder, { path, text: formatSnapshot(refreshed.snapshot) });
    for (const list of changed) await writeText(folder, list);
  }
  return (dryRun ? listsDiff(lists, refreshed.lists) : '') + terminalReport(report, { dryRun });
}

/**
 * Takes everything out of lists on disk that `show` put there, which gives the bytes that were
 * there before. Asks nobody. Gives what is to be printed.
 */
export async function removeFromFolder({ dryRun, ...place }: LocalOptions): Promise<string> {
  const start = await readLocalStart(place);
  const { show: _, ...config } = start.config;
  const { lists } = start;
  const read = lists.map((list) => readList(list, slotSettings(config)));
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
  const done = `${plural(count, 'count')} ${dryRun ? 'would be ' : ''}taken out.\n`;
  return (dryRun ? listsDiff(lists, after) : '') + done;
}
