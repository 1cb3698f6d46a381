import { alternativePaths, attributesPaths, snapshotPlace } from '../config/git-lfs.ts';
import type { Config } from '../config/schema.ts';
import type { GitHub, RepositoryName } from './client.ts';
import { readContents } from './file-contents.ts';
import { type ChartFiles, chartEntries, chartFiles } from './read-chart.ts';
import { findLists, findOptional, textOf } from './read-files.ts';
import { type HistoryFiles, historyEntries, historyFiles } from './read-history.ts';
import type { RepositoryEntry, RepositoryTree } from './tree.ts';
import type { FileText } from './write-branch.ts';

/** What is read besides lists: the snapshots, at the path where they are. */
export interface ListsAndSnapshots {
  readonly lists: readonly FileText[];
  /** The snapshot of the base, and that of our branch. */
  readonly onBase: FileText | undefined;
  readonly onBranch: FileText | undefined;
  /** The path of the snapshot, which is not that of the config where Git LFS tracks that one. */
  readonly snapshot: string;
  /** Absent where the config names none. */
  readonly chart?: ChartFiles;
  /** Absent where the config asks for none, or where it cannot be kept. */
  readonly history?: HistoryFiles;
  /** Sentences for the maintainer about that, and about files that are skipped. */
  readonly advice: readonly string[];
}

/**
 * Reads the lists, the snapshots, the histories and the chart, and the `.gitattributes` about them if
 * there are any: all at once, so that they take no more requests.
 */
export async function readListsAndSnapshots(
  github: GitHub,
  name: RepositoryName,
  read: {
    readonly base: RepositoryTree;
    readonly branch: RepositoryTree | undefined;
    readonly files: readonly string[];
    readonly config: Pick<Config, 'snapshot' | 'history' | 'chart'>;
  },
): Promise<ListsAndSnapshots> {
  const { base, branch, files, config } = read;
  const { files: lists, advice } = findLists(base, files);
  const { snapshot, chart } = config;
  const attributes = attributesEntries(base, [snapshot, ...alternativePaths(snapshot)]);
  const others = attributes.length === 0 ? [] : alternativePaths(config.snapshot);
  const at = (tree: RepositoryTree | undefined, path: string) => tree && findOptional(tree, path);
  const snapshots = [config.snapshot, ...others].flatMap((path) => [
    at(base, path),
    at(branch, path),
  ]);
  const ofChart = chart === undefined ? [] : attributesEntries(base, [chart]);
  const charts = chart === undefined ? [] : chartEntries(read, chart);
  const histories = historyEntries(read, config);
  const wanted = [...lists, ...attributes, ...snapshots, ...ofChart, ...charts, ...histories];
  const contents = await readContents(
    github,
    name,
    wanted.filter((entry) => entry !== undefined),
  );
  const textsOf = (entries: readonly RepositoryEntry[]) =>
    entries.map(({ path, sha }) => ({ path, text: decoded(contents.get(sha)) }));
  const rules = textsOf(attributes);
  const place = snapshotPlace(snapshot, rules);
  const history =
    config.history && historyFiles(place.path, { base, branch, attributes: rules, contents });
  const problem = history && 'problem' in history ? history.problem : undefined;
  const [onBase, onBranch] = [at(base, place.path), at(branch, place.path)];
  return {
    lists: lists.map((entry) => textOf(entry, contents)),
    onBase: onBase && textOf(onBase, contents),
    onBranch: onBranch && textOf(onBranch, contents),
    snapshot: place.path,
    ...(chart !== undefined && {
      chart: chartFiles(chart, { base, branch, attributes: textsOf(ofChart), contents }),
    }),
    ...(history && 'path' in history && { history }),
    advice: [...advice, place.advice, problem].filter((sentence) => sentence !== undefined),
  };
}

/** Git does not read a `.gitattributes` that is a symbolic link. */
function attributesEntries(
  { entries }: RepositoryTree,
  files: readonly string[],
): RepositoryEntry[] {
  const order = [...new Set(files.flatMap(attributesPaths))].sort(
    (one, other) => one.length - other.length,
  );
  return order.flatMap((path) =>
    entries.filter((entry) => entry.path === path && entry.type === 'file' && entry.size > 0),
  );
}

function decoded(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
