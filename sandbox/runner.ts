import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bot, maintainer } from './github/accounts.ts';
import { inputVariables, runnerFiles, runnerVariables } from './runner-environment.ts';
import { parseOutputs } from './runner-outputs.ts';
import type { NamedRecord, Sandbox } from './sandbox.ts';

/** One run of the built Action. */
export interface ActionRun {
  /** `owner/name` of a repository of the sandbox. */
  repository: string;
  /** `schedule`, `workflow_dispatch`, `issue_comment`, … */
  event: string;
  /** Laid over the fields every payload has: `repository` and `sender`. */
  payload?: Record<string, unknown>;
  /** Inputs that differ from the defaults of action.yml. */
  inputs?: Record<string, string>;
  /** Variables that differ from the runner's. */
  env?: Record<string, string>;
  /** The built file; `dist/index.js` when absent. */
  entry?: string;
  /** The metadata whose inputs are declared; `action.yml` when absent. */
  metadata?: string;
  /** The Node that runs it; the one running this when absent. */
  nodePath?: string;
  /** Milliseconds after which it is killed; 60,000 when absent. */
  timeoutMs?: number;
  /** Gets what sends the process a signal, as a runner that cancels the job does. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** What a run left behind. */
export interface ActionResult {
  /** null when it was killed. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  /** The job summary, Markdown. */
  summary: string;
  /** What it asked the sandbox, in order. */
  requests: NamedRecord[];
}

const ROOT = resolve(import.meta.dirname, '..');

/** Starts the Action as the runner does: `node dist/index.js` in a clean environment. */
export async function runAction(sandbox: Sandbox, run: ActionRun): Promise<ActionResult> {
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
    const ended = await start(run, environment, files.GITHUB_WORKSPACE);
    return {
      ...ended,
      outputs: parseOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8')),
      summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
      requests: sandbox.requests().filter(({ at }) => at >= since),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Payload extends Record<string, unknown> {
  sender: { login: string };
}

/** Of a schedule, the sender is who last changed its cron line (facts 6). */
async function payloadOf(sandbox: Sandbox, run: ActionRun): Promise<Payload> {
  const repository = await sandbox.github.repository(run.repository).api<object>('GET', '');
  const sender = { login: maintainer.login, type: 'User' };
  return { repository, sender, ...run.payload };
}

type Ended = Pick<ActionResult, 'exitCode' | 'stdout' | 'stderr'>;

function start(run: ActionRun, env: Record<string, string>, cwd: string): Promise<Ended> {
  const entry = resolve(run.entry ?? join(ROOT, 'dist', 'index.js'));
  const child = spawn(run.nodePath ?? process.execPath, [entry], {
    cwd,
    env,
    timeout: run.timeoutMs ?? 60_000,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  run.onStart?.((signal) => child.kill(signal));
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8');
    child[name].on('data', (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (exitCode) => done({ exitCode, ...output }));
  });
}
