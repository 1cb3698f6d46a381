/**
 * Measures the time from the start of the process to its first request: of the built Action, and of
 * one that only imports the same packages, in turns.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEntryPoints, bundle } from './helpers/build.ts';
import { progress, runScript } from './helpers/run-script.ts';
import { median, rounded } from './helpers/statistics.ts';

const RUNS = 15;
const MEMORY_RUNS = 3;
/** The maximum ratio of the two start times. */
const MOST = 1.3;
const USAGE = new URL('./helpers/report-usage.ts', import.meta.url).href;

/** The time to the first request in milliseconds, and the peak memory in kB if requested. */
interface Start {
  readonly milliseconds: number;
  readonly kilobytes: number;
}

await runScript('process', async () => {
  using built = buildEntryPoints();
  const empty = join(built.folder, 'empty');
  bundle(empty, 'bench/baseline/imports.ts', '--whole');
  const entries = { ours: built.action, theirs: join(empty, 'imports.js') };
  const time = await inTurns(entries, { runs: RUNS, flags: [] });
  const memory = await inTurns(entries, { runs: MEMORY_RUNS, flags: ['--import', USAGE] });
  const row = (name: string, which: keyof typeof entries) => [
    name,
    rounded(median(time[which].map(({ milliseconds }) => milliseconds)), 0),
    rounded(median(memory[which].map(({ kilobytes }) => kilobytes)) / 1000, 1),
    rounded(statSync(entries[which]).size / 1_000_000),
  ];
  const ratios = time.ours.map((one, index) => {
    return one.milliseconds / (time.theirs[index]?.milliseconds ?? Number.NaN);
  });
  const ratio = rounded(median(ratios));
  const claim = `the Action starts in at most ${MOST} × the time of one that only imports the packages`;
  return {
    tables: [
      {
        title: `From the start of the process to its first request, medians of ${RUNS} runs in turns`,
        head: ['Action', 'to the first request, ms', 'peak memory, MB', 'size, MB'],
        rows: [row('`dist/index.js`', 'ours'), row('only the packages', 'theirs')],
      },
    ],
    musts: [{ claim, measured: `${ratio} ×, median of the ratios`, holds: ratio <= MOST }],
  };
});

async function inTurns(
  { ours, theirs }: Record<'ours' | 'theirs', string>,
  { runs, flags }: { runs: number; flags: readonly string[] },
) {
  const starts: Record<'ours' | 'theirs', Start[]> = { ours: [], theirs: [] };
  for (let run = 0; run <= runs; run += 1) {
    progress(`process: run ${run} of ${runs}`);
    const pair = [await startOf(ours, flags), await startOf(theirs, flags)] as const;
    // The first run warms the caches of the system.
    if (run === 0) continue;
    starts.ours.push(pair[0]);
    starts.theirs.push(pair[1]);
  }
  return starts;
}

/** Starts a file as a runner does, and answers its first request with 404. */
async function startOf(entry: string, flags: readonly string[]): Promise<Start> {
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-start-'));
  const server = createServer((_, response) => response.writeHead(404).end('{}'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const start = performance.now();
    const arrived = once(server, 'request').then(() => performance.now() - start);
    const env = environment(folder, (server.address() as AddressInfo).port);
    const child = spawn(process.execPath, [...flags, entry], { env, stdio: 'ignore' });
    const [milliseconds] = await Promise.all([arrived, once(child, 'exit')]);
    const kilobytes = flags.length > 0 ? Number(readFileSync(env.BENCH_USAGE ?? '', 'utf8')) : 0;
    return { milliseconds, kilobytes };
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function environment(folder: string, port: number): Record<string, string> {
  const event = join(folder, 'event.json');
  const summary = join(folder, 'summary.md');
  const output = join(folder, 'output');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  writeFileSync(summary, '');
  writeFileSync(output, '');
  return {
    PATH: process.env.PATH ?? '',
    BENCH_USAGE: join(folder, 'usage'),
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: output,
    GITHUB_REPOSITORY: 'acme/list',
    GITHUB_STEP_SUMMARY: summary,
    INPUT_FILES: 'README.md',
    INPUT_CONFIG: '.github/readme-tally.yml',
    'INPUT_DRY-RUN': 'false',
    INPUT_TOKEN: 'ghs_bench',
  };
}
