/** The ways to write a number: `1.2k`, `1,234`, `1234`. */
export const NUMBER_FORMATS = ['compact', 'grouped', 'plain'] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

const PREFIXES = ['', 'k', 'M', 'G', 'T'];
const LAST = PREFIXES.length - 1;

/** Writes a whole number that is not negative. */
export function formatNumber(value: number, format: NumberFormat): string {
  if (format === 'plain') return String(value);
  if (format === 'grouped') return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return compact(value);
}

/**
 * Rounds as shields.io does on its star badges: below ten of a unit one decimal digit unless it is
 * zero (`1.9k`, `2k`), else none (`12k`).
 */
function compact(value: number): string {
  let scaled = value;
  let power = 0;
  while (scaled >= 1000 && power < LAST) {
    scaled /= 1000;
    power++;
  }
  const rounded = power > 0 && scaled < 10 ? Number(scaled.toFixed(1)) : Math.round(scaled);
  // 999,950 is 1M, not 1000k.
  return rounded >= 1000 && power < LAST
    ? `1${PREFIXES[power + 1]}`
    : `${rounded}${PREFIXES[power]}`;
}
