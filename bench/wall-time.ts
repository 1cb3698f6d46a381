/**
 * Times a run against the same requests sent bare and in the best order, in turns and in one
 * process: the mix of papers, repositories and models at 50 and 200 ms latency.
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
/** Runs of one size: V8 has seen little of the code in the first ones, which are shown beside them. */
const RUNS = 9;
/** A run of so many subjects waits for Semantic Scholar's second most of its time. */
const LONG = { subjects: 10_000, runs: 3 };
/** The latency at which a limit must hold, in milliseconds. */
const LATENCY = 200;
/** How much longer than the floor a run may take: a factor, or as many milliseconds if that is more. */
const LIMITS: ReadonlyMap<number, Limit> = new Map([
  [1_000, { factor: 1.15, milliseconds: 100 }],
  [10_000, { factor: 1.15 }],
]);
/** Semantic Scholar's second, less what a timer may be late. */
const PACE = 900;
/** Between two timed runs, so that the second is over. */
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

/** Medians of a run and of its floor, in milliseconds. The first run is not timed. */
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
  // What was refused, and sent again, takes time from a run and none from the floor.
  const answered = requests.filter(({ status }) => status === 200);
  const floor = await sendAgain(sandbox, answered);
  await sandbox.requests();
  await pause();
  return { ours, floor, requests: requests.length };
}

/** So that the second of Semantic Scholar is over. */
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
