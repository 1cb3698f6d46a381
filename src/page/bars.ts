import type { Given } from '../history/schema.ts';
import { dayNumber } from '../snapshot/dates.ts';
import { packNumber, readNumber, type Size } from './series.ts';

/** What a source says today of a count: how many of it are of which weeks or years. */
export interface Bars {
  readonly step: Given['step'];
  /** The first day of the first week as a number, or the first year. */
  readonly from: number;
  /** One for each week, some weeks, or year. */
  readonly values: readonly number[];
}

/** A page shows the last ones. */
const MOST = { week: 30, year: 10 } as const;
/** All bars of a page together: with more, a bar has two or three weeks. */
const MOST_BARS = 8_000;
const LONGEST = 3;

/** Returns how many weeks a bar has on a page with so many series of weeks. */
export function weeksOfBars(count: number): number {
  for (let weeks = 1; weeks < LONGEST; weeks += 1) {
    if ((count * MOST.week) / weeks <= MOST_BARS) return weeks;
  }
  return LONGEST;
}

/** Returns the bars of a series; undefined where nothing was given. */
export function barsOf({ step, from, gains }: Given, weeks: number): Bars | undefined {
  const length = step === 'week' ? weeks : 1;
  const count = Math.floor(Math.min(gains.length, MOST[step]) / length);
  // What is left over is at the start.
  const start = gains.length - count * length;
  const values = new Array<number>(count).fill(0);
  for (let at = start; at < gains.length; at += 1) {
    const bar = Math.floor((at - start) / length);
    values[bar] = (values[bar] ?? 0) + (gains[at] ?? 0);
  }
  if (!values.some((value) => value > 0)) return undefined;
  const first = step === 'week' ? dayNumber(from) + DAYS * start : Number(from.slice(0, 4)) + start;
  return { step, from: first, values };
}

const DAYS = 7;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef';
const HIGHEST = DIGITS.length - 1;

/**
 * Writes bars in a character each, as shares of the highest one. That one is exact; all are if it is
 * at most 31. `today` is a day number.
 */
export function packBars({ step, from, values }: Bars, today: number): string {
  const high = Math.max(...values);
  const unit = Math.max(1, high / HIGHEST);
  let levels = '';
  for (const value of values) levels += DIGITS.charAt(Math.round(value / unit));
  const start = step === 'week' ? today - from : from;
  return `${step === 'week' ? '' : YEARS}${packNumber(start)}${packNumber(high)}${levels}`;
}

/** Marks bars of years. */
const YEARS = '~';

/** Reads what `packBars` wrote. */
export function unpackBars(packed: string, today: number): Bars | undefined {
  if (packed === '') return undefined;
  const step = packed.startsWith(YEARS) ? 'year' : 'week';
  const start = readNumber(packed, step === 'year' ? 1 : 0);
  const high = readNumber(packed, start.end);
  const unit = Math.max(1, high.value / HIGHEST);
  const levels = [...packed.slice(high.end)];
  return {
    step,
    from: step === 'week' ? today - start.value : start.value,
    values: levels.map((level) => Math.round(DIGITS.indexOf(level) * unit)),
  };
}

/** Returns bars as a path of SVG that is filled. */
export function barsPath({ values }: Bars, { width, height }: Size): string {
  const high = Math.max(1, ...values);
  const across = width / Math.max(1, values.length);
  const bar = across * 0.75;
  return values
    .map((value, index) => {
      const tall = (value / high) * height;
      return `M${(index * across).toFixed(1)} ${height}v${(-tall).toFixed(1)}h${bar.toFixed(1)}V${height}z`;
    })
    .join('');
}
