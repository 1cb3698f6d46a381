import { Minimatch } from 'minimatch';
import { ConfigError } from './config-error.ts';

/** A `.gitattributes` file. */
export interface AttributesFile {
  readonly path: string;
  readonly text: string;
}

const NAME = '.gitattributes';
/** The first line of a pointer, which Git LFS commits in place of a file. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//;

/** Returns what to do about a file of which the repository only has the pointer of Git LFS. */
export function pointerProblem(path: string, text: string): string | undefined {
  if (!POINTER.test(text)) return undefined;
  return `${path} is stored with Git LFS, so the repository only has a pointer to its text. Exclude it with the line \`${path} !filter !diff !merge text\` in ${NAME}, then commit the file again.`;
}

/** Returns the paths of the `.gitattributes` files that may be about a path, the deciding one last. */
export function attributesPaths(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  return [[], ...folders.map((_, index) => folders.slice(0, index + 1))].map((parts) =>
    [...parts, NAME].join('/'),
  );
}

/** Where the snapshot is stored, and a sentence where that is not where the config says. */
export interface SnapshotPlace {
  readonly path: string;
  readonly advice?: string;
}

/**
 * Returns a path for the snapshot that Git LFS does not track: a commit through the API contains the
 * text itself, which Git LFS reports as damaged. Throws a `ConfigError` where it tracks everything.
 */
export function snapshotPlace(path: string, files: readonly AttributesFile[]): SnapshotPlace {
  if (!isTracked(path, files)) return { path };
  const free = alternativePaths(path).find((one) => !isTracked(one, files));
  const line = `\`${path} !filter !diff !merge text\``;
  if (free === undefined) {
    throw new ConfigError([
      `Git LFS tracks ${path}, and every other path for the snapshot. Add the line ${line} to ${NAME}.`,
    ]);
  }
  const advice = `Git LFS tracks ${path}, so the snapshot is stored in ${free}. To store it in ${path}, add the line ${line} to ${NAME}.`;
  return { path: free, advice };
}

/** The paths that are tried where Git LFS tracks that of the config. */
export function alternativePaths(path: string): string[] {
  const other = path.replace(/\.json$/, '.snapshot');
  return [other, '.github/readme-tally.json', '.github/readme-tally.snapshot'];
}

/** Whether Git LFS tracks a path: the last line about it decides. */
export function isTracked(path: string, files: readonly AttributesFile[]): boolean {
  let filter: string | undefined;
  const macros = new Map<string, string | undefined>();
  for (const file of files) {
    const folder = file.path.slice(0, -NAME.length);
    if (!path.startsWith(folder)) continue;
    for (const line of file.text.split(/\r?\n/)) {
      const { pattern, attributes } = parsed(line);
      const set = filterOf(attributes, macros);
      if (set === undefined) continue;
      const [, macro] = /^\[attr\](.+)/.exec(pattern) ?? [];
      if (macro !== undefined) macros.set(macro, set.filter);
      else if (isMatch(pattern, path.slice(folder.length))) ({ filter } = set);
    }
  }
  return filter === 'lfs';
}

/** Splits a line into its pattern, which may be in quotes, and its attributes. */
function parsed(line: string): { pattern: string; attributes: string[] } {
  const text = line.trim();
  const words = text.split(/\s+/);
  const end = text.startsWith('"') ? text.indexOf('"', 1) : -1;
  const pattern = end > 0 ? text.slice(1, end) : (words[0] ?? '');
  const attributes =
    end > 0
      ? text
          .slice(end + 1)
          .trim()
          .split(/\s+/)
      : words.slice(1);
  return { pattern, attributes: pattern.startsWith('#') ? [] : attributes };
}

/** Returns the value of `filter` that a line sets, which may be none; undefined where it sets nothing. */
function filterOf(
  attributes: readonly string[],
  macros: ReadonlyMap<string, string | undefined>,
): { filter: string | undefined } | undefined {
  let set: { filter: string | undefined } | undefined;
  for (const attribute of attributes) {
    const [, prefix, name = '', value] = /^([-!]?)([^=]+)(?:=(.*))?$/.exec(attribute) ?? [];
    if (name === 'filter') set = { filter: prefix ? undefined : value };
    else if (!prefix && macros.has(name)) set = { filter: macros.get(name) };
  }
  return set;
}

/** A pattern without a slash is about names in any folder. */
function isMatch(pattern: string, path: string): boolean {
  const isName = !pattern.replace(/^\*\*\//, '').includes('/');
  const options = { dot: true, nobrace: true, nocomment: true, nonegate: true, matchBase: isName };
  return new Minimatch(pattern.replace(/^\//, ''), options).match(path);
}
