import { isAbsolute, relative, sep } from 'node:path';
import type { LocalPlace } from './load.ts';

/** Where the config file stands unless `--config` says otherwise. */
export const DEFAULT_CONFIG = '.github/readme-tally.yml';

/** Gives what was typed, relative to the folder where the command was called. */
export function localPlace(files: readonly string[], config: string): LocalPlace {
  const folder = process.cwd();
  const paths = files.map((path) => localPath(folder, path));
  return { folder, files: paths, config: localPath(folder, config) };
}

/** A shell may complete a path to an absolute one; inside the folder that means the same file. */
function localPath(folder: string, path: string): string {
  const inside = isAbsolute(path) ? relative(folder, path) : path;
  return inside.startsWith('..') ? path : inside.split(sep).join('/');
}
