import { isSameBranch } from './branch-names.ts';
import { ConfigError } from './config-error.ts';
import { knownKeys } from './json-schema.ts';
import { normalPath } from './paths.ts';
import { PullRequest } from './pull-request-options.ts';
import { Config } from './schema.ts';
import { checkSettings, readSettings } from './settings-file.ts';

/** Settings as they stand in a file, by key. */
export type Settings = Readonly<Record<string, unknown>>;

/** Returns the config of a repository without a config file. `defaults`: settings of a fleet. */
export function defaultConfig(defaults: Settings = {}): Config {
  return withNormalPaths(Config.parse(defaults));
}

/** Returns the head branch of `defaultConfig`, without the time that a whole config takes. */
export function defaultHeadBranch(defaults: Settings = {}): string {
  return PullRequest.parse(defaults['pull-request'] ?? {}).branch;
}

/**
 * Parses a config file. Throws a `ConfigError` that names the file, line and key of every problem.
 * `path` is used in messages only. `defaults`: the settings of a fleet, which those of the file
 * override.
 */
export function parseConfig(text: string, path: string, defaults: Settings = {}): Config {
  const { value, lineOf } = readSettings(text, path);
  const options = { path, lineOf, known: knownKeys };
  // What is wrong with the file alone is an error of the file.
  const own = checkSettings(Config, value, options);
  const hasDefaults = Object.keys(defaults).length > 0;
  const config = hasDefaults ? checkSettings(Config, withDefaults(value, defaults), options) : own;
  const { branch, base } = config['pull-request'];
  const normal = withNormalPaths(config);
  if (normal.chart === normalPath(path)) {
    throw new ConfigError([
      `${path}:${lineOf(['chart'])}: chart is the path of this config file; name another file`,
    ]);
  }
  if (base === undefined || !isSameBranch(branch, base)) return normal;
  const names = branch === base ? `both "${base}"` : `"${branch}" and "${base}", the same branch`;
  throw new ConfigError([
    `${path}:${lineOf(['pull-request', 'base'])}: pull-request.branch and pull-request.base are ${names}; a pull request needs two branches`,
  ]);
}

function withNormalPaths({ chart, ...config }: Config): Config {
  const snapshot = normalPath(config.snapshot);
  return { ...config, snapshot, ...(chart === undefined ? {} : { chart: normalPath(chart) }) };
}

/** The settings whose keys are data of the list rather than names of settings. */
const DATA = ['columns', 'identify'];

/**
 * Returns the settings of a file on top of defaults: maps are merged key by key; every other value,
 * a list too, replaces the default. Both are plain data, as YAML gives it.
 */
function withDefaults(own: unknown, defaults: unknown): unknown {
  if (own === undefined || own === null) return defaults;
  if (!isMap(own) || !isMap(defaults)) return own;
  const merged = new Map<string, unknown>(Object.entries(defaults));
  for (const [key, value] of Object.entries(own)) {
    merged.set(key, DATA.includes(key) ? value : withDefaults(value, merged.get(key)));
  }
  // Not by assignment: a key such as `__proto__` is data, too.
  return Object.fromEntries(merged);
}

export function isMap(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
