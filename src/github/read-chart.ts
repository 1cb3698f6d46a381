import { type AttributesFile, isTracked } from '../config/git-lfs.ts';
import { codeSpan } from '../escape/markdown.ts';
import type { Contents } from './file-contents.ts';
import type { RepositoryEntry, RepositoryTree } from './tree.ts';

/** The chart as the repository has it. */
export interface ChartFiles {
  readonly path: string;
  /** The chart of the base and that of our branch, those that there are. */
  readonly texts: readonly string[];
  /** Why the chart is not written, as a Markdown sentence. */
  readonly problem?: string;
}

/** In bytes. A chart has a tenth of it; another file of that name is not read. */
const LONGEST_CHART = 200_000;

/** Finds the chart in some trees. */
export function chartEntries(
  trees: readonly (RepositoryTree | undefined)[],
  path: string,
): RepositoryEntry[] {
  return trees
    .flatMap((tree) => tree?.entries ?? [])
    .filter((entry) => entry.path === path && entry.type === 'file')
    .filter(({ size }) => size > 0 && size <= LONGEST_CHART);
}

/** Reads the chart that `chartEntries` found. A file that cannot be its place is left alone. */
export function chartFiles(
  path: string,
  { base, entries, attributes, contents }: ReadChart,
): ChartFiles {
  const texts = entries.map(({ sha }) => Buffer.from(contents.get(sha) ?? []).toString('utf8'));
  const problem = placeProblem(path, base) ?? trackedProblem(path, attributes);
  return problem === undefined ? { path, texts } : { path, texts, problem };
}

interface ReadChart {
  readonly base: RepositoryTree;
  readonly entries: readonly RepositoryEntry[];
  readonly attributes: readonly AttributesFile[];
  readonly contents: Contents;
}

/** A commit would replace a file by a folder, and the reverse. */
function placeProblem(path: string, { entries }: RepositoryTree): string | undefined {
  const isInWay = (entry: RepositoryEntry) =>
    entry.type !== 'directory' && path.startsWith(`${entry.path}/`);
  const isOther = (entry: RepositoryEntry) =>
    entry.path === path && (entry.type !== 'file' || entry.size > LONGEST_CHART);
  const inWay = entries.find((entry) => isInWay(entry) || isOther(entry));
  if (inWay === undefined) return undefined;
  return `The chart ${codeSpan(path)} is not written, since ${codeSpan(inWay.path)} is something else. Set \`chart\` to another path.`;
}

/** A commit through the API contains the text itself, which Git LFS reports as damaged. */
function trackedProblem(path: string, files: readonly AttributesFile[]): string | undefined {
  if (!isTracked(path, files)) return undefined;
  const line = codeSpan(`${path} !filter !diff !merge text`);
  return `The chart ${codeSpan(path)} is not written, since Git LFS tracks it. Add the line ${line} to ${codeSpan('.gitattributes')}.`;
}
