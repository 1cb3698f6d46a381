/** A calendar day in UTC as text: `2026-11-22`. Days sort as texts do. */
export type Day = string;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives the day of an ISO time stamp in UTC. */
export function dayOf(timestamp: string): Day {
  return timestamp.slice(0, 10);
}

/** Counts the days since 1970-01-01. */
export function dayNumber(day: Day): number {
  // biome-ignore lint/style/noRestrictedGlobals: parsing a given day reads no clock.
  return Math.floor(Date.parse(day) / DAY_MS);
}

/** Counts the days from `from` to `to`. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
