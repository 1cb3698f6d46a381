import * as core from '@actions/core';
import { context } from '@actions/github';
import * as z from 'zod';
import { ConfigError } from '../config/config-error.ts';
import { defaultConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { githubTokens } from '../config/stars-token.ts';
import { type DiagnosisInput, diagnose } from '../doctor/diagnose.ts';
import { logText, plainSentence } from '../escape/plain.ts';
import type { RepositoryState } from '../fleet/repository/load.ts';
import { type RunResult, runOnRepository } from '../fleet/repository/run.ts';
import { STAGES } from '../fleet/run-stage.ts';
import { openGitHub } from '../github/client.ts';
import { errorAdvice } from '../github/error-advice.ts';
import { KEEP_ALIVE_PATH, keepAlive, workflowFile } from '../github/keep-alive.ts';
import type { Repository } from '../github/read-repository.ts';
import { useProxy } from '../http/proxy.ts';
import { connector, repositoryFetch, USER_AGENT } from '../refresh/connect.ts';
import { cancellationSignal } from '../refresh/deadline.ts';
import { usageLine } from '../report/log.ts';
import { HISTORY_SOURCES, SOURCES } from '../sources/index.ts';
import { approvals } from './commands/approvals.ts';
import { parseCommentEvent } from './commands/comment-event.ts';
import { entryServices } from './commands/context.ts';
import { handleComment } from './commands/handle-comment.ts';
import { runFleetStage } from './fleet.ts';
import { type Inputs, readFleetInputs, readInputs } from './inputs.ts';
import {
  endStage,
  logWarning,
  setOutputs,
  startStage,
  writeFleet,
  writeOutputs,
  writePage,
} from './outputs.ts';

/** The events on which the numbers are refreshed. */
const REFRESH_EVENTS = ['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'];
const COMMAND_EVENT = 'issue_comment';

/** Runs the Action. Every error is caught here: the job fails with one message. */
export async function run(): Promise<void> {
  try {
    await useProxy(process.env);
    await handleEvent(context.eventName);
  } catch (error) {
    endStage();
    const advice = errorAdvice(error);
    core.setFailed(messageOf(advice === undefined ? error : plainSentence(advice)));
    // A diagnosis may wait in the summary.
    await core.summary.write();
  }
}

async function handleEvent(event: string): Promise<void> {
  if (event === COMMAND_EVENT) return runCommand();
  if (REFRESH_EVENTS.includes(event)) {
    return core.getInput('fleet') === '' ? runRefresh(event) : runFleet();
  }
  const events = [...REFRESH_EVENTS, COMMAND_EVENT].join(', ');
  throw new ConfigError([
    `readme-tally does not run on the event ${event}. Start the workflow on one of: ${events}.`,
  ]);
}

/** Runs a fleet, or the stage of it that the input names. */
async function runFleet(): Promise<void> {
  const fleet = readFleetInputs(STAGES);
  const inputs = readInputs();
  const repository = await openRepository(inputs);
  const { env: environment } = process;
  const isPublic = context.payload.repository?.private !== true;
  const given = { repository, environment, isPublic, onStage: startStage };
  await writeFleet(await runFleetStage(inputs, fleet, given));
}

async function runRefresh(event: string): Promise<void> {
  const inputs = readInputs();
  const repository = await openRepository(inputs);
  const sources = sourcesFor(inputs);
  const services = entryServices({ repository, sources });
  const approved = approvals(repository, sources.now, services);
  let read: RepositoryState | undefined;
  const { result, diagnosis } = await withDiagnosis({ repository, ...sources }, (onConfig) => {
    const onRead = (state: RepositoryState) => {
      read = state;
      onConfig(state);
    };
    return runOnRepository(repository, inputs, { ...sources, onRead, approved: approved.requests });
  });
  if (!inputs.dryRun) await approved.report(result);
  const mayWrite = event === 'schedule' && !inputs.dryRun;
  const problem = mayWrite ? await keepScheduleEnabled(repository, read) : undefined;
  const advice = [...result.advice, ...(problem ? [problem] : [])];
  await writeOutputs(result, inputs, { advice, diagnosis });
  await writePage(inputs.pageFolder, repository, read);
}

/**
 * Runs, and diagnoses what to fix when the run fails or cannot publish, or a source fails. Where it
 * fails, the diagnosis goes into the job summary.
 */
async function withDiagnosis(
  { cancelled, ...input }: Omit<DiagnosisInput, 'config'> & { readonly cancelled: AbortSignal },
  run: (onRead: (state: RepositoryState) => void) => Promise<RunResult>,
): Promise<{ result: RunResult; diagnosis: string }> {
  let config: Config | undefined;
  const examine = async (published?: RunResult['published']) =>
    cancelled.aborted ? '' : diagnose({ ...input, config: config ?? defaultConfig(), published });
  try {
    const result = await run((state) => {
      config = state.config;
    });
    const { published, report } = result;
    const hasFailed = published.operation === 'blocked' || report.result.leftOut.length > 0;
    return { result, diagnosis: hasFailed ? await examine(published) : '' };
  } catch (error) {
    const diagnosis = await examine();
    if (diagnosis !== '') core.summary.addRaw(`## readme-tally\n\n${diagnosis}`, true);
    throw error;
  }
}

/** Runs the command of a comment. The reply reports its errors; only a bug fails the job. */
async function runCommand(): Promise<void> {
  const command = parseCommentEvent(context.payload);
  if ('skipReason' in command) {
    core.info(logText(command.skipReason));
    return;
  }
  const inputs = readInputs();
  const repository = await openRepository(inputs);
  const workflow = workflowFile(process.env.GITHUB_WORKFLOW_REF);
  const sources = sourcesFor(inputs);
  const services = { repository, inputs, sources, workflow };
  const { markdown, advice, runResult, fault } = await handleComment(command, services);
  endStage();
  const all = [...advice, ...(runResult?.advice ?? [])];
  for (const one of all) core.warning(logText(plainSentence(one)));
  if (runResult) setOutputs(runResult.report, runResult.published);
  await core.summary.addRaw(['## readme-tally', markdown, ...all].join('\n\n'), true).write();
  if (fault !== undefined) throw fault;
}

async function openRepository({ token }: Inputs): Promise<Repository> {
  const baseUrl = context.apiUrl;
  const github = openGitHub({
    token,
    baseUrl,
    userAgent: USER_AGENT,
    log: logWarning,
    fetch: repositoryFetch,
  });
  const name = { owner: context.repo.owner, repo: context.repo.repo };
  const known: unknown = context.payload.repository?.default_branch;
  const defaultBranch =
    typeof known === 'string' && known !== ''
      ? known
      : (await github.repos.get(name)).data.default_branch;
  return { github, name, defaultBranch, server: context.serverUrl };
}

/** Keeps GitHub from disabling the schedule. Returns a sentence on what to do where it may not. */
async function keepScheduleEnabled(
  { github, name }: Repository,
  read: RepositoryState | undefined,
): Promise<string | undefined> {
  const hasOwnWorkflow = read?.base.tree.entries.some(({ path }) => path === KEEP_ALIVE_PATH);
  if (hasOwnWorkflow) return undefined;
  const workflow = workflowFile(process.env.GITHUB_WORKFLOW_REF);
  const known = z.object({ pushed_at: z.string(), private: z.boolean() });
  const repository = known.safeParse(context.payload.repository).data;
  if (workflow === undefined || repository === undefined || repository.private) return undefined;
  // Our own pushes renew the time of the last push, and a commit may have any date.
  const { pushed_at: pushed } = repository;
  const [lastCommit = pushed] = [read?.source.files.lastActivity ?? pushed, pushed].sort();
  return keepAlive(github, name, { workflow, lastCommit, now: new Date() });
}

function sourcesFor({ keys, token, pageFolder }: Inputs) {
  const tokens = githubTokens(process.env, token);
  return {
    sources: SOURCES,
    historySources: HISTORY_SOURCES,
    connect: connector(process.env, { ...keys, ...tokens }),
    onUsage: (usage: Parameters<typeof usageLine>[0]) => core.info(logText(usageLine(usage))),
    now: () => new Date(),
    wantsAuthors: pageFolder !== '',
    onStage: startStage,
    cancelled: cancellationSignal(),
  };
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n').map(logText).join('\n');
}
