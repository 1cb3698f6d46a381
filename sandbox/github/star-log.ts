import type { World } from '../world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** When a repository was created whose date is not known. */
const CREATED = '2019-01-24';

/** The days on which the stars of repositories were given. */
export interface StarHistory {
  /** Adds stars to `owner/name` that are given on a day such as `2026-11-22`; default: today. */
  star(repository: string, stars: number, day?: string): void;
  /** Removes stars that were given up to a day, the latest first; default: the first day with any. */
  unstar(repository: string, stars: number, day?: string): void;
}

/** The stars of a repository, by the day (since 1970) on which they were given; none on other days. */
type Log = Map<number, number>;

export interface StarLogs extends StarHistory {
  /** Returns the stars that `github:owner/name` still has. Their sum is its count. */
  logOf(key: string): { created: number; today: number; log: ReadonlyMap<number, number> };
}

/**
 * Keeps when stars were given. Those of a repository that is asked for the first time were given evenly
 * since it was created. When the world changes its count, new ones are of today, and the oldest are
 * removed.
 */
export function createStarLogs(world: World): StarLogs {
  const logs = new Map<string, Log>();

  function logOf(key: string) {
    const origin = world.origin(key);
    const created = dayNumber(world.details(key).date ?? CREATED);
    const today = Math.max(created, Math.floor(Date.now() / DAY_MS));
    const stars = world.counts(key)?.stars ?? 0;
    const log = logs.get(origin) ?? spread(stars, created, today);
    logs.set(origin, log);
    const missing = stars - sum(log);
    if (missing > 0) add(log, today, missing);
    else removeOldest(log, -missing);
    return { created, today, log };
  }

  return {
    logOf,
    star(repository, stars, day) {
      const key = `github:${repository}`;
      const { log, today } = logOf(key);
      add(log, day === undefined ? today : dayNumber(day), stars);
      world.set(key, { stars: sum(log) });
    },
    unstar(repository, stars, day) {
      const key = `github:${repository}`;
      const { log } = logOf(key);
      const [first = 0] = sortedDays(log);
      removeLatest(log, stars, day === undefined ? first : dayNumber(day));
      world.set(key, { stars: sum(log) });
    },
  };
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / DAY_MS);
}

function spread(stars: number, created: number, today: number): Log {
  const log: Log = new Map();
  const days = today - created + 1;
  let given = 0;
  for (let index = 1; index <= days; index++) {
    const upTo = Math.floor((stars * index) / days);
    if (upTo > given) log.set(created + index - 1, upTo - given);
    given = upTo;
  }
  return log;
}

function add(log: Log, day: number, stars: number): void {
  log.set(day, (log.get(day) ?? 0) + stars);
}

function removeOldest(log: Log, stars: number): void {
  remove(log, stars, sortedDays(log));
}

function removeLatest(log: Log, stars: number, until: number): void {
  const days = sortedDays(log).filter((day) => day <= until);
  if (remove(log, stars, days.reverse()) > 0) throw new Error('It has fewer stars up to that day.');
}

/** Returns how many stars there are too few. */
function remove(log: Log, stars: number, days: readonly number[]): number {
  let left = stars;
  for (const day of days) {
    const removed = Math.min(left, log.get(day) ?? 0);
    add(log, day, -removed);
    left -= removed;
    if (log.get(day) === 0) log.delete(day);
  }
  return left;
}

function sortedDays(log: Log): number[] {
  return [...log.keys()].sort((left, right) => left - right);
}

function sum(log: Log): number {
  return [...log.values()].reduce((total, stars) => total + stars, 0);
}
