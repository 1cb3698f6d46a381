import { ConfigError } from './config-error.ts';

/** The path of the config file, unless an input or option sets another one. */
export const DEFAULT_CONFIG = '.github/readme-tally.yml';

/** Returns a path with the other extension of YAML; the same path where it has neither. */
export function otherSpelling(path: string): string {
  return path.replace(/\.(ya?ml)$/, (_, extension) => (extension === 'yml' ? '.yaml' : '.yml'));
}

/**
 * Returns the path to read the config from: the other spelling where only that exists. Throws a
 * `ConfigError` where both exist, and the path is the default.
 */
export function configPath(path: string, exists: (path: string) => boolean): string {
  const other = otherSpelling(path);
  if (other === path || !exists(other)) return path;
  if (!exists(path)) return other;
  if (path !== DEFAULT_CONFIG) return path;
  throw new ConfigError([
    `Both ${path} and ${other} exist, and only one of them can be the config. Delete ${other}, or move its settings to ${path}.`,
  ]);
}
