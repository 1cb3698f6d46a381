/** A calendar day in UTC as text: `2026-11-22`. Days sort as texts do. */
export type Day = string;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns the day of an ISO timestamp in UTC. */
export function dayOf(timestamp: string): Day {
  return timestamp.slice(0, 10);
}

/** Returns the number of days since 1970-01-01. Parsing a date takes ten times as long. */
export function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7));
  // A year that begins in March ends with the day that only some years have.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + ofYear - DAYS_BEFORE_1970;
}

/** From 0000-03-01. */
const DAYS_BEFORE_1970 = 719_468;

/** Returns the day of a number of days since 1970-01-01. */
export function dayAt(number: number): Day {
  // biome-ignore lint/style/noRestrictedGlobals: writing a given day reads no clock.
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Clocks differ, and a day ends at different times. */
const TOLERANCE = 1;

/** Returns whether a day is so far after today that it is a mistake. */
export function isFuture(day: Day, today: Day): boolean {
  return daysBetween(today, day) > TOLERANCE;
}

/** Formats a time as an ISO timestamp in UTC, to the second: `2026-11-22T03:17:41Z`. */
export function timestamp(time: { toISOString(): string }): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Hashes a name to a whole number from 0 to below `count`, so that many names are spread over the
 * minutes of an hour or the days of a period.
 */
export function spread(name: string, count: number): number {
  let hash = 0;
  for (const character of name.toLowerCase()) {
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  }
  return hash % count;
}
