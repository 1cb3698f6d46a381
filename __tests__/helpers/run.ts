import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Octokit } from '@octokit/rest';
import { bot } from '../../sandbox/github/accounts.ts';
import { isOwnMutation } from '../../sandbox/github/own-queries.ts';
import type { Repository as SandboxRepository } from '../../sandbox/github/repository.ts';
import type { NamedRecord, Sandbox } from '../../sandbox/sandbox.ts';
import { approvals } from '../../src/action/commands/approvals.ts';
import { entryServices } from '../../src/action/commands/context.ts';
import {
  type RunOptions,
  type RunResult,
  runOnRepository,
} from '../../src/fleet/repository/run.ts';
import { onlyJson } from '../../src/github/client.ts';
import type { Repository } from '../../src/github/read-repository.ts';
import { connector } from '../../src/refresh/connect.ts';
import { HISTORY_SOURCES, SOURCES } from '../../src/sources/index.ts';
import { ROOT } from './paths.ts';

/** The branch that the pull request comes from. */
export const BRANCH = 'readme-tally/refresh';
/** Where the config is. */
export const CONFIG = '.github/readme-tally.yml';
const FIXTURES = resolve(ROOT, 'sandbox', 'fixtures');

/** The list that the project started from. */
export const seed = readFileSync(resolve(FIXTURES, 'seed.md'), 'utf8');

interface RunSettings {
  files?: string[];
  dryRun?: boolean;
  /** The time of the run, as an ISO time stamp. */
  at?: string;
  onStage?: (name: string) => void;
  cancelled?: AbortSignal;
  /** The way to the repository. */
  send?: typeof fetch;
  /** The token of the run; default: that of the job. */
  token?: string;
}

/** Runs once in this process, against the sandbox, without the pauses that GitHub asks for. */
export async function runOnce(
  sandbox: Sandbox,
  repository: SandboxRepository,
  {
    files = ['README.md'],
    dryRun = false,
    at = '2026-11-22T03:17:41Z',
    onStage = () => {},
    cancelled,
    send = fetch,
    token,
  }: RunSettings = {},
): Promise<RunResult & { requests: NamedRecord[] }> {
  const place = placeOf(sandbox, repository, { send, token });
  const sources = sourcesOf(sandbox, at);
  const approved = approvals(place, sources.now, entryServices({ repository: place, sources }));
  const before = sandbox.requests().length;
  const done = await runOnRepository(
    place,
    { files, config: CONFIG, dryRun },
    { ...sources, onStage, approved: approved.requests, ...(cancelled ? { cancelled } : {}) },
  );
  if (!dryRun) await approved.report(done);
  return { ...done, requests: sandbox.requests().slice(before) };
}

/** A repository of the sandbox, without the pauses that GitHub asks for. */
export function placeOf(
  sandbox: Sandbox,
  { owner, name }: SandboxRepository,
  { send = fetch, token = bot.token }: { send?: typeof fetch; token?: string | undefined } = {},
): Repository {
  const github = new Octokit({
    auth: token,
    baseUrl: sandbox.github.url,
    log: SILENT,
    request: { fetch: onlyJson(send) },
  });
  const repo = { owner, repo: name };
  return { github, name: repo, defaultBranch: 'main', server: sandbox.github.url };
}

/** The sources of the sandbox, without pauses, at a time. */
export function sourcesOf(sandbox: Sandbox, at: string): RunOptions {
  return {
    sources: SOURCES.map((source) => ({
      ...source,
      rateLimit: { ...source.rateLimit, interval: 0 },
    })),
    historySources: HISTORY_SOURCES,
    connect: connector(sandbox.environment(), { token: bot.token, 'history-token': bot.token }),
    now: () => new Date(at),
    onStage: () => {},
  };
}

/** The requests that change something in the repository. */
export function writes(requests: readonly NamedRecord[]): string[] {
  return requests
    .filter((request) => {
      const isQuery = request.path === '/graphql' && !isOwnMutation(request);
      return request.server === 'github' && request.method !== 'GET' && !isQuery;
    })
    .map(({ method, path }) => `${method} ${path}`);
}

/** The text of a file on our branch. */
export async function proposed(repository: SandboxRepository, path = 'README.md'): Promise<string> {
  const bytes = await repository.readFile(BRANCH, path);
  if (bytes === undefined) throw new Error(`${path} is not on ${BRANCH}`);
  return bytes.toString('utf8');
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
