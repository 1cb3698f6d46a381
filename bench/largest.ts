/**
 * Walks a list of 100,000 subjects, night by night with the budget of each, until all of it is
 * counted. Every night is a process of its own.
 */
import { defaultConfig } from '../src/config/parse.ts';
import { SOURCES } from '../src/sources/index.ts';
import { type Cost, farList } from './growth/far-night.ts';
import type { Measured } from './helpers/report.ts';
import { progress, runScript } from './helpers/run-script.ts';
import { amountsOf, namespacesOf } from './helpers/subject-lists.ts';

const LARGEST = 100_000;
const MOST_MEGABYTES = 400;
const BATCH = { 'semantic-scholar': 500, github: 100 };
/** Nobody waits for more nights than this. */
const MOST_NIGHTS = 10;
/** What an answer takes in the computed time of a night, in milliseconds. */
const LATENCY = 200;

await runScript('largest', walkLargest);

async function walkLargest(): Promise<Measured> {
  const nights: Cost[] = [];
  await using list = await farList(LARGEST);
  while (nights.length < MOST_NIGHTS && nights.at(-1)?.uncounted !== 0) {
    progress(`growth: ${LARGEST} subjects, night ${nights.length + 1}`);
    nights.push(await list.night(nights.length));
  }
  const rows = nights.map((night, index) => [
    index + 1,
    ...['semantic-scholar', 'github', 'hugging-face'].map((id) => requestsOf(night, id)),
    deferredOf(night),
    night.uncounted,
    Math.round(secondsOf(night)),
    Math.round(night.megabytes),
  ]);
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
  const title = `${LARGEST.toLocaleString('en-US')} subjects of the mix, by the budget of each night`;
  return { tables: [{ title, head, rows }], musts: mustsOf(nights) };
}

function mustsOf(nights: readonly Cost[]) {
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
      claim: '100,000 subjects: every night stays within its budgets and its deadline',
      measured: `${Math.round(seconds)} of ${deadline} s at most`,
      holds: isWithin && seconds <= deadline,
    },
    {
      claim: `100,000 subjects are covered in the computed ${expected} nights`,
      measured: `${nights.length} nights`,
      holds: isCovered && nights.length <= expected,
    },
    {
      claim: `100,000 subjects: memory stays below ${MOST_MEGABYTES} MB`,
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
    const { inFlight = 1, interval = 0 } = SOURCES.find(({ id }) => id === source)?.pace ?? {};
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
