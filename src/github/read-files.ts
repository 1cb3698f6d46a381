import { ConfigError } from '../config/config-error.ts';
import { decodeList, entryProblem, selectFiles } from '../config/list-files.ts';
import { type GitHub, type RepositoryName, statusOf } from './client.ts';
import { type Contents, readContents } from './file-contents.ts';
import type { RepositoryEntry, RepositoryTree } from './tree.ts';
import type { FileText } from './write-branch.ts';

/** Finds the lists that paths and patterns match, and a sentence about files that are skipped. Throws a `ConfigError` with a sentence for each problem. */
export function findLists(
  { entries }: RepositoryTree,
  patterns: readonly string[],
): { readonly files: readonly RepositoryEntry[]; readonly advice: readonly string[] } {
  const { files, problems, advice } = selectFiles(patterns, entries);
  const hasNoFiles = files.length === 0;
  if (problems.length > 0) throw new ConfigError(problems, { hasNoFiles });
  return { files, advice };
}

/**
 * Finds a file that may be absent; an empty file counts as absent. Throws a `ConfigError` for
 * anything but a file.
 */
export function findOptional(
  { entries }: RepositoryTree,
  path: string,
): RepositoryEntry | undefined {
  const entry = entries.find((candidate) => candidate.path === path);
  if (entry === undefined) return undefined;
  const problem = entryProblem(entry);
  if (problem) throw new ConfigError([problem]);
  return entry.size === 0 ? undefined : entry;
}

/** Decodes a file that was read. Throws a `ConfigError` when it is not text. */
export function textOf({ path, sha }: RepositoryEntry, contents: Contents): FileText {
  const bytes = contents.get(sha);
  if (bytes === undefined) throw new Error(`${path} was not read.`);
  return { path, text: decoded(path, bytes) };
}

/** Decodes the bytes of a file. Throws a `ConfigError` when it is not text. */
export function decoded(path: string, bytes: Uint8Array): string {
  const list = decodeList(path, bytes);
  if ('problem' in list) throw new ConfigError([list.problem]);
  return list.text;
}

/** Reads a file that may be absent, in one request unless it is `known`. Throws a `ConfigError`. */
export async function readOptional(
  github: GitHub,
  name: RepositoryName,
  { tree, path, known }: { tree: RepositoryTree; path: string; known?: Contents | undefined },
): Promise<FileText | undefined> {
  const entry = findOptional(tree, path);
  return entry && textOf(entry, await readContents(github, name, [entry], known));
}

/** Reads one file of a branch in one request, without the tree of the branch. */
export async function readBranchFile(
  github: GitHub,
  name: RepositoryName,
  { branch, path }: { branch: string; path: string },
): Promise<string | undefined> {
  try {
    const { data } = await github.repos.getContent({ ...name, path, ref: branch });
    if (Array.isArray(data) || !('content' in data)) return undefined;
    return decoded(path, Buffer.from(data.content, 'base64'));
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}
