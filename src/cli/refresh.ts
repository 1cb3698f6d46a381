import type { Command } from 'commander';
import { refreshInTime } from '../fleet/refresh-in-time.ts';
import { listsDiff } from '../report/diff.ts';
import { historySentences } from '../report/kept-history.ts';
import { terminalReport } from '../report/terminal/refresh-report.ts';
import { PLAIN } from '../report/terminal/screen.ts';
import { timestamp } from '../snapshot/dates.ts';
import { formatSnapshot } from '../snapshot/file.ts';
import { unresolvedSentence } from '../sources/usage.ts';
import { updateChart } from './chart.ts';
import { writeText } from './files/files.ts';
import { historyTexts } from './files/history.ts';
import { readLocalStart } from './load.ts';
import { noCountsAdvice } from './no-counts.ts';
import {
  addFolderCommand,
  exitCodes,
  FAILED,
  type FolderFlags,
  type LocalOptions,
  localOptions,
} from './options.ts';
import { KEYS_HELP, type LocalSources, startLocalSources } from './sources.ts';

const EXIT_CODES = exitCodes(
  'the counts are up to date',
  'no source answered, a host was not found, or a file could not be written',
);

const ALL_HELP = `
With --all, every badge of readme-tally also gets its value in its alternative text, not only those
that change.
`;

/** Adds `readme-tally refresh`. */
export function addRefresh(program: Command): void {
  addFolderCommand(program, 'refresh', 'update the counts in local lists')
    .addHelpText('after', ALL_HELP + EXIT_CODES + KEYS_HELP)
    .action(async (files: string[], flags: FolderFlags, command: Command) => {
      const options = localOptions(files, flags, command);
      const { text, fails } = await refreshOnTerminal(options);
      process.stdout.write(text);
      if (fails) process.exitCode = FAILED;
    });
}

async function refreshOnTerminal(options: LocalOptions): Promise<Refreshed> {
  using sources = startLocalSources();
  return await refreshFolder(options, sources);
}

interface Refreshed {
  /** The output. */
  readonly text: string;
  /** Whether a host could not be resolved, so that its counts were not updated. */
  readonly fails: boolean;
}

/** Refreshes lists on disk, unless `dryRun` is set. */
export async function refreshFolder(
  { dryRun, isWhole = false, screen = PLAIN, ...place }: LocalOptions,
  sources: LocalSources,
): Promise<Refreshed> {
  const { config, lists, snapshot, own, history, advice } = await readLocalStart(place);
  const { folder } = place;
  const path = config.snapshot;
  const checkedAt = timestamp(sources.now());
  const input = { lists, snapshot, config, own, checkedAt, isWhole };
  const kept = { histories: historyTexts(history), mayKeepHistory: !dryRun };
  const result = await refreshInTime({ ...input, ...kept }, sources);
  const problems: string[] = [];
  const changed = result.lists.filter((list, index) => list.text !== lists[index]?.text);
  const { historyFile } = result;
  if (!dryRun && (changed.length > 0 || result.remembers || historyFile?.isDue)) {
    // The snapshot first: a list without its snapshot loses history, the reverse loses nothing.
    await writeText(folder, { path, text: formatSnapshot(result.snapshot) });
    if (history && historyFile) await writeText(folder, { ...history, text: historyFile.text });
    for (const list of changed) await writeText(folder, list);
    const problem = await updateChart(folder, config.chart, result);
    if (problem !== undefined) problems.push(problem);
  }
  const unresolved = unresolvedSentence(result.usage);
  const diff = dryRun ? listsDiff(lists, result.lists) : '';
  const hints = result.slots.length === 0 ? noCountsAdvice(lists, { config, own }) : [];
  const sentences = [
    ...advice,
    ...problems,
    ...historySentences(result, String),
    ...hints,
    ...(unresolved === undefined ? [] : [unresolved]),
  ];
  const text = terminalReport(result, { dryRun, diff, advice: sentences, screen });
  return { text, fails: unresolved !== undefined };
}
