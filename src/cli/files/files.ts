import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { decodeList, entryProblem, selectFiles } from '../../config/list-files.ts';
import type { List } from '../../markdown/read-list.ts';
import { entryAt, listEntries } from './entries.ts';
import { throwFileError } from './file-error.ts';
import { readRegular } from './read-regular.ts';

/**
 * Reads the lists that match paths or patterns relative to the folder. Throws a `ConfigError` with a
 * sentence for each one that cannot be read.
 */
export async function readLists(folder: string, patterns: readonly string[]): Promise<List[]> {
  return (await readSelection(folder, patterns)).lists;
}

/** Reads the lists like `readLists`. Returns a sentence about files that are skipped, too. */
export async function readSelection(
  folder: string,
  patterns: readonly string[],
): Promise<{ lists: List[]; advice: readonly string[] }> {
  const { files, problems, advice } = selectFiles(patterns, await listEntries(folder, patterns));
  if (problems.length > 0) throw new ConfigError(problems);
  return { lists: await Promise.all(files.map(({ path }) => readText(folder, path))), advice };
}

/** Reads a file that need not exist. Throws a `ConfigError` when it exists and is not a text file. */
export async function readOptional(folder: string, path: string): Promise<string | undefined> {
  const entry = await entryAt(folder, path);
  if (entry === undefined) return undefined;
  const problem = entryProblem(entry);
  if (problem) throw new ConfigError([problem]);
  return entry.size === 0 ? undefined : (await readText(folder, path)).text;
}

/** Writes a file atomically. The file keeps its permissions; missing folders are created. */
export async function writeText(folder: string, list: List): Promise<void> {
  try {
    await replaceFile(folder, list);
  } catch (error) {
    throwFileError(error, { verb: 'written', path: list.path });
  }
}

async function replaceFile(folder: string, { path, text }: List): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const mode = await stat(target).then(
    (status) => status.mode,
    () => undefined,
  );
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    await writeFile(temporary, text, { mode: mode ?? 0o644 });
    // The umask applies to the mode of a new file; `chmod` restores the original mode.
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    // Without space or permission this may fail, too; the first error says why.
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

async function readText(folder: string, path: string): Promise<List> {
  const decoded = decodeList(path, await readRegular(join(folder, path), path));
  if ('problem' in decoded) throw new ConfigError([decoded.problem]);
  return { path, text: decoded.text };
}
