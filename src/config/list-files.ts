import { braceExpand, Minimatch } from 'minimatch';
import { oneLine, shortened } from '../escape/characters.ts';
import { pointerProblem } from './git-lfs.ts';
import { normalPath } from './paths.ts';

/** An entry of a Git tree or a folder. */
export interface TreeEntry {
  readonly path: string;
  /** `special`: a named pipe, a socket or a device. */
  readonly type: 'file' | 'directory' | 'symlink' | 'submodule' | 'special';
  /** In bytes; 0 for anything but a file. */
  readonly size: number;
}

/** What to do about a named pipe, a socket or a device: reading one may never end. */
export const REGULAR_FILE = 'Specify a file, not a named pipe, a socket or a device.';

/** The size limit of a list, in bytes. GitHub shows only the first 512,000 of a README. */
export const LONGEST_LIST = 5_000_000;

/** The selected files, and a sentence for each path or file that cannot be used. */
interface Selection<E extends TreeEntry> {
  readonly files: readonly E[];
  readonly problems: readonly string[];
  /** A sentence about files that a pattern matches and that are not Markdown. */
  readonly advice: readonly string[];
}

/** The names of Markdown files. MDX is one kind of Markdown. */
const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdwn|mkdown|mdx)$/i;

/** Selects the files that match paths or glob patterns: each once, in the order of the patterns. */
export function selectFiles<E extends TreeEntry>(
  patterns: readonly string[],
  entries: Iterable<E>,
): Selection<E> {
  const byPath = new Map([...entries].map((entry) => [entry.path, entry]));
  const files = new Map<string, E>();
  const problems: string[] = [];
  const skipped = new Set<string>();
  for (const pattern of patterns.map(normalPath)) {
    const found = filesOf(pattern, byPath);
    problems.push(...found.problems);
    for (const { path } of found.skipped) skipped.add(path);
    for (const entry of found.files) files.set(entry.path, entry);
  }
  return { files: [...files.values()], problems, advice: skippedAdvice([...skipped]) };
}

/** A path must be that of a Markdown file; a pattern may match others, too. */
function filesOf<E extends TreeEntry>(pattern: string, byPath: Map<string, E>) {
  const unusable = patternProblem(pattern);
  if (unusable) return { files: [], problems: [unusable], skipped: [] };
  const named = byPath.get(pattern);
  const matched = named ? [named] : matching(pattern, byPath);
  const none = matched.length === 0 ? noFileProblem(pattern) : noMarkdownProblem(pattern);
  const found = named ? matched : matched.filter(isMarkdown);
  const problemOf = (entry: E) => entryProblem(entry) ?? notMarkdownProblem(entry);
  return {
    files: found.filter((entry) => problemOf(entry) === undefined),
    problems:
      found.length === 0 ? [none] : found.map(problemOf).filter((problem) => problem !== undefined),
    skipped: named ? [] : matched.filter((entry) => !isMarkdown(entry)),
  };
}

function isMarkdown({ path }: TreeEntry): boolean {
  return MARKDOWN.test(path);
}

function notMarkdownProblem(entry: TreeEntry): string | undefined {
  return isMarkdown(entry)
    ? undefined
    : `${entry.path} is not Markdown. Specify a file that ends with .md, .markdown or .mdx.`;
}

function noMarkdownProblem(pattern: string): string {
  return `${pattern} matches no Markdown file. Specify files that end with .md, .markdown or .mdx.`;
}

/** The most paths that are named. Paths with other characters could format the sentence. */
const MAX_NAMED = 3;
const PLAIN = /^[\w./-]{1,200}$/;

function skippedAdvice(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const named = paths.filter((path) => PLAIN.test(path)).slice(0, MAX_NAMED);
  const examples =
    named.length > 0 ? ` (${named.join(', ')}${named.length < paths.length ? ' …' : ''})` : '';
  const [files, verb] = paths.length === 1 ? ['1 file', 'is'] : [`${paths.length} files`, 'are'];
  return [`Skipped ${files} matched by a pattern that ${verb} not Markdown${examples}.`];
}

/** Returns why an entry cannot be read as a file. */
export function entryProblem({ path, type, size }: TreeEntry): string | undefined {
  if (type === 'directory') return `${path} is a directory. Specify a file, or ${path}/**/*.md.`;
  if (type === 'symlink') return `${path} is a symbolic link. Specify the file that it points to.`;
  if (type === 'submodule') return `${path} is a submodule. Specify a file of this repository.`;
  if (type === 'special') return `${path} is not a regular file. ${REGULAR_FILE}`;
  if (size <= LONGEST_LIST) return undefined;
  return `${path} has ${size} bytes; the limit is ${LONGEST_LIST}. Split it into several files.`;
}

/** The limits of a pattern: the time for matching grows fast with each. */
const LONGEST_PATTERN = 1_000;
const MOST_ALTERNATIVES = 100;
const MOST_WILDCARDS = 20;

/** Returns why a pattern would take too long to match. */
function patternProblem(pattern: string): string | undefined {
  const shown = shortened(oneLine(pattern), 60);
  if (pattern.length > LONGEST_PATTERN) {
    return `The pattern ${shown} has more than ${LONGEST_PATTERN} characters. Specify several patterns.`;
  }
  const alternatives = braceExpand(pattern, { braceExpandMax: MOST_ALTERNATIVES + 1 });
  if (alternatives.length > MOST_ALTERNATIVES) {
    return `The pattern ${shown} has more than ${MOST_ALTERNATIVES} alternatives in braces. Use * in their place, or specify several patterns.`;
  }
  if ([...pattern.matchAll(/[*+@!](?=\()|[*?]/g)].length <= MOST_WILDCARDS) return undefined;
  return `The pattern ${shown} has more than ${MOST_WILDCARDS} wildcards. Use fewer, or specify several patterns.`;
}

/** Patterns match regular files only: links and folders are problems only when they are named. */
function matching<E extends TreeEntry>(pattern: string, entries: Map<string, E>): E[] {
  const glob = new Minimatch(pattern, {
    magicalBraces: true,
    nocomment: true,
    nonegate: true,
  });
  if (!glob.hasMagic()) return [];
  return [...entries.values()].filter(({ path, type }) => type === 'file' && glob.match(path));
}

function noFileProblem(pattern: string): string {
  return `There is no file ${pattern}. Check the path, including upper and lower case.`;
}

/** The text of a file, or a sentence about why it cannot be decoded. */
type Decoded = { readonly text: string } | { readonly problem: string };

/** Decodes UTF-8 without losing a byte: a byte order mark stays in the text. */
export function decodeList(path: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: `${path} is empty.` };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const problem = pointerProblem(path, text);
    return problem === undefined ? { text } : { problem };
  } catch {
    return { problem: `${path} is not UTF-8. Convert it to UTF-8.` };
  }
}
