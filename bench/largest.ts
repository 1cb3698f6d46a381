/**
 * Refreshes 100,000 subjects within the request budgets until every one has a count: in lists that
 * GitHub shows completely, and in a few very long ones. Each run is a separate process.
 */
import { defaultConfig } from '../src/config/parse.ts';
import { SOURCES } from '../src/sources/index.ts';
import { type Cost, farList } from './growth/far-list.ts';
import type { Measured } from './helpers/report.ts';
import { progress, runScript } from './helpers/run-script.ts';
import { amountsOf, namespacesOf } from './helpers/subject-lists.ts';

const LARGEST = 100_000;
/** Rows per list: about 100 KB, and 2 MB, of which GitHub shows a quarter. */
const SHAPES = [500, 10_000];
const MOST_MEGABYTES = 400;
const BATCH = { 'semantic-scholar': 500, github: 100 };
/** The maximum number of runs. */
const MOST_RUNS = 10;
/** The assumed latency of a response, in milliseconds. */
const LATENCY = 200;

/** The runs on lists of so many rows. */
interface Walk {
  readonly rowsOfList: number;
  readonly runs: readonly Cost[];
}

await runScript('largest', walkLargest);

async function walkLargest(): Promise<Measured> {
  const walks: Walk[] = [];
  for (const rowsOfList of SHAPES) walks.push({ rowsOfList, runs: await walk(rowsOfList) });
  const head = [
    'run',
    'Semantic Scholar',
    'GitHub',
    'Hugging Face',
    'left over',
    'without a number yet',
    's, at their pace',
    'peak memory, MB',
  ];
  const tables = walks.map(({ rowsOfList, runs }) => {
    return {
      title: `${nameOf(rowsOfList)}, by the budget of each run`,
      head,
      rows: rowsOf(runs),
    };
  });
  return { tables, musts: walks.flatMap(mustsOf) };
}

/** Refreshes lists of so many rows until every subject has a count. */
async function walk(rowsOfList: number): Promise<Cost[]> {
  const runs: Cost[] = [];
  await using list = await farList(LARGEST, rowsOfList);
  while (runs.length < MOST_RUNS && runs.at(-1)?.uncounted !== 0) {
    progress(`growth: ${nameOf(rowsOfList)}, run ${runs.length + 1}`);
    runs.push(await list.refresh(runs.length));
  }
  return runs;
}

function rowsOf(runs: readonly Cost[]): number[][] {
  return runs.map((run, index) => [
    index + 1,
    ...['semantic-scholar', 'github', 'hugging-face'].map((id) => requestsOf(run, id)),
    deferredOf(run),
    run.uncounted,
    Math.round(secondsOf(run)),
    Math.round(run.megabytes),
  ]);
}

function nameOf(rowsOfList: number): string {
  const [subjects, lists, rows] = [LARGEST, LARGEST / rowsOfList, rowsOfList].map((count) =>
    count.toLocaleString('en-US'),
  );
  return `${subjects} subjects of the mix in ${lists} lists of ${rows} rows`;
}

function mustsOf({ rowsOfList, runs }: Walk) {
  const name = nameOf(rowsOfList);
  const expected = expectedRuns();
  const megabytes = Math.max(...runs.map((run) => run.megabytes));
  const seconds = Math.max(...runs.map(secondsOf));
  const deadline = defaultConfig().limits.minutes * 60;
  const isWithin = runs.every(({ usage }) =>
    usage.every(({ source, requests, failed }) => failed === 0 && requests <= budgetOf(source)),
  );
  // Later runs exceed their budgets, too, but every count was fetched recently.
  const isCovered = runs.at(-1)?.uncounted === 0;
  return [
    {
      claim: `${name}: every run stays within its budgets and its deadline`,
      measured: `${Math.round(seconds)} of ${deadline} s at most`,
      holds: isWithin && seconds <= deadline,
    },
    {
      claim: `${name} are covered in the computed ${expected} runs`,
      measured: `${runs.length} runs`,
      holds: isCovered && runs.length <= expected,
    },
    {
      claim: `${name}: memory stays below ${MOST_MEGABYTES} MB`,
      measured: `${Math.round(megabytes)} MB`,
      holds: megabytes < MOST_MEGABYTES,
    },
  ];
}

/** Returns the number of runs that the slowest source needs with full batches. */
function expectedRuns(): number {
  const { papers, repositories, models } = amountsOf('mix', LARGEST);
  const requests = {
    'semantic-scholar': Math.ceil(papers / BATCH['semantic-scholar']),
    github: Math.ceil(repositories / BATCH.github),
    'hugging-face': namespacesOf(models),
  };
  const runs = Object.entries(requests).map(([id, count]) => Math.ceil(count / budgetOf(id)));
  return Math.max(...runs);
}

/** Computes the time of the requests with the rate limits of their sources, which run in parallel. */
function secondsOf({ milliseconds, usage }: Cost): number {
  const waits = usage.map(({ source, requests }) => {
    const { inFlight = 1, interval = 0 } = SOURCES.find(({ id }) => id === source)?.rateLimit ?? {};
    return requests * Math.max(interval, LATENCY / inFlight);
  });
  return (milliseconds + Math.max(0, ...waits)) / 1000;
}

function budgetOf(id: string): number {
  return SOURCES.find((source) => source.id === id)?.requests ?? 0;
}

function requestsOf({ usage }: Cost, id: string): number {
  return usage.find(({ source }) => source === id)?.requests ?? 0;
}

function deferredOf({ usage }: Cost): number {
  return usage.reduce((sum, { deferred }) => sum + deferred, 0);
}
