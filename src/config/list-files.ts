import { Minimatch } from 'minimatch';

/** One thing at a path of a repository or a folder. */
export interface TreeEntry {
  readonly path: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'submodule';
  /** In bytes; 0 for what is not a file. */
  readonly size: number;
}

/** The longest list that is read, in bytes. GitHub shows only the first 512,000 of a README. */
export const LONGEST_LIST = 5_000_000;

/** Files that were asked for, and a sentence for each that cannot be used. */
interface Selection<E extends TreeEntry> {
  readonly files: readonly E[];
  readonly problems: readonly string[];
}

/** Finds the files that the paths and glob patterns name, each once, in the order of the patterns. */
export function selectFiles<E extends TreeEntry>(
  patterns: readonly string[],
  entries: Iterable<E>,
): Selection<E> {
  const byPath = new Map([...entries].map((entry) => [entry.path, entry]));
  const files = new Map<string, E>();
  const problems: string[] = [];
  for (const pattern of patterns.map(normalPath)) {
    const named = byPath.get(pattern);
    const found = named ? [named] : matching(pattern, byPath);
    if (found.length === 0) problems.push(nothingAt(pattern));
    for (const entry of found) {
      const problem = entryProblem(entry);
      if (problem) problems.push(problem);
      else files.set(entry.path, entry);
    }
  }
  return { files: [...files.values()], problems };
}

/** Says why an entry cannot be read as a file, or nothing. */
export function entryProblem({ path, type, size }: TreeEntry): string | undefined {
  if (type === 'directory') return `${path} is a directory. Name a file, or ${path}/**/*.md.`;
  if (type === 'symlink') return `${path} is a symbolic link. Name the file that it points to.`;
  if (type === 'submodule') return `${path} is a submodule. Name a file of this repository.`;
  if (size <= LONGEST_LIST) return undefined;
  return `${path} has ${size} bytes; a list may have ${LONGEST_LIST}. Split it into several files.`;
}

/** A pattern takes ordinary files only, so that `**` does not stumble over a link or a folder. */
function matching<E extends TreeEntry>(pattern: string, entries: Map<string, E>): E[] {
  const glob = new Minimatch(pattern, {
    magicalBraces: true,
    nocomment: true,
    nonegate: true,
  });
  if (!glob.hasMagic()) return [];
  return [...entries.values()].filter(({ path, type }) => type === 'file' && glob.match(path));
}

function nothingAt(pattern: string): string {
  return `There is no file ${pattern}. Check the path, upper and lower case included.`;
}

/**
 * Says why a path cannot be used, or nothing. A path is relative to the top of the repository,
 * has forward slashes, and never leaves the repository.
 */
export function pathProblem(path: string): string | undefined {
  if (path.trim() === '') return 'takes a path, such as README.md';
  if (/\p{Cc}/u.test(path)) return 'takes a path without control characters';
  if (path.includes('\\')) return 'takes a path with forward slashes';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) {
    return 'takes a path relative to the top of the repository';
  }
  const parts = path.split('/');
  if (parts.includes('..')) return 'takes a path that stays inside the repository';
  if (parts.includes('.git')) return 'takes a path outside .git';
  if (normalPath(path) === '') return 'takes the path of a file, such as README.md';
  return undefined;
}

/** Takes `./` and doubled slashes out of a path. */
export function normalPath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** A file as text, or a sentence that says why it cannot be read as one. */
type Decoded = { readonly text: string } | { readonly problem: string };

/** Reads UTF-8 without losing a byte: a byte order mark stays in the text. */
export function decodeList(path: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: `${path} is empty.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: `${path} is not UTF-8. Save it as UTF-8 to have its numbers refreshed.` };
  }
}
