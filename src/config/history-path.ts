import { codeSpan } from '../escape/markdown.ts';
import { type AttributesFile, alternativePaths, isTracked } from './git-lfs.ts';

/** Returns the path of the history beside a snapshot: `data/x-history.json` for `data/x.json`. */
export function historyPath(snapshot: string): string {
  return snapshot.replace(/(\.[^./]+)?$/, '-history$1');
}

/** Where the history is stored, or a sentence where it cannot be stored. */
export type HistoryPlace = { readonly path: string } | { readonly problem: string };

/**
 * Returns a path for the history that Git LFS does not track: beside the snapshot, or else beside
 * another path that a snapshot may have. `snapshot` is the path where the snapshot is.
 */
export function historyPlace(snapshot: string, files: readonly AttributesFile[]): HistoryPlace {
  const path = historyPaths(snapshot).find((one) => !isTracked(one, files));
  if (path !== undefined) return { path };
  const line = codeSpan(`${historyPath(snapshot)} !filter !diff !merge text`);
  const problem = `Git LFS tracks ${historyPath(snapshot)}, so no history is kept. Add the line ${line} to .gitattributes.`;
  return { problem };
}

/** The paths that are tried, in this order. */
export function historyPaths(snapshot: string): string[] {
  return [...new Set([snapshot, ...alternativePaths(snapshot)].map(historyPath))];
}
