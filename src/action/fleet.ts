import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { type FleetConfig, parseFleetConfig } from '../config/fleet.ts';
import { githubTokens } from '../config/stars-token.ts';
import type { FleetOptions } from '../fleet/run-fleet.ts';
import { runStage, type StageResult } from '../fleet/run-stage.ts';
import { readBranchFile } from '../github/read-files.ts';
import type { Repository } from '../github/read-repository.ts';
import { connector, type Environment, HOURLY_RETRIES } from '../refresh/connect.ts';
import { cancellationSignal } from '../refresh/deadline.ts';
import { fleetLines } from '../report/fleet/lines.ts';
import { type FleetReport, failedEntries } from '../report/fleet/report.ts';
import { fleetSummary } from '../report/fleet/summary.ts';
import { HISTORY_SOURCES, SOURCES } from '../sources/index.ts';
import type { FleetInputs, Inputs } from './inputs.ts';

/** What a stage reports. */
export interface FleetResult {
  /** Lines of the log. */
  readonly lines: readonly string[];
  /** The job summary, in Markdown. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Why the job fails. */
  readonly failure?: string;
}

interface FleetContext {
  readonly repository: Repository;
  readonly environment: Environment;
  /** Whether everybody may read the repository of the workflow, and so its logs and artifacts. */
  readonly isPublic: boolean;
  readonly onStage: (name: string) => void;
}

/** Runs one stage of a fleet, or all of them. The job fails where a repository does. */
export async function runFleetStage(
  inputs: Inputs,
  fleet: FleetInputs,
  given: FleetContext,
): Promise<FleetResult> {
  const workspace = given.environment.GITHUB_WORKSPACE ?? '.';
  const folder = resolve(workspace, fleet.folder);
  await mkdir(folder, { recursive: true });
  const { stage, part, plan, digests } = fleet;
  const path = fleet.config;
  const readConfig = () => readFleetConfig(workspace, path, given.repository);
  const stageInput = { stage, folder, readConfig, part, plan, digests };
  return resultOf(await runStage(stageInput, optionsFor(inputs, fleet, given)));
}

function optionsFor(
  { token, keys, dryRun }: Inputs,
  { owner }: FleetInputs,
  { repository: { github, server }, environment, isPublic, onStage }: FleetContext,
): FleetOptions {
  const tokens = githubTokens(environment, token);
  return {
    github,
    server,
    dryRun,
    ...(owner === '' ? {} : { owner }),
    isPublic,
    sources: SOURCES,
    historySources: HISTORY_SOURCES,
    connect: connector(environment, { ...keys, ...tokens }, HOURLY_RETRIES),
    now: () => new Date(),
    cancelled: cancellationSignal(),
    onStage,
  };
}

function resultOf({ report, outputs }: StageResult): FleetResult {
  const named = Object.entries(outputs).map(([name, value]) => [`fleet-${name}`, value]);
  const all = Object.fromEntries(named) as Record<string, string>;
  if (report === undefined) return { lines: [], summary: '', outputs: all };
  const failed = failedEntries(report).length;
  return {
    lines: fleetLines(report),
    summary: fleetSummary(report),
    outputs: { ...all, 'fleet-failed': String(failed) },
    ...(failed > 0 ? { failure: failedSentence(failed, report) } : {}),
  };
}

function failedSentence(failed: number, { repositories }: FleetReport): string {
  return `${failed} of ${repositories.length} repositories refused or are blocked; see the job summary. The others are done.`;
}

/** Reads the config from the checkout, or else from the default branch of the repository. */
async function readFleetConfig(
  workspace: string,
  path: string,
  { github, name, defaultBranch }: Repository,
): Promise<FleetConfig> {
  const text =
    (await readFile(resolve(workspace, path), 'utf8').catch(() => undefined)) ??
    (await readBranchFile(github, name, { branch: defaultBranch, path }));
  if (text !== undefined) return parseFleetConfig(text, path);
  throw new ConfigError([
    `${path} was not found. Check out the repository before this step, or commit the file to its default branch.`,
  ]);
}
