import { createHash } from 'node:crypto';

/** Derives a number from 0 to below 1 from a key. */
export function drawn(key: string, what: string): number {
  const digest = createHash('sha1').update(`${what} ${key}`).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** Derives a count on a logarithmic scale: most are small, few are large. */
export function drawnCount(key: string, what: string, low: number, high: number): number {
  return Math.round(low * (high / low) ** drawn(key, what));
}

/** Derives one of several things; a later one is as likely as the first. */
export function drawnFrom<T>(key: string, what: string, all: readonly T[]): T {
  return all[Math.floor(drawn(key, what) * all.length)] as T;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** The days from which dates are drawn. */
const [FIRST, LAST] = [Date.UTC(2019, 0, 1), Date.UTC(2026, 9, 31)];

/** Derives a day: `2024-03-08`. */
export function drawnDay(key: string, what: string): string {
  const days = Math.floor((LAST - FIRST) / DAY_MS);
  const day = new Date(FIRST + Math.floor(drawn(key, what) * days) * DAY_MS);
  return day.toISOString().slice(0, 10);
}
