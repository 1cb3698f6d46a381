import { ConfigError } from './config/config-error.ts';
import { defaultConfig, parseConfig } from './config/parse.ts';
import { readLists, readOptional, writeText } from './disk/files.ts';
import { pathProblem } from './lists/path.ts';
import { refresh } from './refresh.ts';
import { fileDiff } from './report/diff.ts';
import { terminalReport } from './report/terminal.ts';
import { formatSnapshot, parseSnapshot } from './snapshot/text.ts';
import type { CollectOptions } from './sources/collect.ts';
import { timestamp } from './timestamp.ts';

/** What the local command was asked for. */
export interface LocalOptions {
  /** The folder that all paths are relative to. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly config: string;
  readonly dryRun: boolean;
}

/** Refreshes lists on disk, or shows what it would do. Gives what is to be printed. */
export async function refreshFolder(
  { folder, files, config: configPath, dryRun }: LocalOptions,
  sources: CollectOptions & { now: () => Date },
): Promise<string> {
  refusePaths([...files, configPath]);
  const configText = await readOptional(folder, configPath);
  const config = configText ? parseConfig(configText, configPath) : defaultConfig();
  const path = config.snapshot;
  const lists = await readLists(folder, files);
  const snapshotText = await readOptional(folder, path);
  const snapshot = snapshotText === undefined ? undefined : parseSnapshot(snapshotText, path);
  const checkedAt = timestamp(sources.now());
  const refreshed = await refresh({ lists, snapshot, config, checkedAt }, sources);
  const report = { ...refreshed, lists: lists.map((list) => list.path), snapshot: path };
  const changed = refreshed.lists.filter((list, index) => list.text !== lists[index]?.text);
  if (!dryRun && changed.length > 0) {
    // The snapshot first: a list without its snapshot loses history, the reverse loses nothing.
    await writeText(folder, { path, text: formatSnapshot(refreshed.snapshot) });
    for (const list of changed) await writeText(folder, list);
  }
  const before = new Map(lists.map((list) => [list.path, list.text]));
  const diffs = changed.map((list) => fileDiff(list.path, before.get(list.path) ?? '', list.text));
  return (dryRun ? diffs.join('') : '') + terminalReport(report, { dryRun });
}

function refusePaths(paths: readonly string[]): void {
  const problems = paths.flatMap((path) => {
    const problem = pathProblem(path);
    return problem ? [`${JSON.stringify(path)} cannot be used: readme-tally ${problem}.`] : [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
}
