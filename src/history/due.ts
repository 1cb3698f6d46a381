import { type Day, dayNumber, daysBetween, spread } from '../snapshot/dates.ts';
import { seenSeries } from './gains.ts';
import type { CountHistory, HistoryCount, HistoryFile } from './schema.ts';

/** Days after which a refusal is tried again. */
const REFUSED = 30;
/** Days without a total that are a gap in a series of ours. */
const GAP = 15;
/** The same of older totals, of which one a month is kept. */
const OLD_GAP = 50;
/** The age in days from which on they are old; they are thinned somewhat later. */
const OLD = 330;
/** Days after which citations by year are asked for again: a year has ended by then. */
const YEARLY = 366;
const TURNS = 1_000_003;
/** By the golden ratio, similar names and days that follow each other are far apart. */
const STEP = 618_036;

/** A count whose past is to be asked for. */
export interface Candidate {
  readonly key: string;
  readonly count: HistoryCount;
}

/** Returns the candidates whose past is missing, never asked ones first, then those asked longest ago. */
export function dueFirst<T extends Candidate>(
  candidates: readonly T[],
  history: HistoryFile,
  today: Day,
): T[] {
  const due = candidates.flatMap((candidate) => {
    const known = history.subjects[candidate.key]?.[candidate.count] ?? {};
    return isDue(known, today)
      ? [{ candidate, on: askedOn(known), turn: turnOf(candidate, today) }]
      : [];
  });
  const sorted = due.toSorted((a, b) => (a.on === b.on ? a.turn - b.turn : a.on < b.on ? -1 : 1));
  return sorted.map(({ candidate }) => candidate);
}

/** Another order each day, so that a few that always fail do not hold up the others. */
function turnOf({ key }: Candidate, today: Day): number {
  return ((spread(key, TURNS) + dayNumber(today)) * STEP) % TURNS;
}

function askedOn({ given, refused }: CountHistory): Day {
  return refused?.on ?? given?.on ?? '';
}

function isDue({ seen, given, refused }: CountHistory, today: Day): boolean {
  if (refused !== undefined) return daysBetween(refused.on, today) >= REFUSED;
  if (given === undefined) return true;
  if (given.step === 'year') return daysBetween(given.on, today) >= YEARLY;
  return seen !== undefined && hasGapAfter(seenSeries(seen).days, given.on, today);
}

/** Returns whether our series has a gap that the source has not filled yet. */
function hasGapAfter(days: readonly number[], on: Day, today: Day): boolean {
  const [asked, now] = [dayNumber(on), dayNumber(today)];
  const all = [asked, ...days.filter((day) => day > asked), now];
  return all.some((day, index) => {
    const before = all[index - 1] ?? day;
    return day - before > (now - before >= OLD && day !== now ? OLD_GAP : GAP);
  });
}
