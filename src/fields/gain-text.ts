import {
  formatNumber,
  MYRIADS,
  NUMBER_FORMATS,
  type NumberStyle,
  shownNumber,
} from './number-style.ts';

/** The minus of reports. A hyphen would be a separator in the address of a badge. */
const MINUS = '−';
/** Signs in front of a number. Lists write a minus in several ways. */
const SIGN = /^[+±−–-]/;
const NEGATIVE = /^[−–-]/;

/** Writes a gain with its sign: `+1.2k`, `−3`, `0`. */
export function formatGain(value: number, style: NumberStyle): string {
  if (value === 0) return '0';
  return `${value < 0 ? MINUS : '+'}${formatNumber(Math.abs(value), style)}`;
}

/** Returns a number of a list without its sign. */
export function unsigned(text: string): string {
  return text.replace(SIGN, '');
}

/** Parses the gain that a slot shows, which may be rounded: -1200 for `−1.2k`. */
export function shownGain(text: string): number | undefined {
  const shown = text.trim();
  const size = shownNumber(unsigned(shown));
  // Not -0.
  return size === undefined || size === 0 || !NEGATIVE.test(shown) ? size : -size;
}

const STYLES: readonly NumberStyle[] = [
  ...NUMBER_FORMATS,
  'precise',
  'billions',
  ...[...MYRIADS].map((unit) => `myriad ${unit}` as const),
];

/** Returns whether a text shows a gain in one of the formats. */
export function isGainShown(text: string, value: number): boolean {
  const shown = shownGain(text);
  return STYLES.some((style) => shownGain(formatGain(value, style)) === shown);
}

/** A number with its sign, in any of the formats. */
const NUMBER =
  /(?<![\w.,])[+±−–-]?\d{1,15}(?:[.,' ]\d{3}){0,5}(?:\.\d{1,3})?(?:\s?[kKMGTB万萬만])?(?![\w.,]?\d)(?!\w)/gu;
/** What makes a number a time: `30 days`. */
const TIME = /^[\s-]?(?:d|days?|天|日)(?!\w)/i;

/**
 * Finds the gain in a text that may have other words: `stars 30d: +12`, `+12 in 30 days`. A number
 * with a sign comes first, and a number of days is none.
 */
export function findGain(text: string): { from: number; to: number } | undefined {
  const found = [...text.matchAll(NUMBER)].filter(
    ({ 0: number, index }) => !TIME.test(text.slice(index + number.length)),
  );
  const match = found.find(([number]) => SIGN.test(number)) ?? found.at(-1);
  return match && { from: match.index, to: match.index + match[0].length };
}
