import { findDate } from '../fields/date-style.ts';
import { findGain } from '../fields/gain-text.ts';
import { MYRIADS, SEPARATORS } from '../fields/number-style.ts';

/** A number in a text, or a placeholder for one. Offsets are within the text. */
export interface NumberText {
  readonly from: number;
  readonly to: number;
  /** False for a placeholder. */
  readonly isNumber: boolean;
}

/** `1,234`, `1 234`, `999+`, `2.7k`, `1.2万`. */
const NUMBER = new RegExp(
  [
    String.raw`(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])`,
    String.raw`(?<![\w.,'’])\d{1,3}(?:(${SEPARATORS})\d{3})(?:\1\d{3})*(?![\w,])`,
    String.raw`(?<![\w.,])\d+(?:\.\d+)?(?:\s?[kKMB${MYRIADS}])?\+?(?![\w])`,
  ].join('|'),
  'u',
);
const PLACEHOLDER =
  /(?<!\w)(?:n\.?\s?\/?\s?a\.?|none|null|unknown|invalid|inaccessible|not found|rate limited(?: by upstream service)?|tbd|tba|todo|error)(?!\w)|^[\s–—?-]+$|(?<!\?)\?+$/i;
/** Allowed beside the number: symbols and punctuation. */
const DECORATION = /^[\s\p{S}\p{So}\p{P}]*$/u;

/**
 * Finds the one number or placeholder of a text that says nothing else: `⭐ 2.7k`, `999+`, `N/A`,
 * `⭐ invalid`. With `isUnit` it may say what is counted, too: `12345 stars`.
 */
export function soleNumber(
  text: string,
  isUnit: (words: string) => boolean = () => false,
): NumberText | undefined {
  const number = NUMBER.exec(text);
  const match = number ?? PLACEHOLDER.exec(text);
  if (!match) return undefined;
  const { index } = match;
  const end = index + match[0].length;
  const rest = text.slice(0, index) + text.slice(end);
  if (!DECORATION.test(rest) && !(number && isUnit(rest))) return undefined;
  return { from: index, to: end, isNumber: number !== null };
}

/** As `soleNumber`, of a gain: the sign is part of it. `+12`, `−3`, `N/A`. */
export function soleGain(
  text: string,
  isUnit?: (words: string) => boolean,
): NumberText | undefined {
  const number = soleNumber(text, isUnit);
  if (!number?.isNumber) return number;
  const gain = findGain(text);
  const isSame = gain && gain.from <= number.from && gain.to >= number.from;
  return isSame ? { ...number, from: gain.from } : number;
}

/** As `soleNumber`, of a date: `📅 2025-10`, `Oct 7, 2025`, `N/A`. */
export function soleDate(text: string, isUnit: (words: string) => boolean): NumberText | undefined {
  const date = findDate(text);
  if (date) {
    const rest = text.slice(0, date.from) + text.slice(date.to);
    const isSole = DECORATION.test(rest) || isUnit(rest);
    return isSole ? { from: date.from, to: date.to, isNumber: true } : undefined;
  }
  const placeholder = soleNumber(text);
  return placeholder?.isNumber ? undefined : placeholder;
}

/** Tags, entities and comments show nothing. */
const MARKUP = /<[!/a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{1,30});/gi;

/** Blanks markup, with the same offsets. */
export function withoutMarkup(html: string): string {
  return html.replace(MARKUP, (markup) => ' '.repeat(markup.length));
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

/** As `numberAmongWords`, of a gain: `stars 30d: +12`. */
export function gainAmongWords(words: string): NumberText | undefined {
  const gain = findGain(words);
  if (gain) return { ...gain, isNumber: true };
  const found = soleNumber(words);
  if (found && !found.isNumber) return found;
  const at = words.trimEnd().length - 1;
  return words[at] === UNKNOWN ? { from: at, to: at + 1, isNumber: false } : undefined;
}
