import { ConfigError } from '../config/config-error.ts';
import { decodeList } from '../lists/decode.ts';
import { entryProblem, selectFiles } from '../lists/select.ts';
import type { FileText } from './branch.ts';
import { type GitHub, type RepositoryName, statusOf } from './octokit.ts';
import { type RepositoryEntry, type RepositoryTree, readBlob } from './tree.ts';

/**
 * Reads the lists that the paths and patterns name, one request each. Throws a `ConfigError` with
 * a sentence for every one that cannot be used.
 */
export async function readLists(
  github: GitHub,
  name: RepositoryName,
  { tree, patterns }: { tree: RepositoryTree; patterns: readonly string[] },
): Promise<FileText[]> {
  const { files, problems } = selectFiles(patterns, tree.entries);
  if (problems.length > 0) throw new ConfigError(problems);
  return Promise.all(files.map((entry) => readText(github, name, entry)));
}

/** Reads a file that may be absent. Throws a `ConfigError` when it is there and is no text file. */
export async function readOptional(
  github: GitHub,
  name: RepositoryName,
  { tree, path }: { tree: RepositoryTree; path: string },
): Promise<FileText | undefined> {
  const entry = tree.entries.find((candidate) => candidate.path === path);
  if (entry === undefined) return undefined;
  const problem = entryProblem(entry);
  if (problem) throw new ConfigError([problem]);
  return entry.size === 0 ? undefined : readText(github, name, entry);
}

async function readText(
  github: GitHub,
  name: RepositoryName,
  { path, sha }: RepositoryEntry,
): Promise<FileText> {
  const decoded = decodeList(path, await readBlob(github, name, sha));
  if ('problem' in decoded) throw new ConfigError([decoded.problem]);
  return { path, text: decoded.text };
}

/** Reads one file of a branch in one request, without the list of all others. */
export async function readAlone(
  github: GitHub,
  name: RepositoryName,
  { branch, path }: { branch: string; path: string },
): Promise<string | undefined> {
  try {
    const { data } = await github.repos.getContent({ ...name, path, ref: branch });
    if (Array.isArray(data) || !('content' in data)) return undefined;
    const decoded = decodeList(path, Buffer.from(data.content, 'base64'));
    if ('problem' in decoded) throw new ConfigError([decoded.problem]);
    return decoded.text;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}
