/**
 * Measures the time of a run, and of the same requests in the best order without other work, in
 * turns and in one process. The lists have papers, repositories and models; the latency is 50 and
 * 200 ms.
 */
import { ALLOWANCE, sendAgain } from './helpers/floor.ts';
import { type RefreshListsInput, refreshLists } from './helpers/refresh-lists.ts';
import type { Must } from './helpers/report.ts';
import { isFull, progress, runScript } from './helpers/run-script.ts';
import { type FarSandbox, startFarSandbox } from './helpers/sandbox-process.ts';
import { median, rounded } from './helpers/statistics.ts';
import { amountsOf, modelName, subjectLists } from './helpers/subject-lists.ts';

const SIZES = [10, 100, 1_000, 10_000, ...(isFull ? [100_000] : [])];
const LATENCIES = [50, 200];
/** Runs per size. The first one is also reported by itself: V8 has not optimized the code yet. */
const RUNS = 9;
/** A run of this size spends most of its time waiting for the rate limit of Semantic Scholar. */
const LONG = { subjects: 10_000, runs: 3 };
/** The latency at which a limit must hold, in milliseconds. */
const LATENCY = 200;
/** The maximum time of a run above the floor: a factor, or so many milliseconds if that is more. */
const LIMITS: ReadonlyMap<number, Limit> = new Map([
  [1_000, { factor: 1.15, milliseconds: 100 }],
  [10_000, { factor: 1.15 }],
]);
/** The rate limit of Semantic Scholar, with a tolerance for timers. */
const PACE = 900;
/** The pause between two runs, longer than the rate limit of Semantic Scholar. */
const PAUSE = 1_100;

interface Limit {
  readonly factor: number;
  readonly milliseconds?: number;
}

await runScript('wall-time', async () => {
  const rows: number[][] = [];
  const musts: Must[] = [];
  for (const size of SIZES) {
    for (const latency of LATENCIES) {
      progress(`wall time: ${size} subjects at ${latency} ms`);
      const { ours, floor, first, requests } = await timed(size, latency);
      const ratio = rounded(ours / floor);
      const limit = latency === LATENCY ? LIMITS.get(size) : undefined;
      const times = [ours, floor, first].map(Math.round);
      rows.push([size, latency, requests, ...times, ratio]);
      if (limit) musts.push(mustOf(size, limit, { ours, floor }));
    }
  }
  const head = [
    'subjects',
    'latency, ms',
    'requests',
    'run, ms',
    'floor, ms',
    'first run, ms',
    'ratio',
  ];
  const title = `A run in which every number changed, mix, medians of ${RUNS} in one process (${LONG.runs} from ${LONG.subjects.toLocaleString('en-US')} subjects on), and the first of them; the floor may ask ${ALLOWANCE}`;
  return { tables: [{ title, head, rows }], musts };
});

/** Returns the medians of a run and of its floor, in milliseconds, without the first run. */
async function timed(size: number, latency: number) {
  await using sandbox = await startFarSandbox();
  const amounts = amountsOf('mix', size);
  const keys = Array.from(
    { length: amounts.models },
    (_, index) => `hf:models/${modelName(index)}`,
  );
  await sandbox.change({ do: 'list', keys });
  const first = await refreshLists(sandbox, { lists: subjectLists(amounts), day: 0 });
  await sandbox.requests();
  await sandbox.change({ do: 'grow', factor: 1.1 });
  await sandbox.change({ do: 'latency', ms: latency });
  await sandbox.change({ do: 'pace', ms: PACE });
  const times: { ours: number; floor: number; requests: number }[] = [];
  await pause();
  const runs = size < LONG.subjects ? RUNS : LONG.runs;
  for (let run = 0; run < runs; run += 1) {
    const { lists, snapshot } = first;
    times.push(await inTurns(sandbox, { lists, snapshot, day: 1, isPaced: true }));
  }
  return {
    ours: median(times.map(({ ours }) => ours)),
    floor: median(times.map(({ floor }) => floor)),
    first: times[0]?.ours ?? 0,
    requests: median(times.map(({ requests }) => requests)),
  };
}

async function inTurns(sandbox: FarSandbox, input: RefreshListsInput) {
  const start = performance.now();
  await refreshLists(sandbox, input);
  const ours = performance.now() - start;
  const requests = await sandbox.requests();
  await pause();
  // Rejected requests count for the run, but not for the floor.
  const answered = requests.filter(({ status }) => status === 200);
  const floor = await sendAgain(sandbox, answered);
  await sandbox.requests();
  await pause();
  return { ours, floor, requests: requests.length };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}

function mustOf(
  size: number,
  { factor, milliseconds = 0 }: Limit,
  { ours, floor }: { ours: number; floor: number },
): Must {
  const subjects = `${size.toLocaleString('en-US')} subjects at ${LATENCY} ms latency`;
  const most = `${factor} × the floor`;
  const more = Math.round(ours - floor);
  return {
    claim:
      milliseconds > 0
        ? `${subjects} take at most ${most}, or ${milliseconds} ms more than it if that is longer`
        : `${subjects} take at most ${most}`,
    measured: `${rounded(ours / floor)} ×, ${more} ms more`,
    holds: ours <= Math.max(floor * factor, floor + milliseconds),
  };
}
