import { ConfigError } from '../config/config-error.ts';
import { defaultConfig, parseConfig } from '../config/parse.ts';
import { pathProblem } from '../config/paths.ts';
import type { Config } from '../config/schema.ts';
import type { List } from '../markdown/read-list.ts';
import { keepHeapSmallFor } from '../refresh/heap.ts';
import { parseSnapshot } from '../snapshot/file.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { readLists, readOptional } from './files/files.ts';

/** The files that a local command works on. */
export interface LocalPlace {
  /** All paths are relative to this folder. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly config: string;
}

/** The parsed files of a local command. */
export interface LocalStart {
  readonly config: Config;
  readonly lists: readonly List[];
  readonly snapshot: Snapshot | undefined;
}

/** Reads config, lists and snapshot. Throws a `ConfigError` when one of them is invalid. */
export async function readLocalStart({
  folder,
  files,
  config: at,
}: LocalPlace): Promise<LocalStart> {
  refusePaths([...files, at]);
  const configText = await readOptional(folder, at);
  const config = configText ? parseConfig(configText, at) : defaultConfig();
  const lists = await readLists(folder, files);
  const path = config.snapshot;
  const text = await readOptional(folder, path);
  if (text === undefined) return { config, lists, snapshot: undefined };
  keepHeapSmallFor(text.length);
  return { config, lists, snapshot: parseSnapshot(text, path) };
}

/** Throws a `ConfigError` that names every invalid path. */
export function refusePaths(paths: readonly string[]): void {
  const problems = paths.flatMap((path) => {
    const problem = pathProblem(path);
    return problem ? [`${JSON.stringify(path)} is not a valid path: it ${problem}.`] : [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
}
