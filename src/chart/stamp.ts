import { isHistoryCount } from '../history/recorded.ts';
import { dayAt, dayNumber } from '../snapshot/dates.ts';
import type { Total } from './totals.ts';

/** What a chart shows at its right end, as its file says it: `2026-11-30 stars=1234 likes=5`. */
export function stampOf(totals: readonly Total[]): string {
  const last = Math.max(...totals.map(({ series }) => series.days.at(-1) ?? 0));
  const values = totals.map(({ count, series }) => `${count}=${series.values.at(-1) ?? 0}`);
  return [dayAt(last), ...values].join(' ');
}

const STAMP = /<svg [^>]{0,500}data-tally="(\d{4}-\d\d-\d\d)((?: [a-z]{1,20}=\d{1,16}){1,3})"/;
/** A line moves by a pixel when its total does by one per cent. */
const VISIBLE_SHARE = 0.01;
/** 1970-01-01 was a Thursday. */
const DAYS_TO_MONDAY = 3;

/**
 * Returns whether a chart is so much like an older one that its file need not change: of the same week,
 * from Monday to Sunday, with the same counts, none of which moved by one per cent.
 */
export function looksLike(chart: string, older: string): boolean {
  const [now, before] = [readStamp(chart), readStamp(older)];
  if (now === undefined || before === undefined || now.week !== before.week) return false;
  const isClose = ([count, value]: readonly [string, number]) => {
    const old = before.totals.get(count);
    return old !== undefined && Math.abs(value - old) < Math.max(1, old * VISIBLE_SHARE);
  };
  return now.totals.size === before.totals.size && [...now.totals].every(isClose);
}

/** Returns whether a file is a chart that readme-tally wrote. */
export function isChart(svg: string): boolean {
  return readStamp(svg) !== undefined;
}

/** Returns nothing for a file that is no chart of readme-tally. */
function readStamp(svg: string) {
  const [, day, values = ''] = STAMP.exec(svg) ?? [];
  if (day === undefined) return undefined;
  const totals = values
    .trim()
    .split(' ')
    .map((one) => one.split('='))
    .filter(([count = '']) => isHistoryCount(count))
    .map(([count = '', value]) => [count, Number(value)] as const);
  const week = Math.floor((dayNumber(day) + DAYS_TO_MONDAY) / 7);
  return { week, totals: new Map(totals) };
}
