import * as core from '@actions/core';
import { context } from '@actions/github';
import * as z from 'zod';
import { ConfigError } from '../config/config-error.ts';
import { defaultConfig } from '../config/parse.ts';
import { starsToken } from '../config/stars-token.ts';
import { type DiagnosisInput, diagnose } from '../doctor/diagnose.ts';
import { openGitHub } from '../github/client.ts';
import { errorAdvice } from '../github/error-advice.ts';
import { keepAlive, workflowFile } from '../github/keep-alive.ts';
import type { Repository } from '../github/read-repository.ts';
import { connector, repositoryFetch, USER_AGENT } from '../refresh/connect.ts';
import { cancellationSignal } from '../refresh/deadline.ts';
import { logText } from '../report/escape.ts';
import { usageLine } from '../report/log.ts';
import { SOURCES } from '../sources/index.ts';
import { approvals } from './commands/approvals.ts';
import { parseCommentEvent } from './commands/comment-event.ts';
import { entryServices } from './commands/context.ts';
import { handleComment } from './commands/handle-comment.ts';
import { type Inputs, readInputs } from './inputs.ts';
import type { RepositoryState } from './load.ts';
import { endStage, logWarning, setOutputs, startStage, writeOutputs } from './outputs.ts';
import { type RunResult, runOnRepository } from './run.ts';

/** The events on which the numbers are refreshed. */
const REFRESH_EVENTS = ['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'];
const COMMAND_EVENT = 'issue_comment';

/** Runs the Action. The one place where an error is caught: the job fails with one sentence. */
export async function run(): Promise<void> {
  try {
    await answerEvent(context.eventName);
  } catch (error) {
    endStage();
    core.setFailed(messageOf(errorAdvice(error) ?? error));
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
  const approved = approvals(place, sources.now, entryServices({ place, sources }));
  const { night, wrong } = await watched({ place, ...sources }, (onStart) =>
    runOnRepository(place, inputs, { ...sources, onStart, approved: approved.requests }),
  );
  if (!inputs.dryRun) await approved.report(night);
  const mayWrite = event === 'schedule' && !inputs.dryRun;
  const advice = mayWrite ? await keepScheduled(place) : undefined;
  const said = [...night.advice, ...(advice ? [advice] : [])];
  await writeOutputs(night, inputs, { advice: said, wrong });
}

/** Finds out what may be put right, where a run fails or cannot publish, or a source is out. */
async function watched(
  { cancelled, ...patient }: Omit<DiagnosisInput, 'config'> & { readonly cancelled: AbortSignal },
  run: (onStart: (start: RepositoryState) => void) => Promise<RunResult>,
): Promise<{ night: RunResult; wrong: string }> {
  let config = defaultConfig();
  const examine = async (published?: RunResult['published']) =>
    cancelled.aborted ? '' : diagnose({ ...patient, config, published });
  try {
    const night = await run((start) => {
      config = start.config;
    });
    const { published, report } = night;
    const isWrong = published.operation === 'blocked' || report.result.leftOut.length > 0;
    return { night, wrong: isWrong ? await examine(published) : '' };
  } catch (error) {
    const wrong = await examine();
    if (wrong !== '') core.summary.addRaw(`## readme-tally\n\n${wrong}`, true);
    throw error;
  }
}

/** Does what a comment asks for. What went wrong there is told in the thread; only our own faults fail the job. */
async function answerCommand(): Promise<void> {
  const heard = parseCommentEvent(context.payload);
  if ('silence' in heard) {
    core.info(logText(heard.silence));
    return;
  }
  const inputs = readInputs();
  const place = await openPlace(inputs);
  const workflow = workflowFile(process.env.GITHUB_WORKFLOW_REF);
  const sources = sourcesFor(inputs);
  const said = await handleComment(heard, { place, inputs, sources, workflow });
  endStage();
  const all = [...said.advice, ...(said.night?.advice ?? [])];
  for (const advice of all) core.warning(logText(advice));
  if (said.night) setOutputs(said.night.report, said.night.published);
  await core.summary.addRaw(['## readme-tally', said.markdown, ...all].join('\n\n'), true).write();
  if (said.fault !== undefined) throw said.fault;
}

async function openPlace({ token }: Inputs): Promise<Repository> {
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
async function keepScheduled({ github, name }: Repository): Promise<string | undefined> {
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
    cancelled: cancellationSignal(),
  };
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n').map(logText).join('\n');
}
