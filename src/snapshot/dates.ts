/** A calendar day in UTC as text: `2026-11-22`. Days sort as texts do. */
export type Day = string;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns the day of an ISO timestamp in UTC. */
export function dayOf(timestamp: string): Day {
  return timestamp.slice(0, 10);
}

/** Returns the number of days since 1970-01-01. */
export function dayNumber(day: Day): number {
  // biome-ignore lint/style/noRestrictedGlobals: parsing a given day reads no clock.
  return Math.floor(Date.parse(day) / DAY_MS);
}

export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
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
