import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Sandbox } from './sandbox.ts';

/** Files and folders of one run, under the variables that name them. */
export interface RunnerFiles {
  GITHUB_EVENT_PATH: string;
  GITHUB_OUTPUT: string;
  GITHUB_STEP_SUMMARY: string;
  GITHUB_STATE: string;
  GITHUB_ENV: string;
  GITHUB_PATH: string;
  GITHUB_WORKSPACE: string;
  RUNNER_TEMP: string;
}

/** Creates the files. The workspace is empty, as without `actions/checkout`. */
export async function runnerFiles(folder: string, payload: object): Promise<RunnerFiles> {
  const files = {
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_PATH: join(folder, 'path'),
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    RUNNER_TEMP: join(folder, 'temp'),
  };
  const { GITHUB_EVENT_PATH, GITHUB_WORKSPACE, RUNNER_TEMP, ...empty } = files;
  await Promise.all([mkdir(GITHUB_WORKSPACE), mkdir(RUNNER_TEMP)]);
  await writeFile(GITHUB_EVENT_PATH, JSON.stringify(payload));
  await Promise.all(Object.values(empty).map((path) => writeFile(path, '')));
  return files;
}

export interface RunnerFacts {
  repository: string;
  event: string;
  /** The login that triggered the run. */
  actor: string;
  files: RunnerFiles;
}

/**
 * Returns the variables that a runner sets. Only PATH, HOME and the folder in which Node keeps compiled
 * code come from this process.
 */
export async function runnerVariables(
  sandbox: Sandbox,
  { repository, event, actor, files }: RunnerFacts,
): Promise<Record<string, string>> {
  const handle = sandbox.github.repository(repository);
  const { id, default_branch } = await handle.api<{ id: number; default_branch: string }>(
    'GET',
    '',
  );
  const ref = `refs/heads/${default_branch}`;
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE } = process.env;
  return {
    PATH,
    HOME,
    ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}),
    CI: 'true',
    ...files,
    ...sandbox.environment(),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'tally',
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_EVENT_NAME: event,
    GITHUB_JOB: 'tally',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: default_branch,
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: String(id),
    GITHUB_REPOSITORY_OWNER: handle.owner,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1234567890',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SHA: (await handle.branch(default_branch)) ?? '',
    GITHUB_WORKFLOW: 'tally',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/tally.yml@${ref}`,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
  };
}

export interface GivenInputs {
  inputs: Record<string, string>;
  /** The value of `${{ github.token }}`. */
  token: string;
}

/**
 * Returns `INPUT_<NAME>` for every declared input: in upper case, with `_` for spaces, and empty
 * without a value. Throws for an undeclared input, which is only a warning on a runner.
 */
export async function inputVariables(
  metadata: string,
  { inputs, token }: GivenInputs,
): Promise<Record<string, string>> {
  const action: Metadata = parse(await readFile(metadata, 'utf8'));
  const declared = action.inputs ?? {};
  const unknown = Object.keys(inputs).find((name) => !(name in declared));
  if (unknown !== undefined) throw new Error(`action.yml declares no input "${unknown}".`);
  const variables = Object.entries(declared).map(([name, input]) => {
    const value = inputs[name] ?? String(input?.default ?? '');
    const variable = `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
    return [variable, value.replace(/^\$\{\{\s*github\.token\s*\}\}$/, token)];
  });
  return Object.fromEntries(variables);
}

interface Metadata {
  inputs?: Record<string, { default?: unknown } | null>;
}
