import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { TreeEntry } from '../../config/list-files.ts';
import { normalPath } from '../../config/paths.ts';

/** Folders that are never searched. */
const SKIPPED = ['.git', 'node_modules'];

/**
 * Lists the entries that patterns can match. If every pattern is the path of an entry, the folder
 * is not searched.
 */
export async function listEntries(
  folder: string,
  patterns: readonly string[],
): Promise<TreeEntry[]> {
  const literal = await Promise.all(patterns.map((pattern) => entryAt(folder, pattern)));
  const found = literal.filter((entry) => entry !== undefined);
  return found.length === patterns.length ? found : [...found, ...(await entriesBelow(folder))];
}

/**
 * Returns the entry at a path. A path that leads through a symbolic link is a symbolic link, even if
 * its target does not exist.
 */
export async function entryAt(folder: string, path: string): Promise<TreeEntry | undefined> {
  const parts = normalPath(path).split('/');
  let entry: TreeEntry | undefined;
  for (const depth of parts.keys()) {
    const below = parts.slice(0, depth + 1).join('/');
    const status = await lstat(join(folder, below)).catch(absent);
    if (status === undefined) return undefined;
    const type = typeOf(status);
    if (type === 'symlink') return { path: normalPath(path), type, size: 0 };
    entry = { path: below, type, size: type === 'file' ? status.size : 0 };
  }
  return entry;
}

/** Any other error says that the entry may exist: a folder that cannot be searched. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (!ABSENT.includes(error.code ?? '')) throw error;
}

const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'];

async function entriesBelow(folder: string): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = [];
  const pending = [folder];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    for (const entry of await readdir(current, { withFileTypes: true })) {
      if (SKIPPED.includes(entry.name)) continue;
      const full = join(current, entry.name);
      const type = typeOf(entry);
      if (type === 'directory') pending.push(full);
      const size = type === 'file' ? (await lstat(full)).size : 0;
      entries.push({ path: toPosix(relative(folder, full)), type, size });
    }
  }
  return entries;
}

function typeOf(
  entry: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>,
): TreeEntry['type'] {
  if (entry.isSymbolicLink()) return 'symlink';
  if (entry.isDirectory()) return 'directory';
  return entry.isFile() ? 'file' : 'special';
}

function toPosix(path: string): string {
  return path.split(sep).join('/');
}
