import * as core from '@actions/core';
import { context } from '@actions/github';
import * as z from 'zod';
import { approvals } from './approved.ts';
import { cancellation } from './cancel.ts';
import { desk } from './command-context.ts';
import { answerComment } from './comment.ts';
import { ConfigError } from './config/config-error.ts';
import { type Inputs, readInputs } from './config/inputs.ts';
import { starsToken } from './config/stars-token.ts';
import { connector, repositoryFetch, USER_AGENT } from './connect.ts';
import { diagnosis } from './diagnose.ts';
import { hear } from './hear.ts';
import { type Night, runNight } from './night.ts';
import { explainRefusal } from './publish/explain.ts';
import { keepAlive, workflowFile } from './publish/keep-alive.ts';
import { openGitHub } from './publish/octokit.ts';
import type { Place } from './read-repository.ts';
import { listsDiff } from './report/diff.ts';
import { logText } from './report/escape.ts';
import { shortFindingsJson } from './report/findings/json.ts';
import { logLines, usageLine, warnings } from './report/log.ts';
import { jobSummary } from './report/summary.ts';
import { isKept } from './snapshot/verdict.ts';
import { SOURCES } from './sources/index.ts';

/** The events on which the numbers are refreshed. */
const REFRESH_EVENTS = ['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'];
/** All outputs of a job may have 1 MiB of UTF-16. */
const OUTPUT_LIMIT = 400_000;
const COMMAND_EVENT = 'issue_comment';

/** Runs the Action. The one place where an error is caught: the job fails with one sentence. */
export async function run(): Promise<void> {
  try {
    await answerEvent(context.eventName);
  } catch (error) {
    endStage();
    core.setFailed(messageOf(explainRefusal(error) ?? error));
    // What was found out about it may wait there.
    await core.summary.write();
  }
}

async function answerEvent(event: string): Promise<void> {
  if (event === COMMAND_EVENT) {
    await answerCommand();
    return;
  }
  if (!REFRESH_EVENTS.includes(event)) {
    const events = [...REFRESH_EVENTS, COMMAND_EVENT].join(', ');
    throw new ConfigError([
      `readme-tally does not run on the event ${event}. Start the workflow on one of: ${events}.`,
    ]);
  }
  const inputs = readInputs();
  const place = await openPlace(inputs);
  const sources = sourcesFor(inputs);
  const approved = approvals(place, sources.now, desk({ place, sources }));
  const night = await watched(place, sources, () =>
    runNight(place, inputs, { ...sources, approved: approved.requests }),
  );
  if (!inputs.dryRun) await approved.tell(night);
  const mayWrite = event === 'schedule' && !inputs.dryRun;
  const advice = mayWrite ? await keepScheduled(place) : undefined;
  await tell(night, inputs, [...night.advice, ...(advice ? [advice] : [])]);
}

/** Says in the summary what may be put right, where a run fails or cannot publish, or a source is out. */
async function watched(
  place: Place,
  sources: ReturnType<typeof sourcesFor>,
  run: () => Promise<Night>,
): Promise<Night> {
  let isWrong = true;
  try {
    const night = await run();
    isWrong = night.published.operation === 'blocked' || night.report.leftOut.length > 0;
    return night;
  } finally {
    if (isWrong && !sources.cancelled.aborted) {
      const text = await diagnosis({ place, ...sources });
      if (text !== '') core.summary.addRaw(text, true);
    }
  }
}

/** Does what a comment asks for. What went wrong there is told in the thread; only our own faults fail the job. */
async function answerCommand(): Promise<void> {
  const heard = hear(context.payload);
  if ('silence' in heard) {
    core.info(logText(heard.silence));
    return;
  }
  const inputs = readInputs();
  const place = await openPlace(inputs);
  const workflow = workflowFile(process.env.GITHUB_WORKFLOW_REF);
  const sources = sourcesFor(inputs);
  const said = await answerComment(heard, { place, inputs, sources, workflow });
  endStage();
  const all = [...said.advice, ...(said.night?.advice ?? [])];
  for (const advice of all) core.warning(logText(advice));
  if (said.night) setOutputs(said.night.report, said.night.published);
  await core.summary.addRaw(['## readme-tally', said.markdown, ...all].join('\n\n'), true).write();
  if (said.fault !== undefined) throw said.fault;
}

async function openPlace({ token }: Inputs): Promise<Place> {
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

/** Nobody sees a schedule end, so it is kept, or somebody is told. */
async function keepScheduled({ github, name }: Place): Promise<string | undefined> {
  const workflow = workflowFile(process.env.GITHUB_WORKFLOW_REF);
  const known = z.object({ pushed_at: z.string(), private: z.boolean() });
  const repository = known.safeParse(context.payload.repository).data;
  if (workflow === undefined || repository === undefined || repository.private) return undefined;
  return keepAlive(github, name, { workflow, pushedAt: repository.pushed_at, now: new Date() });
}

function sourcesFor({ keys, token }: Inputs) {
  const stars = starsToken(process.env, token);
  return {
    sources: SOURCES,
    connect: connector(process.env, { ...keys, token: stars }),
    onUsage: (usage: Parameters<typeof usageLine>[0]) => core.info(logText(usageLine(usage))),
    now: () => new Date(),
    onStage: startStage,
    cancelled: cancellation(),
  };
}

/** Tells the run's outcome in every place where the runner shows it. */
async function tell(
  { report, before, after, published }: Night,
  inputs: Inputs,
  advice: readonly string[],
): Promise<void> {
  const { dryRun } = inputs;
  const diff = dryRun ? listsDiff(before, after) : '';
  startStage('Result');
  for (const line of logLines(report, published, { dryRun })) core.info(logText(line));
  endStage();
  const said = [...warnings(report, published), ...advice];
  for (const warning of said) core.warning(logText(warning));
  setOutputs(report, published);
  await core.summary
    .addRaw(jobSummary(report, published, { dryRun, diff, advice: advice.join('\n\n') }), true)
    .write();
}

function setOutputs(report: Night['report'], published: Night['published']): void {
  const { changes, verdicts, findings, snapshot } = report;
  core.setOutput('operation', published.operation);
  core.setOutput('pull-request-number', 'number' in published ? (published.number ?? '') : '');
  core.setOutput('pull-request-url', published.url ?? '');
  core.setOutput('changed', changes.length);
  core.setOutput('stale', verdicts.filter(isKept).length);
  core.setOutput('findings', findings.length);
  core.setOutput('findings-json', shortFindingsJson(findings, OUTPUT_LIMIT));
  core.setOutput('snapshot', snapshot);
}

/** Groups of the log do not nest, so the next one ends the one before. */
function startStage(name: string): void {
  endStage();
  core.startGroup(name);
  isStageOpen = true;
}

function endStage(): void {
  if (isStageOpen) core.endGroup();
  isStageOpen = false;
}

let isStageOpen = false;

function logWarning(message: string): void {
  core.info(logText(message));
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n').map(logText).join('\n');
}
