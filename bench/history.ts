/** Measures the history file: its size, and the time that it adds to a run, after two years. */
import { formatHistory, parseHistory } from '../src/history/file.ts';
import type { HistoryFile } from '../src/history/schema.ts';
import { withAnswers, withTotals } from '../src/history/update.ts';
import { dayAt, dayNumber } from '../src/snapshot/dates.ts';
import type { Snapshot } from '../src/snapshot/schema.ts';
import type { Measured } from './helpers/report.ts';
import { progress, runScript } from './helpers/run-script.ts';
import { median, rounded } from './helpers/statistics.ts';

const SIZES = [100, 1_000];
const RUNS = 9;
/** Days of nightly runs before the one that is measured. */
const DAYS = 730;
const LAST = dayNumber('2026-11-29');
/** A star history of GitHub has 30 weeks, and the days of five of them. */
const [WEEKS, RECENT] = [30, 35];
/** The maximum size for 1,000 repositories, in bytes. */
const MOST_BYTES = 1_500_000;

await runScript('history', measureHistory);

async function measureHistory(): Promise<Measured> {
  const measured = SIZES.map((size) => {
    progress(`history: ${size} repositories`);
    return { size, ...historyOf(size) };
  });
  const largest = measured.at(-1)?.bytes ?? Number.NaN;
  return {
    tables: [
      {
        title: `The history of repositories after ${DAYS} nightly runs, with ${WEEKS} weeks of GitHub's star history each; medians of ${RUNS}`,
        head: [
          'repositories',
          'file, kB',
          'for each, bytes',
          'parse, ms',
          'update, ms',
          'format, ms',
        ],
        rows: measured.map(({ size, bytes, parse, update, format }) => [
          size,
          Math.round(bytes / 1000),
          Math.round(bytes / size),
          rounded(parse, 1),
          rounded(update, 1),
          rounded(format, 1),
        ]),
      },
    ],
    musts: [
      {
        claim: 'the history of 1,000 repositories has at most 1.5 MB',
        measured: `${rounded(largest / 1_000_000)} MB`,
        holds: largest <= MOST_BYTES,
      },
    ],
  };
}

function historyOf(size: number) {
  const keys = Array.from({ length: size }, (_, index) => `github:some-owner/repository-${index}`);
  let history: HistoryFile | undefined;
  for (let day = LAST - DAYS; day < LAST; day += 1) history = seenOn(history, keys, day);
  const text = formatHistory(answered(history ?? NOTHING, keys));
  const times = Array.from({ length: RUNS }, () => timesOf(text, keys));
  return {
    bytes: Buffer.byteLength(text),
    parse: median(times.map(({ parse }) => parse)),
    update: median(times.map(({ update }) => update)),
    format: median(times.map(({ format }) => format)),
  };
}

function timesOf(text: string, keys: readonly string[]) {
  const start = performance.now();
  const parsed = parseHistory(text, 'history.json');
  const read = performance.now();
  const next = seenOn(parsed, keys, LAST);
  const updated = performance.now();
  formatHistory(next);
  const end = performance.now();
  return { parse: read - start, update: updated - read, format: end - updated };
}

const NOTHING: HistoryFile = { version: 1, updatedAt: '2026-11-29T00:00:00Z', subjects: {} };

/** A run of a day: every count is another one than the day before. */
function seenOn(history: HistoryFile | undefined, keys: readonly string[], day: number) {
  const today = dayAt(day);
  const stars = { value: 1, source: 'github' };
  const snapshot: Snapshot = {
    version: 1,
    checkedAt: `${today}T03:17:41Z`,
    subjects: Object.fromEntries(keys.map((key) => [key, { stars }])),
  };
  const totals = keys.map((key, index) => {
    return { key, count: 'stars', total: 12_345 + index + day, source: 'github' } as const;
  });
  return withTotals(history, totals, { snapshot, today });
}

function answered(history: HistoryFile, keys: readonly string[]): HistoryFile {
  const from = dayAt(LAST - 7 * WEEKS);
  const given = {
    from,
    step: 'week',
    gains: Array.from({ length: WEEKS }, (_, week) => 100 + week),
    daily: {
      from: dayAt(LAST - RECENT),
      gains: Array.from({ length: RECENT }, (_, day) => 10 + day),
    },
  } as const;
  const answers = keys.map((key) => {
    return { key, count: 'stars', source: 'github-stars', answer: { given } } as const;
  });
  return withAnswers(history, answers, dayAt(LAST));
}
