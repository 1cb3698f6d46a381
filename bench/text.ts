/**
 * Measures what one run costs apart from the network: a list is parsed, its slots are found, made-up
 * numbers are settled and written. Prints a table and writes `bench/results/text.json`. Nothing is
 * asserted; an exponent of growth near 1 says that the time grows as the list does.
 *
 *   node bench/text.ts
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { readList } from '../src/markdown/read-list.ts';
import { rewriteList } from '../src/markdown/rewrite-list.ts';
import { SPELLINGS } from '../src/markdown/slots/adopted-slots.ts';
import { SNAPSHOT_VERSION, type Snapshot } from '../src/snapshot/schema.ts';
import { settle } from '../src/snapshot/settle.ts';
import type { Observation } from '../src/sources/source.ts';
import { generatedList, SHAPES, type Shape } from './lists.ts';

interface Measured {
  readonly entries: number;
  readonly megabytes: number;
  /** How many slots were found, and how many of them got a number. */
  readonly slots: number;
  readonly changes: number;
  readonly milliseconds: number;
  readonly megabytesPerSecond: number;
}

const SIZES = [1_000, 3_000, 10_000, 30_000];
const RUNS = 5;
const CORPUS = '../shared/corpus';
const RESULTS = 'bench/results/text.json';
const MEGABYTE = 1_000_000;
const CHECKED_AT = '2026-01-01T03:00:00Z';
const BEFORE: Snapshot = { version: SNAPSHOT_VERSION, checkedAt: CHECKED_AT, subjects: {} };
const THRESHOLD = { percent: 2, count: 2, days: 30 };
const NUMBERS = { default: 'compact' } as const;
/** Everything that can be switched on is, so that every pass is measured. */
const SETTINGS = {
  ignore: { subjects: [], sections: [] },
  adopt: SPELLINGS,
  show: { papers: 'citations', repositories: 'stars', look: 'text', sections: [] },
} as const;

const shapes = SHAPES.map(measureShape);
const corpus = existsSync(CORPUS) ? measureCorpus() : undefined;
const [cpu] = cpus();
const machine = { cpu: cpu?.model ?? 'unknown', cores: cpus().length, node: process.version };
const date = new Date().toISOString().slice(0, 10);
mkdirSync('bench/results', { recursive: true });
writeFileSync(
  RESULTS,
  `${JSON.stringify({ date, machine, runs: RUNS, shapes, corpus }, null, 2)}\n`,
);
console.log(`\nwrote ${RESULTS} (${machine.cpu}, ${machine.cores} cores, Node ${machine.node})`);

function measureShape(shape: Shape) {
  const sizes = SIZES.map((entries) => measure(generatedList(shape, entries), entries));
  const [smallest] = sizes;
  const ratio = (one: Measured) => one.milliseconds / (smallest?.milliseconds ?? 1);
  const growth = rounded(exponentOf(sizes));
  console.log(`\n${shape}: time grows with the power ${growth} of the size`);
  console.table(sizes.map((one) => ({ ...one, timesTheSmallest: rounded(ratio(one)) })));
  return { shape, growth, sizes };
}

/** Measures every file of the corpus, and all of them together. */
function measureCorpus() {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.md'));
  const files = names.map((file) => {
    const text = readFileSync(join(CORPUS, file), 'utf8');
    return { file, ...measure(text, text.split('\n').length) };
  });
  const megabytes = rounded(files.reduce((sum, one) => sum + one.megabytes, 0));
  const milliseconds = rounded(files.reduce((sum, one) => sum + one.milliseconds, 0));
  const megabytesPerSecond = rounded((megabytes * 1000) / milliseconds);
  console.log(`\ncorpus: ${megabytes} MB in ${milliseconds} ms, ${megabytesPerSecond} MB/s`);
  console.table(files.map(({ entries: lines, file, ...one }) => ({ file, lines, ...one })));
  return { files: files.length, megabytes, milliseconds, megabytesPerSecond };
}

function measure(text: string, entries: number): Measured {
  const observations = observationsOf(text);
  const { slots, changes } = runOnce(text, observations);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    runOnce(text, observations);
    return performance.now() - start;
  });
  const milliseconds = median(times);
  const megabytes = Buffer.byteLength(text) / MEGABYTE;
  return {
    entries,
    megabytes: rounded(megabytes),
    slots,
    changes,
    milliseconds: rounded(milliseconds),
    megabytesPerSecond: rounded((megabytes * 1000) / milliseconds),
  };
}

function runOnce(text: string, observations: readonly Observation[]) {
  const list = readList({ path: 'README.md', text }, SETTINGS);
  const options = { checkedAt: CHECKED_AT, threshold: THRESHOLD };
  const { snapshot: after } = settle(BEFORE, list.slots, observations, options);
  const { changes } = rewriteList(list, { before: BEFORE, after, numbers: NUMBERS });
  return { slots: list.slots.length, changes: changes.length };
}

/** Every count of the list is found, with a number of its own. */
function observationsOf(text: string): Observation[] {
  const { slots } = readList({ path: 'README.md', text }, SETTINGS);
  return slots.map(({ subject, metric }, index) => ({
    status: 'found',
    subject,
    source: 'made-up',
    numbers: { [metric]: 7 * index + 1 },
  }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The slope of a straight line through the logarithms of size and time, by least squares. */
function exponentOf(sizes: readonly Measured[]): number {
  const points = sizes.map((one) => [Math.log(one.megabytes), Math.log(one.milliseconds)] as const);
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const products = points.map(([x, y]) => (x - meanX) * (y - meanY));
  return mean(products) / mean(points.map(([x]) => (x - meanX) ** 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
