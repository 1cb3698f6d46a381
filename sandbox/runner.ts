import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { bot, maintainer } from './github/accounts.ts';
import {
  inputVariables,
  type RunnerFiles,
  runnerFiles,
  runnerVariables,
} from './runner-environment.ts';
import { parseOutputs } from './runner-outputs.ts';
import type { NamedRecord, Sandbox } from './sandbox.ts';

/** One run of the built Action. */
export interface ActionRun {
  /** `owner/name` of a repository of the sandbox. */
  repository: string;
  /** `schedule`, `workflow_dispatch`, `issue_comment`, … */
  event: string;
  /** Merged with the fields of every payload: `repository` and `sender`. */
  payload?: Record<string, unknown>;
  /** Inputs that differ from the defaults of action.yml. */
  inputs?: Record<string, string>;
  /** Variables that differ from the runner's. */
  env?: Record<string, string>;
  /** The built file; default: `dist/index.js`. */
  entry?: string;
  /** The metadata file that declares the inputs; default: `action.yml`. */
  metadata?: string;
  /** The path of Node; default: that of this process. */
  nodePath?: string;
  /** The time limit in milliseconds; default: 60,000. */
  timeoutMs?: number;
  /** Milliseconds to add to the clock of the process. */
  clockSkewMs?: number;
  /** Makes timers of up to 20 seconds fifty times as fast, so that a run takes half a second. */
  isBrisk?: boolean;
  /** Receives a function that sends a signal, as a runner does to cancel a job. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** The result of a run. */
export interface ActionResult {
  /** `null` if the process was killed. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  /** The job summary, in Markdown. */
  summary: string;
  /** The requests to the sandbox, in order. */
  requests: NamedRecord[];
  /** The texts of the files that the run left in its workspace, by path. */
  files: Record<string, string>;
}

const ROOT = resolve(import.meta.dirname, '..');

/** A run in progress. */
export interface StartedAction {
  /** Sends a signal; returns false if the process has ended. */
  kill(signal: NodeJS.Signals): boolean;
  /** Resolves when the process has ended. */
  finished: Promise<ActionResult>;
}

/** Runs the Action as a runner does: `node dist/index.js` in a clean environment. */
export async function runAction(sandbox: Sandbox, run: ActionRun): Promise<ActionResult> {
  const { kill, finished } = await startAction(sandbox, run);
  run.onStart?.(kill);
  return finished;
}

/** Starts the Action without waiting for it, for example to cancel it. */
export async function startAction(sandbox: Sandbox, run: ActionRun): Promise<StartedAction> {
  const folder = await mkdtemp(join(tmpdir(), 'readme-tally-run-'));
  try {
    const payload = await payloadOf(sandbox, run);
    const files = await runnerFiles(folder, payload);
    const environment = {
      ...(await runnerVariables(sandbox, { ...run, actor: payload.sender.login, files })),
      ...(await inputVariables(run.metadata ?? join(ROOT, 'action.yml'), {
        inputs: run.inputs ?? {},
        token: bot.token,
      })),
      ...run.env,
    };
    const since = performance.now();
    const { kill, ended } = start(run, environment, files.GITHUB_WORKSPACE);
    const finished = ended
      .then((end) => collect(sandbox, { end, files, since }))
      .finally(() => rm(folder, { recursive: true, force: true }));
    return { kill, finished };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

interface Leavings {
  end: Ended;
  files: RunnerFiles;
  /** The start of the run, from `performance.now()`. */
  since: number;
}

async function collect(sandbox: Sandbox, { end, files, since }: Leavings): Promise<ActionResult> {
  return {
    ...end,
    // A killed process may leave an incomplete file, which a runner would not read.
    outputs: end.exitCode === null ? {} : parseOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    requests: sandbox.requests().filter(({ at }) => at >= since),
    files: await filesIn(files.GITHUB_WORKSPACE),
  };
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  const texts = paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

interface Payload extends Record<string, unknown> {
  sender: { login: string };
}

/** The sender of a scheduled run is the person who last changed the cron expression. */
async function payloadOf(sandbox: Sandbox, run: ActionRun): Promise<Payload> {
  const repository = await sandbox.github.repository(run.repository).api<object>('GET', '');
  const sender = { login: maintainer.login, type: 'User' };
  return { repository, sender, ...run.payload };
}

type Ended = Pick<ActionResult, 'exitCode' | 'stdout' | 'stderr'>;

interface Process {
  kill(signal: NodeJS.Signals): boolean;
  ended: Promise<Ended>;
}

function start(run: ActionRun, env: Record<string, string>, cwd: string): Process {
  const entry = resolve(run.entry ?? join(ROOT, 'dist', 'index.js'));
  const child = spawn(run.nodePath ?? process.execPath, [...clocks(run), entry], {
    cwd,
    env,
    timeout: run.timeoutMs ?? 60_000,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8');
    child[name].on('data', (text: string) => {
      output[name] += text;
    });
  }
  const ended = new Promise<Ended>((done, failed) => {
    child.once('error', failed);
    child.once('close', (exitCode) => done({ exitCode, ...output }));
  });
  return { kill: (signal) => child.kill(signal), ended };
}

/** The arguments that make Node load the modified clocks first. */
function clocks({ clockSkewMs = 0, isBrisk = false }: ActionRun): string[] {
  const files = [
    ...(clockSkewMs === 0 ? [] : [`clock-skew.ts?ms=${clockSkewMs}`]),
    ...(isBrisk ? ['brisk-timers.ts'] : []),
  ];
  return files.flatMap((file) => ['--import', new URL(file, import.meta.url).href]);
}
