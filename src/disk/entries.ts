import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { TreeEntry } from '../lists/select.ts';

/** Folders that hold nobody's list. */
const SKIPPED = ['.git', 'node_modules'];

/** Lists what the patterns could name: each as a path of its own, or all below the folder. */
export async function listEntries(
  folder: string,
  patterns: readonly string[],
): Promise<TreeEntry[]> {
  const literal = await Promise.all(patterns.map((pattern) => entryAt(folder, pattern)));
  const found = literal.filter((entry) => entry !== undefined);
  return found.length === patterns.length ? found : [...found, ...(await entriesBelow(folder))];
}

/** Gives the entry at a path, or nothing. A link that leads to it counts as a link. */
export async function entryAt(folder: string, path: string): Promise<TreeEntry | undefined> {
  const full = join(folder, path);
  try {
    const status = await lstat(full);
    const direct = (await realpath(full)) === join(await realpath(folder), path);
    const type = status.isSymbolicLink() || !direct ? 'symlink' : typeOf(status);
    return { path: toPosix(relative(folder, full)), type, size: status.size };
  } catch {
    return undefined;
  }
}

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

function typeOf(entry: Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>): TreeEntry['type'] {
  if (entry.isSymbolicLink()) return 'symlink';
  return entry.isDirectory() ? 'directory' : 'file';
}

function toPosix(path: string): string {
  return path.split(sep).join('/');
}
