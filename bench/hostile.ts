/**
 * Measures how the time for hostile lists grows with their size. Each shape is read and written at
 * several sizes. Prints a table; an exponent near 1 means linear growth. Asserts nothing.
 *
 *   node bench/hostile.ts [part of a shape's name]
 */
import { readList } from '../src/markdown/read-list.ts';
import { SPELLINGS } from '../src/markdown/slots/inline-slots.ts';
import { writeValues } from '../src/refresh/write-values.ts';
import { SNAPSHOT_VERSION, type Snapshot } from '../src/snapshot/schema.ts';
import { settle } from '../src/snapshot/settle.ts';
import { madeUpAnswers } from './helpers/made-up-answers.ts';
import { LIST_SHAPES } from './hostile/list-shapes.ts';
import { TEXT_SHAPES } from './hostile/text-shapes.ts';

/** In kilobytes. A shape is not measured at larger sizes once one takes longer than `LONGEST_MS`. */
const SIZES = [25, 100, 400, 1600];
const LONGEST_MS = 6_000;
const CHECKED_AT = '2026-01-01T03:00:00Z';
const BEFORE: Snapshot = { version: SNAPSHOT_VERSION, checkedAt: CHECKED_AT, subjects: {} };
const SETTLED = { checkedAt: CHECKED_AT, threshold: { percent: 2, count: 2, days: 30 } };
/** All options are enabled, so that every pass is measured. */
const SETTINGS = {
  ignore: { subjects: ['github:nobody/nothing'], sections: ['nowhere'] },
  adopt: SPELLINGS,
  columns: new Map([['number', 'stars' as const]]),
  show: { papers: 'citations', repositories: 'stars', look: 'text', sections: [] },
} as const;

const [part = ''] = process.argv.slice(2);
const rows = Object.entries({ ...TEXT_SHAPES, ...LIST_SHAPES })
  .filter(([name]) => name.includes(part))
  .map(([name, write]) => {
    const row = measureShape(write);
    console.log(`${name}: ${JSON.stringify(row)}`);
    return { shape: name, ...row };
  });
console.table(rows);

function measureShape(write: (bytes: number) => string) {
  const points: [size: number, time: number][] = [];
  let slots = 0;
  try {
    for (const kilobytes of SIZES) {
      const text = write(kilobytes * 1000);
      const start = performance.now();
      slots = runOnce(text);
      points.push([text.length, performance.now() - start]);
      if ((points.at(-1)?.[1] ?? 0) > LONGEST_MS) break;
    }
  } catch (error) {
    return { error: String(error).slice(0, 60) };
  }
  const times = Object.fromEntries(
    points.map(([, time], index) => [`${SIZES[index]} kB`, Math.round(time)]),
  );
  return { slots, ...times, growth: growthOf(points) };
}

/** From the last two sizes, since the first ones include the warm-up of the engine. */
function growthOf(points: readonly [number, number][]): number {
  const [from, to] = points.slice(-2);
  if (!from || !to) return Number.NaN;
  const [[fromSize, fromTime], [toSize, toTime]] = [from, to];
  return Math.round((Math.log(toTime / fromTime) / Math.log(toSize / fromSize)) * 100) / 100;
}

function runOnce(text: string): number {
  const list = readList({ path: 'README.md', text }, SETTINGS);
  const observations = madeUpAnswers(list);
  const { snapshot: after } = settle(BEFORE, list.slots, observations, SETTLED);
  const { changes } = writeValues(list, {
    before: BEFORE,
    after,
    numbers: { default: 'compact' },
  } as never);
  for (const { slot } of changes) slot.entry.title.length;
  return list.slots.length;
}
