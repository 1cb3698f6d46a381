/** A number in a text, or a placeholder for one. Offsets are within the text. */
interface NumberText {
  readonly from: number;
  readonly to: number;
  /** False for a placeholder. */
  readonly isNumber: boolean;
}

const NUMBER =
  /(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,])\d+(?:\.\d+)?(?:\s?[kKMB])?\+?(?![\w])/u;
const PLACEHOLDER =
  /(?<!\w)(?:n\.?\s?\/?\s?a\.?|none|null|unknown|invalid|inaccessible|not found|rate limited(?: by upstream service)?|tbd|tba|todo|error)(?!\w)|^[\s–—?-]+$|(?<!\?)\?+$/i;
/** Allowed beside the number: symbols and punctuation. */
const DECORATION = /^[\s\p{S}\p{So}\p{P}]*$/u;

/**
 * Finds the one number or placeholder of a text that says nothing else: `⭐ 2.7k`, `999+`, `N/A`,
 * `⭐ invalid`.
 */
export function soleNumber(text: string): NumberText | undefined {
  const number = NUMBER.exec(text);
  const match = number ?? PLACEHOLDER.exec(text);
  if (!match) return undefined;
  const { index } = match;
  const end = index + match[0].length;
  const rest = text.slice(0, index) + text.slice(end);
  if (!DECORATION.test(rest)) return undefined;
  return { from: index, to: end, isNumber: number !== null };
}

/** The placeholder for a number that was not fetched yet. */
export const UNKNOWN = '?';
const AMONG_WORDS = /\d+(?:[.,]\d+)*(?:[kKMB](?!\w))?|\?$/;

/** Finds the number of a text between markers, which may have other words: `cited by 154`. */
export function numberAmongWords(words: string): NumberText | undefined {
  const found = soleNumber(words);
  if (found) return found;
  const match = AMONG_WORDS.exec(words);
  if (!match) return undefined;
  const { index } = match;
  return { from: index, to: index + match[0].length, isNumber: match[0] !== UNKNOWN };
}

/** Detects the format of a number: `2.7k`, `1,234`, `5578`. Ambiguous for `721`. */
export function writtenFormat(number: string): NumberFormat | undefined {
  if (/[kKMB]\+?$/.test(number)) return 'compact';
  if (number.includes(',')) return 'grouped';
  return /^\d{4,}/.test(number) ? 'plain' : undefined;
}

/** `1.2k`, `1,234`, `1234`. */
export const NUMBER_FORMATS = ['compact', 'grouped', 'plain'] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

const PREFIXES = ['', 'k', 'M', 'G', 'T'];
const LAST = PREFIXES.length - 1;

/** Formats a non-negative integer. */
export function formatNumber(value: number, format: NumberFormat): string {
  if (format === 'plain') return String(value);
  if (format === 'grouped') return String(value).replace(/\B(?=(?:\d{3}){1,5}$)/g, ',');
  return compact(value);
}

/**
 * Rounds like shields.io does on its star badges: one decimal below ten of a unit unless it is zero
 * (`1.9k`, `2k`), else none (`12k`).
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

const SCALES: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };

/** Parses the number that a slot shows, which may be rounded: 2700 for `2.7k`. */
export function shownNumber(text: string | undefined): number | undefined {
  const [, digits, scale = ''] = /(\d[\d,]*(?:\.\d+)?)\s?([kmb])?/i.exec(text ?? '') ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1);
  return Number.isSafeInteger(Math.round(value)) ? Math.round(value) : undefined;
}
