import * as z from 'zod';
import { DEFAULT_CONFIG } from './config-path.ts';
import { RepositoryName, RepositoryPattern } from './fleet-names.ts';
import { keysBelow, knownKeys } from './json-schema.ts';
import { isMap, type Settings } from './parse.ts';
import { pathProblem } from './paths.ts';
import { Config } from './schema.ts';
import { checkSettings, readSettings } from './settings-file.ts';
import { checkedText } from './text-options.ts';

/** The path of the config of a fleet, unless an option sets another one. */
export const FLEET_CONFIG = '.github/readme-tally-fleet.yml';

const Path = z.lazy(() => checkedText(pathProblem));
const Files = z.lazy(() => z.array(Path).min(1));

const Named = z.lazy(() =>
  z.strictObject({
    name: RepositoryName.describe('The repository: `owner/name`.'),
    files: Files.optional().describe('Its lists, in place of `files`.'),
    config: Path.optional().describe('The path of its config, in place of `config`.'),
  }),
);

const Limits = z.lazy(() =>
  z.strictObject({
    minutes: z
      .number()
      .min(1)
      .max(350)
      .default(300)
      .describe('The time limit for requests to sources, in minutes.'),
    requests: z
      .record(z.string(), z.int().min(1))
      .default({})
      .describe(
        'The request budget of a run of the fleet, by the id of the source: {"openalex": 5000}. Default: what a run of one list may send in 20 minutes, times the minutes.',
      ),
    titles: z
      .int()
      .min(0)
      .default(500)
      .describe('The maximum number of papers without an id to look up by title in a run.'),
    together: z
      .int()
      .min(1)
      .max(10)
      .default(4)
      .describe('How many repositories are read, or written, at the same time.'),
  }),
);

/** The config of a fleet, with the default of every setting. */
export const FleetConfig = z.lazy(() =>
  z.strictObject({
    repositories: z
      .array(z.union([RepositoryPattern, Named]))
      .default([])
      .describe(
        'The repositories: `owner/name`, a pattern within one owner such as `owner/awesome-*`, or a map with name, files and config.',
      ),
    installed: z
      .boolean()
      .default(false)
      .describe('Add every repository that the App of the token is installed on.'),
    exclude: z
      .array(RepositoryPattern)
      .default([])
      .describe('Repositories to leave out: names or patterns.'),
    files: Files.default(['README.md']).describe(
      'The lists in each repository: paths or patterns, relative to its root.',
    ),
    config: Path.default(DEFAULT_CONFIG).describe('The path of the config in each repository.'),
    defaults: Config.optional().describe(
      'Settings for all repositories. The config of a repository overrides them.',
    ),
    limits: Limits.prefault({}).describe('The limits of a run of the fleet.'),
  }),
);

/** A config of a fleet. `defaults` are the settings as the file has them. */
export interface FleetConfig extends Omit<z.infer<typeof FleetConfig>, 'defaults'> {
  readonly defaults: Settings;
}

/** Returns the JSON Schema of the config of a fleet, for editors. */
export function fleetJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(FleetConfig, { io: 'input' });
  return { ...schema, title: 'readme-tally fleet' };
}

/**
 * Parses the config of a fleet. Throws a `ConfigError` that names the file, line and key of every
 * problem. `path` is used in messages only.
 */
export function parseFleetConfig(text: string, path: string): FleetConfig {
  const { value, lineOf } = readSettings(text, path);
  const known = (key: readonly PropertyKey[]) =>
    key[0] === 'defaults' ? knownKeys(key.slice(1)) : keysBelow(fleetJsonSchema(), key);
  const config = checkSettings(FleetConfig.refine(namesRepositories, NONE), value, {
    path,
    lineOf,
    known,
  });
  const defaults = isMap(value) && isMap(value.defaults) ? value.defaults : {};
  return { ...config, defaults };
}

const NONE = {
  message: 'must name repositories: list them under `repositories`, or set `installed` to true',
  path: ['repositories'],
};

function namesRepositories({
  repositories,
  installed,
}: Pick<FleetConfig, 'repositories' | 'installed'>): boolean {
  return installed || repositories.length > 0;
}
