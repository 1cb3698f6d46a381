import { type Day, dayAt, dayNumber } from '../snapshot/dates.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MOST_TICKS = 5;
/** The distances of labels: days, then months. */
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const MONTH_DAYS = 30.4;

export interface DayTick {
  /** Days since 1970. */
  readonly day: number;
  readonly label: string;
}

/** `5 Mar 2026`. */
export function dayText(day: number): string {
  const { year, month, date } = parts(dayAt(day));
  return `${date} ${MONTHS[month]} ${year}`;
}

/** Returns at most five days of a period with their labels: days, months or years. */
export function dayTicks(first: number, last: number): DayTick[] {
  if (first === last) return [{ day: first, label: dayText(first) }];
  const span = last - first;
  const days = DAY_STEPS.find((step) => span / step < MOST_TICKS);
  if (days !== undefined) return spacedDays(first, last, days);
  const wanted = span / MONTH_DAYS;
  const months = MONTH_STEPS.find((step) => wanted / step < MOST_TICKS) ?? 240;
  return monthStarts(first, last, months);
}

/** Counted back from the last day, which is the one that readers look for. */
function spacedDays(first: number, last: number, step: number): DayTick[] {
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const day = last - (count - 1 - index) * step;
    const { month, date } = parts(dayAt(day));
    return { day, label: `${date} ${MONTHS[month]}` };
  });
}

function monthStarts(first: number, last: number, step: number): DayTick[] {
  const from = parts(dayAt(first));
  const start = Math.ceil((from.year * 12 + from.month + (from.date > 1 ? 1 : 0)) / step) * step;
  const ticks: DayTick[] = [];
  for (let at = start; ; at += step) {
    const [year, month] = [Math.floor(at / 12), at % 12];
    const day = dayNumber(`${year}-${String(month + 1).padStart(2, '0')}-01`);
    if (day > last) return ticks;
    ticks.push({ day, label: step % 12 === 0 ? String(year) : `${MONTHS[month]} ${year}` });
  }
}

function parts(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}
