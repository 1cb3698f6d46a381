import type { Series } from '../history/series.ts';

/** The days of all series of a page: a small file has few, and a page of many series fewer. */
export const MAX_DAYS = 12;
const FEW_DAYS = 8;
const MANY_SERIES = 1_200;
/** The periods of gains, in days. */
export const WEEK = 7;
export const MONTH = 30;

/**
 * Chooses the days of all series of a page, the last one `today`: all days with a change if they are
 * few, else today, a week and a month ago, and days at equal distances before. `count` is the number
 * of series.
 */
export function chooseDays(changes: Iterable<number>, today: number, count = 0): number[] {
  const most = count > MANY_SERIES ? FEW_DAYS : MAX_DAYS;
  const days = new Set([...changes].filter((day) => day < today));
  const sorted = [...days, today].toSorted((a, b) => a - b);
  if (sorted.length <= most) return sorted;
  const first = sorted[0] ?? today;
  const recent = [today, today - WEEK, today - MONTH].filter((day) => day > first);
  const end = recent.at(-1) ?? today;
  const rest = most - recent.length;
  const spaced = Array.from({ length: rest }, (_, index) =>
    Math.round(first + ((end - first) * index) / rest),
  );
  return [...new Set([...spaced, ...recent])].toSorted((a, b) => a - b);
}

/** Separates the parts of the line of a value. */
export const PART = '.';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Writes the exact value of a count and its series as base64 VLQ, as in source maps: the difference
 * to what the list shows, then the differences backwards from the last value. Ends where the series
 * begins; empty where there is nothing to say.
 */
export function packSeries(
  exact: number,
  shown: number,
  values: readonly (number | undefined)[],
): string {
  let packed = '';
  for (let index = values.length - 1; index > 0; index -= 1) {
    const [value, before] = [values[index], values[index - 1]];
    if (value === undefined || before === undefined) break;
    packed += packNumber(value - before);
  }
  return packed === '' && exact === shown ? '' : packNumber(exact - shown) + packed;
}

/** Reads what `packSeries` wrote. The values are those of the last of the days. */
export function unpackSeries(packed: string, shown: number, days: readonly number[]): Series {
  const [difference = 0, ...steps] = unpackNumbers(packed);
  const values = [shown + difference];
  for (const step of steps) values.unshift((values[0] ?? 0) - step);
  return { days: days.slice(Math.max(0, days.length - values.length)), values };
}

function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let at = 0;
  while (at < packed.length) {
    const { value, end } = readNumber(packed, at);
    numbers.push(value);
    at = end;
  }
  return numbers;
}

/** Reads a number that `packNumber` wrote, and where it ends. */
export function readNumber(packed: string, from: number): { value: number; end: number } {
  let number = 0;
  let scale = 1;
  let bits = MORE;
  let end = from;
  while (bits >= MORE && end < packed.length) {
    bits = DIGITS.indexOf(packed.charAt(end));
    number += (bits % MORE) * scale;
    scale *= MORE;
    end += 1;
  }
  return { value: number % 2 === 1 ? -(number - 1) / 2 : number / 2, end };
}

/** The bit of a digit that another one follows. */
const MORE = 32;

/** The lowest bit is the sign; each digit has five bits, and a sixth if another one follows. */
export function packNumber(value: number): string {
  let rest = value < 0 ? -value * 2 + 1 : value * 2;
  let packed = '';
  do {
    const bits = rest % MORE;
    rest = Math.floor(rest / MORE);
    packed += DIGITS.charAt(bits + (rest > 0 ? MORE : 0));
  } while (rest > 0);
  return packed;
}

/** The size of a drawing, in its own units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Space for the width of the line. */
const MARGIN = 2;

/** Returns the path of a series as a line of SVG; days are drawn at their distances. */
export function linePath({ days, values }: Series, { width, height }: Size): string {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = (width - 2 * MARGIN) / Math.max(1, last - first);
  const up = (height - 2 * MARGIN) / Math.max(1, high - low);
  const base = high === low ? height / 2 : height - MARGIN;
  const points = values.map((value, index) => {
    const x = MARGIN + ((days[index] ?? 0) - first) * across;
    return `${x.toFixed(1)} ${(base - (value - low) * up).toFixed(1)}`;
  });
  return points.length === 0 ? '' : `M${points.join('L')}`;
}
