import { ConfigError } from '../config/config-error.ts';
import { defaultConfig, parseConfig } from '../config/parse.ts';
import { pathProblem } from '../config/paths.ts';
import type { Config } from '../config/schema.ts';
import type { List } from '../markdown/read-list.ts';
import { keepHeapSmallFor } from '../refresh/heap.ts';
import { parseSnapshot } from '../snapshot/file.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { gitConfig, remoteAddress, repositoryOf } from './files/checkout.ts';
import { localSnapshotPlace, readConfigFile } from './files/config.ts';
import { readOptional, readSelection } from './files/files.ts';
import { type LocalHistory, readLocalHistory } from './files/history.ts';

/** The files that a local command works on. */
export interface LocalPlace {
  /** All paths are relative to this folder. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly config: string;
  /** Whether a person has named the config file, which then has to exist. */
  readonly isConfigNamed?: boolean;
}

/** The parsed files of a local command. */
export interface LocalStart {
  readonly config: Config;
  readonly lists: readonly List[];
  readonly snapshot: Snapshot | undefined;
  /** The history file, where the config asks for one. */
  readonly history: LocalHistory | undefined;
  /** What a person should know about where the files are: one sentence each. */
  readonly advice: readonly string[];
  /** The repository of the lists, `owner/name`, according to the Git remote. */
  readonly own: string | undefined;
}

/** Reads config, lists and snapshot. Throws a `ConfigError` when one of them is invalid. */
export async function readLocalStart({
  folder,
  files,
  config: at,
  isConfigNamed: isNamed,
}: LocalPlace): Promise<LocalStart> {
  refusePaths([...files, at]);
  const file = await readConfigFile(folder, at, { isNamed });
  const parsed = file.text ? parseConfig(file.text, file.path) : defaultConfig();
  const place = await localSnapshotPlace(folder, parsed.snapshot);
  const found = { ...parsed, snapshot: place.path };
  const kept = await readLocalHistory(folder, found, parsed.snapshot);
  const history = kept && 'path' in kept ? kept : undefined;
  const config = history ? found : withoutHistory(found);
  const { lists, advice: skipped } = await readSelection(folder, files);
  const problem = kept && 'problem' in kept ? kept.problem : undefined;
  const advice = [...skipped, place.advice, problem].filter((one) => one !== undefined);
  const own = repositoryOf(remoteAddress((await gitConfig(folder)) ?? '') ?? '');
  const path = config.snapshot;
  const text = await readOptional(folder, path);
  const start = { config, lists, own, history, advice };
  if (text === undefined) return { ...start, snapshot: undefined };
  keepHeapSmallFor(text.length);
  return { ...start, snapshot: parseSnapshot(text, path) };
}

/** Without a file for it, a run is as if the config asked for no history. */
function withoutHistory({ history: _, ...config }: Config): Config {
  return config;
}

/** Throws a `ConfigError` that names every invalid path. */
export function refusePaths(paths: readonly string[]): void {
  const problems = paths.flatMap((path) => {
    const problem = pathProblem(path);
    return problem ? [`${JSON.stringify(path)} is not a valid path: it ${problem}.`] : [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
}
