/** Days and values of a count, in the order of time. */
export interface Series {
  /** Days since 1970. */
  readonly days: readonly number[];
  readonly values: readonly number[];
}

/** Returns the values on some days; nothing for days before the first point. */
export function valuesOn(series: Series, days: readonly number[]): (number | undefined)[] {
  let at = -1;
  return days.map((day) => {
    while (at + 1 < series.days.length && (series.days[at + 1] ?? 0) <= day) at += 1;
    return at < 0 ? undefined : series.values[at];
  });
}

/**
 * Returns how much a count gained in the days up to `end`, or since its first point if that is later;
 * nothing where it has one point only.
 */
export function gainIn({ days, values }: Series, ago: number, end = days.at(-1) ?? 0) {
  const last = lastIndex(days, end);
  const before = Math.max(0, lastIndex(days, end - ago));
  if (last < 1) return undefined;
  return (values[last] ?? 0) - (values[before] ?? 0);
}

/** Returns the index of the last day up to `end`, or -1. Most callers ask for one of the last days. */
export function lastIndex(days: readonly number[], end: number): number {
  let index = days.length - 1;
  while (index >= 0 && (days[index] ?? 0) > end) index -= 1;
  return index;
}
