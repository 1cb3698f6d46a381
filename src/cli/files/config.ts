import { ConfigError } from '../../config/config-error.ts';
import { configPath, otherSpelling } from '../../config/config-path.ts';
import {
  type AttributesFile,
  alternativePaths,
  attributesPaths,
  type SnapshotPlace,
  snapshotPlace,
} from '../../config/git-lfs.ts';
import { type HistoryPlace, historyPlace } from '../../config/history-path.ts';
import { parseConfig } from '../../config/parse.ts';
import { entryAt } from './entries.ts';
import { readOptional } from './files.ts';

/**
 * The config file of a folder, in whichever spelling it exists; without a text where it does not.
 * Throws a `ConfigError` if it does not exist and `isNamed`: a person has named it.
 */
export async function readConfigFile(
  folder: string,
  asked: string,
  { isNamed = false }: { isNamed?: boolean | undefined } = {},
): Promise<{ path: string; text: string | undefined }> {
  const names = [asked, otherSpelling(asked)];
  const entries = await Promise.all(names.map((name) => entryAt(folder, name)));
  const existing = names.filter((_, index) => entries[index] !== undefined);
  if (isNamed && existing.length === 0) {
    throw new ConfigError([
      `There is no file ${asked}. Check the path after --config, or leave it out to use the defaults.`,
    ]);
  }
  const path = configPath(asked, (name) => existing.includes(name));
  return { path, text: await readOptional(folder, path) };
}

/** Returns whether everybody may suggest entries; not so with an invalid config, which a run refuses. */
export async function mayEverybodyAdd(folder: string, asked: string): Promise<boolean> {
  try {
    const { path, text } = await readConfigFile(folder, asked);
    return text !== undefined && parseConfig(text, path).commands.allow.add === 'everybody';
  } catch (error) {
    if (error instanceof ConfigError) return false;
    throw error;
  }
}

/** Returns where the snapshot of a folder is stored, which depends on what Git LFS tracks there. */
export async function localSnapshotPlace(folder: string, path: string): Promise<SnapshotPlace> {
  return snapshotPlace(path, await attributesFiles(folder, path));
}

/** Returns where the history is stored; `path` is that of the snapshot in the config. */
export async function localHistoryPlace(
  folder: string,
  { path, snapshot }: { readonly path: string; readonly snapshot: string },
): Promise<HistoryPlace> {
  return historyPlace(snapshot, await attributesFiles(folder, path));
}

/** Reads the `.gitattributes` that may be about a snapshot, the deciding one last. */
async function attributesFiles(folder: string, path: string): Promise<AttributesFile[]> {
  const paths = [...new Set([path, ...alternativePaths(path)].flatMap(attributesPaths))];
  paths.sort((one, other) => one.length - other.length);
  return Promise.all(
    paths.map(async (name) => ({ path: name, text: await attributesText(folder, name) })),
  );
}

/** Git does not read a `.gitattributes` that is a symbolic link. */
async function attributesText(folder: string, path: string): Promise<string> {
  const entry = await entryAt(folder, path);
  return entry?.type === 'file' ? ((await readOptional(folder, path)) ?? '') : '';
}
