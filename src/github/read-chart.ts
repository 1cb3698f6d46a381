import { type AttributesFile, isTracked } from '../config/git-lfs.ts';
import { codeSpan } from '../escape/markdown.ts';
import type { Contents } from './file-contents.ts';
import type { RepositoryEntry, RepositoryTree } from './tree.ts';

/** The chart as the repository has it. */
export interface ChartFiles {
  readonly path: string;
  /** The texts of the base, and of our branch, where there are any. */
  readonly onBase?: string | undefined;
  readonly onBranch?: string | undefined;
  /** Why the chart is not written, as a Markdown sentence. */
  readonly problem?: string;
}

/** In bytes. A chart has a tenth of it; another file of that name is not read. */
const LONGEST_CHART = 200_000;

interface Trees {
  readonly base: RepositoryTree;
  readonly branch: RepositoryTree | undefined;
}

/** Finds the chart on the base and on our branch. */
export function chartEntries({ base, branch }: Trees, path: string): RepositoryEntry[] {
  const entries = [base, branch].map((tree) => tree && chartIn(tree, path));
  return entries.filter((entry) => entry !== undefined);
}

function chartIn({ entries }: RepositoryTree, path: string): RepositoryEntry | undefined {
  return entries.find(
    (entry) =>
      entry.path === path && entry.type === 'file' && entry.size > 0 && entry.size <= LONGEST_CHART,
  );
}

interface ReadChart extends Trees {
  readonly attributes: readonly AttributesFile[];
  readonly contents: Contents;
}

/** Reads the chart that `chartEntries` found. A file that cannot be its place is left alone. */
export function chartFiles(
  path: string,
  { base, branch, attributes, contents }: ReadChart,
): ChartFiles {
  const textIn = (tree: RepositoryTree | undefined) => {
    const bytes = contents.get((tree && chartIn(tree, path)?.sha) ?? '');
    return bytes && Buffer.from(bytes).toString('utf8');
  };
  const problem = placeProblem(path, base) ?? trackedProblem(path, attributes);
  const files = { path, onBase: textIn(base), onBranch: textIn(branch) };
  return problem === undefined ? files : { ...files, problem };
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
