import * as core from '@actions/core';
import { ConfigError } from '../config/config-error.ts';
import { DEFAULT_CONFIG } from '../config/config-path.ts';
import { pathProblem } from '../config/paths.ts';
import type { Stage } from '../fleet/run-stage.ts';

/** The inputs of the Action, checked. */
export interface Inputs {
  /** Paths and glob patterns of the lists. */
  readonly files: readonly string[];
  /** Path of the config file, which may be absent. */
  readonly config: string;
  readonly dryRun: boolean;
  /** The folder to write the page to; empty for none. */
  readonly pageFolder: string;
  /** The token for the repository. */
  readonly token: string;
  /** The keys of the sources, by the name of their input. */
  readonly keys: Readonly<Record<string, string>>;
}

/** The inputs about a fleet. */
export interface FleetInputs {
  readonly stage: Stage;
  /** Path of the config of the fleet. */
  readonly config: string;
  /** The folder of the files that join the stages, in the workspace. */
  readonly folder: string;
  /** The only owner; all of them when empty. */
  readonly owner: string;
  readonly part: string;
  readonly plan: string;
  readonly digests: string;
}

const PAGE_OF_FLEET =
  'The inputs fleet and page-folder are both set. A fleet writes no page: remove page-folder here, and set it in the workflow of each repository that has a page.';

/** Reads the inputs about a fleet. Throws a `ConfigError`. `stages`: the stages that there are. */
export function readFleetInputs(stages: readonly Stage[]): FleetInputs {
  const asked = core.getInput('fleet');
  const stage = stages.find((one) => one === asked);
  if (stage === undefined) {
    throw new ConfigError([
      `The input fleet is ${JSON.stringify(asked)}; it must be one of ${stages.join(', ')}.`,
    ]);
  }
  if (core.getInput('page-folder') !== '') throw new ConfigError([PAGE_OF_FLEET]);
  return {
    stage,
    config: pathOf('fleet-config'),
    folder: pathOf('fleet-folder'),
    owner: core.getInput('fleet-owner'),
    part: core.getInput('fleet-part'),
    plan: core.getInput('fleet-plan'),
    digests: core.getInput('fleet-digests'),
  };
}

function pathOf(input: string): string {
  const path = core.getInput(input);
  checkPaths(input, [path]);
  return path;
}

/** The inputs that hold a key. An unset secret arrives as an empty string and counts as absent. */
const KEY_INPUTS = [
  'token',
  'semantic-scholar-api-key',
  'hugging-face-token',
  'openalex-api-key',
] as const;

/** Reads the inputs from the runner and masks the keys. Throws a `ConfigError`. */
export function readInputs(): Inputs {
  const keys = Object.fromEntries(
    KEY_INPUTS.map((name) => [name, core.getInput(name)]).filter(([, value]) => value !== ''),
  ) as Record<string, string>;
  for (const key of Object.values(keys)) maskKey(key);
  const token = keys.token;
  if (token === undefined) {
    throw new ConfigError([
      'The input token is empty. Remove it to use the job’s own token, or set it to a secret that exists.',
    ]);
  }
  const files = listPaths(core.getMultilineInput('files'));
  const config = core.getInput('config') || DEFAULT_CONFIG;
  checkPaths('config', [config]);
  const pageFolder = core.getInput('page-folder');
  checkPaths('page-folder', pageFolder === '' ? [] : [pageFolder]);
  return { files, config, dryRun: flag('dry-run'), pageFolder, token, keys };
}

/** A key may also be printed in its URL-encoded form. */
function maskKey(key: string): void {
  core.setSecret(key);
  const encoded = encodeURIComponent(key);
  if (encoded !== key) core.setSecret(encoded);
}

function listPaths(lines: readonly string[]): readonly string[] {
  const files = lines.map((line) => line.trim()).filter((line) => line !== '');
  checkPaths('files', files);
  return files.length > 0 ? files : ['README.md'];
}

function checkPaths(input: string, paths: readonly string[]): void {
  const problems = paths.flatMap((path) => {
    const problem = pathProblem(path);
    return problem ? [`The input ${input} has ${JSON.stringify(path)}; it ${problem}.`] : [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
}

function flag(name: string): boolean {
  const value = core.getInput(name).toLowerCase();
  if (value === '' || value === 'false') return false;
  if (value === 'true') return true;
  throw new ConfigError([
    `The input ${name} is ${JSON.stringify(value)}; it must be true or false.`,
  ]);
}
