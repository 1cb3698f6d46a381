/**
 * Walks 100,000 subjects, night by night with the budget of each, until all of them are counted:
 * in lists that GitHub shows to their end, and in a few huge ones. Every night is a process of its
 * own.
 */
import { defaultConfig } from '../src/config/parse.ts';
import { SOURCES } from '../src/sources/index.ts';
import { type Cost, farList } from './growth/far-night.ts';
import type { Measured } from './helpers/report.ts';
import { progress, runScript } from './helpers/run-script.ts';
import { amountsOf, namespacesOf } from './helpers/subject-lists.ts';

const LARGEST = 100_000;
/** Rows of a list: about 100 KB, and 2 MB, of which GitHub shows a quarter. */
const SHAPES = [500, 10_000];
const MOST_MEGABYTES = 400;
const BATCH = { 'semantic-scholar': 500, github: 100 };
/** Nobody waits for more nights than this. */
const MOST_NIGHTS = 10;
/** What an answer takes in the computed time of a night, in milliseconds. */
const LATENCY = 200;

/** What was measured on lists of so many rows. */
interface Walk {
  readonly rowsOfList: number;
  readonly nights: readonly Cost[];
}

await runScript('largest', walkLargest);

async function walkLargest(): Promise<Measured> {
  const walks: Walk[] = [];
  for (const rowsOfList of SHAPES) walks.push({ rowsOfList, nights: await walk(rowsOfList) });
  const head = [
    'night',
    'Semantic Scholar',
    'GitHub',
    'Hugging Face',
    'left over',
    'without a number yet',
    's, at their pace',
    'peak memory, MB',
  ];
  const tables = walks.map(({ rowsOfList, nights }) => {
    return {
      title: `${nameOf(rowsOfList)}, by the budget of each night`,
      head,
      rows: rowsOf(nights),
    };
  });
  return { tables, musts: walks.flatMap(mustsOf) };
}

/** Nights until everything is counted, on lists of so many rows. */
async function walk(rowsOfList: number): Promise<Cost[]> {
  const nights: Cost[] = [];
  await using list = await farList(LARGEST, rowsOfList);
  while (nights.length < MOST_NIGHTS && nights.at(-1)?.uncounted !== 0) {
    progress(`growth: ${nameOf(rowsOfList)}, night ${nights.length + 1}`);
    nights.push(await list.night(nights.length));
  }
  return nights;
}

function rowsOf(nights: readonly Cost[]): number[][] {
  return nights.map((night, index) => [
    index + 1,
    ...['semantic-scholar', 'github', 'hugging-face'].map((id) => requestsOf(night, id)),
    deferredOf(night),
    night.uncounted,
    Math.round(secondsOf(night)),
    Math.round(night.megabytes),
  ]);
}

function nameOf(rowsOfList: number): string {
  const [subjects, lists, rows] = [LARGEST, LARGEST / rowsOfList, rowsOfList].map((count) =>
    count.toLocaleString('en-US'),
  );
  return `${subjects} subjects of the mix in ${lists} lists of ${rows} rows`;
}

function mustsOf({ rowsOfList, nights }: Walk) {
  const name = nameOf(rowsOfList);
  const expected = expectedNights();
  const megabytes = Math.max(...nights.map((night) => night.megabytes));
  const seconds = Math.max(...nights.map(secondsOf));
  const deadline = defaultConfig().limits.minutes * 60;
  const isWithin = nights.every(({ usage }) =>
    usage.every(({ source, requests, failed }) => failed === 0 && requests <= budgetOf(source)),
  );
  // Each night leaves over what its budget cannot pay, though every number was asked for lately.
  const isCovered = nights.at(-1)?.uncounted === 0;
  return [
    {
      claim: `${name}: every night stays within its budgets and its deadline`,
      measured: `${Math.round(seconds)} of ${deadline} s at most`,
      holds: isWithin && seconds <= deadline,
    },
    {
      claim: `${name} are covered in the computed ${expected} nights`,
      measured: `${nights.length} nights`,
      holds: isCovered && nights.length <= expected,
    },
    {
      claim: `${name}: memory stays below ${MOST_MEGABYTES} MB`,
      measured: `${Math.round(megabytes)} MB`,
      holds: megabytes < MOST_MEGABYTES,
    },
  ];
}

/** As many as the source with the longest way takes, when every request is full. */
function expectedNights(): number {
  const { papers, repositories, models } = amountsOf('mix', LARGEST);
  const requests = {
    'semantic-scholar': Math.ceil(papers / BATCH['semantic-scholar']),
    github: Math.ceil(repositories / BATCH.github),
    'hugging-face': namespacesOf(models),
  };
  const nights = Object.entries(requests).map(([id, count]) => Math.ceil(count / budgetOf(id)));
  return Math.max(...nights);
}

/** How long the requests take at the pace of their source; sources are asked at the same time. */
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
