import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asksForStars, isOwnMutation } from '../../sandbox/github/own-queries.ts';
import type { NamedRecord, Sandbox } from '../../sandbox/sandbox.ts';
import type { Built } from '../helpers/build.ts';

/** What a process, or several of them together, took. */
export interface Cost {
  /** Requests to the sources. */
  readonly sources: number;
  /** Requests to the repositories of the lists, and those of them that write. */
  readonly repositories: number;
  readonly writes: number;
  readonly seconds: number;
  /** The peak memory of the largest process. */
  readonly megabytes: number;
}

/** Where processes run, and with what. */
export interface Place {
  readonly sandbox: Sandbox;
  readonly built: Built;
  readonly folder: string;
}

const HELPERS = ['./../helpers/report-usage.ts', '../../sandbox/brisk-timers.ts'].flatMap(
  (file) => ['--import', new URL(file, import.meta.url).href],
);

/** The options of Node that make timers fast and write the peak memory to `BENCH_USAGE`. */
export const NODE_OPTIONS = HELPERS.join(' ');

/**
 * Runs `readme-tally fleet` in a process of its own, with nothing but the sandbox and a token in its
 * environment. Exit code 1 is expected where repositories refuse.
 */
export async function runFleet(
  { sandbox, built, folder }: Place,
  args: readonly string[],
  token?: string,
): Promise<{ cost: Cost; out: string }> {
  const usage = join(folder, 'usage');
  const env = {
    ...sandbox.environment(),
    PATH: process.env.PATH ?? '',
    BENCH_USAGE: usage,
    ...(token === undefined ? {} : { GITHUB_TOKEN: token }),
  };
  const before = sandbox.requests().length;
  const start = performance.now();
  const command = [...HELPERS, join(built.folder, 'cli.js'), 'fleet', ...args];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`fleet ${args.join(' ')} ended with code ${code}:\n${out}`);
  const seconds = (performance.now() - start) / 1000;
  const requests = requestsOf(sandbox.requests().slice(before));
  return { out, cost: { ...requests, seconds, megabytes: peakOf(usage) } };
}

/** Reads the peak memory that a process wrote, in MB, and removes the file. */
export function peakOf(usage: string): number {
  const megabytes = Number(readFileSync(usage, 'utf8')) / 1000;
  rmSync(usage);
  return megabytes;
}

export function requestsOf(
  requests: readonly NamedRecord[],
): Pick<Cost, 'sources' | 'repositories' | 'writes'> {
  const isSource = (one: NamedRecord) => one.server !== 'github' || asksForStars(one);
  const own = requests.filter((one) => !isSource(one));
  const writes = own.filter(
    (one) => one.method !== 'GET' && (one.path !== '/graphql' || isOwnMutation(one)),
  );
  return {
    sources: requests.length - own.length,
    repositories: own.length,
    writes: writes.length,
  };
}

/** Adds up the costs of processes that run one after the other. */
export function sumOf(costs: readonly Cost[]): Cost {
  const sum = (read: (cost: Cost) => number) => costs.reduce((all, cost) => all + read(cost), 0);
  return {
    sources: sum(({ sources }) => sources),
    repositories: sum(({ repositories }) => repositories),
    writes: sum(({ writes }) => writes),
    seconds: sum(({ seconds }) => seconds),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
  };
}
