import type { NumberFormat } from './number-format.ts';

/** A number as people write it, or what they write where there is none. */
export interface NumberText {
  /** Where the number starts and ends within the text. */
  readonly from: number;
  readonly to: number;
  /** Whether it is a number; a placeholder is not. */
  readonly isNumber: boolean;
}

const NUMBER =
  /(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,])\d+(?:\.\d+)?(?:\s?[kKMB])?\+?(?![\w])/u;
const PLACEHOLDER =
  /(?<!\w)(?:n\.?\s?\/?\s?a\.?|none|null|unknown|invalid|inaccessible|not found|rate limited(?: by upstream service)?|tbd|tba|todo|error)(?!\w)|^[\s–—?-]+$|(?<!\?)\?+$/i;
/** What may stand beside the number: symbols, a word of the metric, brackets. */
const DECORATION = /^[\s\p{S}\p{So}\p{P}]*$/u;

/**
 * Finds the one number or placeholder of a text that says nothing else: `⭐ 2.7k`, `999+`, `N/A`,
 * `⭐ invalid`. Gives nothing when the text says more than that.
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

/** What stands in the place of a number that nobody has asked for yet. */
export const UNKNOWN = '?';
const AMONG_WORDS = /\d+(?:[.,]\d+)*(?:[kKMB](?!\w))?|\?$/;

/** Finds the number of a text of ours, which may say more than that: `cited by 154`, `cited by ?`. */
export function numberAmongWords(words: string): NumberText | undefined {
  const found = soleNumber(words);
  if (found) return found;
  const match = AMONG_WORDS.exec(words);
  if (!match) return undefined;
  const { index } = match;
  return { from: index, to: index + match[0].length, isNumber: match[0] !== UNKNOWN };
}

/** Says how a number is written, where it shows: `2.7k`, `1,234`, `5578`; `721` could be any. */
export function writtenFormat(number: string): NumberFormat | undefined {
  if (/[kKMB]\+?$/.test(number)) return 'compact';
  if (number.includes(',')) return 'grouped';
  return /^\d{4,}/.test(number) ? 'plain' : undefined;
}
