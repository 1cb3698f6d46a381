/** Measures how time and memory grow with the size of a list. Each run is a separate process. */
import { type Cost, farList } from './growth/far-list.ts';
import type { Measured } from './helpers/report.ts';
import { isFull, progress, runScript } from './helpers/run-script.ts';
import { growthExponent, median, rounded } from './helpers/statistics.ts';

const SIZES = [1_000, 3_000, 10_000, ...(isFull ? [30_000] : [])];
const RUNS = 3;
const MOST_EXPONENT = 1.1;

await runScript('growth', measureGrowth);

/** The peak memory of a list of ten is that of the program itself. */
async function measureGrowth(): Promise<Measured> {
  const idle = await firstRun(10);
  const points: { size: number; milliseconds: number; megabytes: number }[] = [];
  for (const size of SIZES) points.push({ size, ...(await firstRun(size)) });
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
        title: `A first run of the mix without latency, medians of ${RUNS}: ${exponents}`,
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

async function firstRun(size: number) {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    progress(`growth: ${size} subjects, run ${run + 1} of ${RUNS}`);
    await using list = await farList(size);
    costs.push(await list.refresh(0));
  }
  return {
    milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  };
}
