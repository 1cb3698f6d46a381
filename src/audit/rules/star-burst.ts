import type { Given, HistoryFile } from '../../history/schema.ts';
import type { ReadList } from '../../markdown/read-list.ts';
import { dayAt, dayNumber } from '../../snapshot/dates.ts';
import { countOf } from '../../snapshot/records.ts';
import type { Snapshot } from '../../snapshot/schema.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Problem, Rule } from '../rule.ts';

const DAYS_OF_WEEK = 7;
/** The length of a burst, in weeks of the source. */
const BURST_WEEKS = 2;
/** Fourteen days may touch three weeks, so the week after a burst is not looked at. */
const END_WEEKS = 1;
const TAIL_WEEKS = 4;
/**
 * The fewest stars of a burst. Less is what one newsletter, talk or course brings: after a story on
 * Hacker News, repositories gain 289 stars in a week on average (arXiv:2511.04453).
 */
const FEWEST = 100;
/** The share of all stars that a burst must exceed. */
const MOST = 0.5;
/**
 * The share of a burst that the weeks after it stay below. This limit is ours: attention that people
 * pay decays over weeks (in the same study, 100 of the 289 stars follow after the second day), while
 * bought stars promote nothing for long (arXiv:2412.13459).
 */
const TAIL = 0.05;

interface Burst {
  /** The first day of the burst. */
  readonly from: string;
  readonly stars: number;
  readonly total: number;
  /** The first day of the weeks after it, and their stars. */
  readonly tailFrom: string;
  readonly after: number;
}

/** Sources say when stars were given and not why, so a finding is no proof. */
export const starBurst: Rule = {
  id: 'star-burst',
  sentence: 'A repository got most of its stars within two weeks, and hardly any after them.',
  severity: 'note',
  needs: 'network',
  isOff: true,
  check: ({ lists, history, snapshot }) =>
    history === undefined ? [] : lists.flatMap((list) => burstsIn(list, { history, snapshot })),
};

interface Recorded {
  readonly history: HistoryFile;
  readonly snapshot: Snapshot | undefined;
}

/** Returns one problem for each repository, however many badges a list has of it. */
function burstsIn(list: ReadList, { history, snapshot }: Recorded): Problem[] {
  const seen = new Set<string>();
  return list.slots.flatMap(({ entry, subject, from: at }) => {
    const key = subjectKey(subject);
    const given = seen.has(key) ? undefined : history.subjects[key]?.stars?.given;
    seen.add(key);
    const count = countOf(snapshot?.subjects[key], 'stars')?.value;
    const burst = given && burstOf(given, count);
    if (burst === undefined) return [];
    const message = `${key} got ${figure(burst.stars)} of its ${figure(burst.total)} stars in two weeks from ${burst.from}, and ${figure(burst.after)} in four weeks from ${burst.tailFrom}: ${subjectUrl(subject)}`;
    return [{ list, entry, at, subject, message }];
  });
}

/**
 * Returns the burst of a series of weeks. `count`: all stars of today, where they are known; the sum
 * of the series otherwise, if it is whole.
 */
function burstOf(given: Given, count: number | undefined): Burst | undefined {
  const { gains, isWhole } = given;
  if (given.step !== 'week' || (count === undefined && isWhole !== true)) return undefined;
  const total = Math.max(count ?? 0, sum(gains));
  const past = gains.slice(0, weeksOver(given));
  const start = fullest(past);
  const end = start + BURST_WEEKS + END_WEEKS;
  const tail = past.slice(end, end + TAIL_WEEKS);
  const [stars, after] = [sum(past.slice(start, start + BURST_WEEKS)), sum(tail)];
  const isBurst = stars >= FEWEST && stars > total * MOST;
  if (!isBurst || tail.length < TAIL_WEEKS || after >= stars * TAIL) return undefined;
  return { from: dayOfWeek(given, start), stars, total, tailFrom: dayOfWeek(given, end), after };
}

/** Returns the index of the first of the weeks that together have most stars. */
function fullest(gains: readonly number[]): number {
  const sums = gains.map((_, start) => sum(gains.slice(start, start + BURST_WEEKS)));
  return Math.max(0, sums.indexOf(sums.reduce((most, one) => Math.max(most, one), 0)));
}

function dayOfWeek({ from }: Given, week: number): string {
  return dayAt(dayNumber(from) + week * DAYS_OF_WEEK);
}

/** The week in which the source was asked is not over. */
function weeksOver({ on, from }: Given): number {
  return Math.max(0, Math.floor((dayNumber(on) - dayNumber(from)) / DAYS_OF_WEEK));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}
