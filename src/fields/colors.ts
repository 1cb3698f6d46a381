import type { Colors } from './field.ts';

/** The colours of an age, and the age in months from which on the next one holds. */
const FRESH = 'brightgreen';
const STEPS = [
  { months: 24, color: 'red' },
  { months: 12, color: 'orange' },
  { months: 6, color: 'yellow' },
] as const;
/** From young to old. */
const COLORS = [FRESH, ...STEPS.map(({ color }) => color).toReversed()];

/** For dates that should be recent: green in the first half year, red after two years. */
export const ageColors: Colors = {
  all: COLORS,
  of: (day, today) => colorAt(monthsBetween(String(day), today)),
};

/** For dates that are better when they are old: red in the first half year, green after two years. */
export const youthColors: Colors = {
  all: COLORS,
  of: (day, today) => COLORS[COLORS.length - 1 - COLORS.indexOf(ageColors.of(day, today))] ?? FRESH,
};

function colorAt(months: number): string {
  return STEPS.find((step) => months >= step.months)?.color ?? FRESH;
}

/** Returns the whole months between two days. A day later than `to` gives a negative number. */
export function monthsBetween(from: string, to: string): number {
  const [then, now] = [from, to].map((day) => {
    const [year = 0, month = 0, ofMonth = 1] = day.split('-').map(Number);
    return { months: year * 12 + month, ofMonth };
  });
  if (!then || !now) return 0;
  return now.months - then.months - (now.ofMonth < then.ofMonth ? 1 : 0);
}

/** For counts of what is still open: green at 0. */
export const openColors: Colors = {
  all: ['yellow', FRESH],
  of: (count) => (Number(count) > 0 ? 'yellow' : FRESH),
};

/** A number that is neither a date nor a hash. */
const VERSION = /^\d(?!\d{3}[-.]\d{2}[-.]\d{2}|[\da-f]{6,39}$)/;
const EARLY = /^v?0\b|alpha|beta|snapshot|dev|pre|rc/i;

/** Returns the tag of a release as shields.io shows it: `v1.2.0` for `1.2.0`. */
export function versionText(tag: string): string {
  return VERSION.test(tag) ? `v${tag}` : tag;
}

const [STABLE, UNSTABLE, NONE] = ['blue', 'orange', 'lightgrey'] as const;

/** The colours of shields.io for versions. */
export const releaseColors: Colors = {
  all: [STABLE, UNSTABLE, NONE],
  of: (tag) => {
    if (tag === '') return NONE;
    return EARLY.test(String(tag)) ? UNSTABLE : STABLE;
  },
};
