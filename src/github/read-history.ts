import { ConfigError } from '../config/config-error.ts';
import type { AttributesFile } from '../config/git-lfs.ts';
import { historyPaths, historyPlace } from '../config/history-path.ts';
import type { Config } from '../config/schema.ts';
import type { Contents } from './file-contents.ts';
import { findOptional, textOf } from './read-files.ts';
import type { RepositoryEntry, RepositoryTree } from './tree.ts';
import type { FileText } from './write-branch.ts';

/** The history file of the base, and that of our branch. */
export interface HistoryFiles {
  readonly path: string;
  readonly onBase: FileText | undefined;
  readonly onBranch: FileText | undefined;
}

interface Trees {
  readonly base: RepositoryTree;
  readonly branch: RepositoryTree | undefined;
}

/** Finds the files that may be histories. Which of them is one depends on `.gitattributes`. */
export function historyEntries(
  { base, branch }: Trees,
  { history, snapshot }: Pick<Config, 'history' | 'snapshot'>,
): RepositoryEntry[] {
  if (history === undefined) return [];
  const paths = historyPaths(snapshot);
  const entries = [base, branch].flatMap((tree) => tree?.entries ?? []);
  return entries.filter(
    ({ path, type, size }) => paths.includes(path) && type === 'file' && size > 0,
  );
}

interface ReadHistory extends Trees {
  readonly attributes: readonly AttributesFile[];
  readonly contents: Contents;
}

/**
 * Reads the histories that `historyEntries` found, beside the snapshot. Returns a sentence where one is
 * no text file, which is left alone.
 */
export function historyFiles(
  snapshot: string,
  { base, branch, attributes, contents }: ReadHistory,
): HistoryFiles | { readonly problem: string } {
  const place = historyPlace(snapshot, attributes);
  if ('problem' in place) return place;
  const { path } = place;
  try {
    const [onBase, onBranch] = [base, branch].map((tree) => {
      const entry = tree && findOptional(tree, path);
      return entry && textOf(entry, contents);
    });
    return { path, onBase, onBranch };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { problem: `${error.message} Until then, no history is kept.` };
  }
}
