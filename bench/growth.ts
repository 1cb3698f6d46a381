/**
 * Measures how time and memory grow with the list, each night in a process of its own; then walks a
 * list of 100,000 subjects, night by night with the budget of each, until all of it is counted.
 */

import { defaultConfig } from '../src/config/parse.ts';
import { SOURCES } from '../src/sources/index.ts';
import { type Cost, farList } from './growth/far-night.ts';
import type { Measured } from './helpers/report.ts';
import { progress, runScript } from './helpers/run-script.ts';
import { growthExponent, median, rounded } from './helpers/statistics.ts';
import { amountsOf, namespacesOf } from './helpers/subject-lists.ts';

const SIZES = [1_000, 3_000, 10_000, 30_000];
const RUNS = 3;
const LARGEST = 100_000;
const MOST_EXPONENT = 1.1;
const MOST_MEGABYTES = 400;
const BATCH = { 'semantic-scholar': 500, github: 50 };
/** Nobody waits for more nights than this. */
const MOST_NIGHTS = 30;
/** What an answer takes in the computed time of a night, in milliseconds. */
const LATENCY = 200;

await runScript('growth', async () => {
  const growth = await measureGrowth();
  const walk = await walkLargest();
  return { tables: [...growth.tables, ...walk.tables], musts: [...growth.musts, ...walk.musts] };
});

/** The peak of a list of ten is what the program itself takes. */
async function measureGrowth(): Promise<Measured> {
  const idle = await firstNight(10);
  const points: { size: number; milliseconds: number; megabytes: number }[] = [];
  for (const size of SIZES) points.push({ size, ...(await firstNight(size)) });
  const time = growthExponent(points.map(({ size, milliseconds }) => [size, milliseconds]));
  const memory = growthExponent(
    points.map(({ size, megabytes }) => [size, Math.max(1, megabytes - idle.megabytes)]),
  );
  const rows = points.map(({ size, milliseconds, megabytes }) => [
    size,
    Math.round(milliseconds),
    Math.round(megabytes),
  ]);
  const exponents = `time grows with the power ${rounded(time)}, memory above the ${Math.round(idle.megabytes)} MB of a short list with ${rounded(memory)}`;
  return {
    tables: [
      {
        title: `A first night of the mix without latency, medians of ${RUNS}: ${exponents}`,
        head: ['subjects', 'ms', 'peak memory, MB'],
        rows,
      },
    ],
    musts: [
      {
        claim: `time grows with at most the power ${MOST_EXPONENT} of the size`,
        measured: String(rounded(time)),
        holds: time <= MOST_EXPONENT,
      },
    ],
  };
}

async function firstNight(size: number) {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    progress(`growth: ${size} subjects, run ${run + 1} of ${RUNS}`);
    await using list = await farList(size);
    costs.push(await list.night(0));
  }
  return {
    milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  };
}

async function walkLargest(): Promise<Measured> {
  const nights: Cost[] = [];
  await using list = await farList(LARGEST);
  while (nights.length < MOST_NIGHTS && deferredOf(nights.at(-1)) !== 0) {
    progress(`growth: ${LARGEST} subjects, night ${nights.length + 1}`);
    nights.push(await list.night(nights.length));
  }
  const rows = nights.map((night, index) => [
    index + 1,
    ...['semantic-scholar', 'github', 'hugging-face'].map((id) => requestsOf(night, id)),
    deferredOf(night) ?? 0,
    Math.round(secondsOf(night)),
    Math.round(night.megabytes),
  ]);
  const head = [
    'night',
    'Semantic Scholar',
    'GitHub',
    'Hugging Face',
    'left over',
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
  const isCovered = deferredOf(nights.at(-1)) === 0;
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

function deferredOf(night: Cost | undefined): number | undefined {
  return night?.usage.reduce((sum, { deferred }) => sum + deferred, 0);
}
