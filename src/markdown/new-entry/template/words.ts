import type { Entry } from '../../entries/entry.ts';
import type { Span } from '../../entries/html-tags.ts';
import type { Addition } from '../addition.ts';
import { formatLikeDate } from '../dates.ts';
import { escapeLabel, visible } from '../visible-text.ts';
import { type Found, peopleIn } from './authors.ts';

/** A venue and its year in brackets or code: `[CVPR 2023]`, `(ICCV'23)`. */
const VENUE = /([[(]\s*)(\p{L}(?:[\p{L}\s]*\p{L})?)(\s*)('\d\d|(?:19|20)\d\d)(\s*[\])])/u;
/** The same as a sentence of its own: `Arxiv 2025.` */
const VENUE_SENTENCE = /(?<=^|[.,_*])(\s*)(\p{L}[\p{L} ]*?)( )((?:19|20)\d\d)(\.?\s*)$/u;
/** What looks like words and is none. */
const TAGS = /<[^<>]*>|&\w+;/g;
/** What links elsewhere point to; it would be there twice. */
const ANCHOR = /<a\s+(?:id|name)\s*=\s*["']?[^"'\s>]*["']?\s*>\s*<\/a>\s*/gi;

/** Says whether a text has words in it. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(TAGS, ''));
}

/** Gives a title up to its colon, and what follows it. */
export function splitTitle(title: string): { name: string; rest: string | undefined } {
  const at = title.indexOf(': ');
  return at < 0
    ? { name: title, rest: undefined }
    : { name: title.slice(0, at), rest: title.slice(at + 2) };
}

/**
 * Writes an addition's facts into the words between a neighbour's links: date, venue, authors and
 * description. Gives nothing where a word is left that says something about the neighbour only.
 */
export function fillTitleWords(
  words: string,
  addition: Addition,
  { isEnd = true } = {},
): string | undefined {
  if (!hasWords(words)) return words.replace(ANCHOR, '');
  const [whole, text] =
    titleIn(words, addition) ?? venueIn(words, addition) ?? peopleIn(words, addition) ?? [];
  if (whole !== undefined) {
    return text === undefined ? undefined : around(words, whole, { text, addition, isEnd });
  }
  const dated = formatLikeDate(words, addition);
  if (dated !== undefined) return hasOtherWords(words) ? undefined : dated;
  return isEnd ? recastDescription(words, addition) : undefined;
}

/** Where no link has the title on it, it is what stands out. */
function titleIn(words: string, { title }: Addition): Found | undefined {
  const found = /\*\*[^*\n]+\*\*/.exec(words);
  return found ? [found[0], `**${escapeLabel(title)}**`] : undefined;
}

function venueIn(words: string, { venue, year }: Addition): Found | undefined {
  const found = VENUE.exec(words) ?? VENUE_SENTENCE.exec(words);
  if (!found) return undefined;
  const [whole, open = '', old = '', gap = '', when = '', close = ''] = found;
  if (!venue || !year) return [whole, undefined];
  const shown = when.startsWith("'") ? `'${String(year).slice(2)}` : String(year);
  // `arXiv preprint` is how some lists write `arXiv`.
  const name = /^arxiv/i.test(old) && /^arxiv/i.test(venue) ? old : venue;
  return [whole, open + name + gap + shown + close];
}

function hasOtherWords(words: string): boolean {
  return /\p{L}/u.test(words.replace(TAGS, ''));
}

function around(
  words: string,
  old: string,
  { text, addition, isEnd }: { text: string; addition: Addition; isEnd: boolean },
): string | undefined {
  const at = words.indexOf(old);
  const before = fillTitleWords(words.slice(0, at), addition, { isEnd: false });
  const after = fillTitleWords(words.slice(at + old.length), addition, { isEnd });
  return before === undefined || after === undefined ? undefined : before + text + after;
}

/** Stands for a label in brackets that only a person can give: `[R]`. */
export const UNKNOWN_LABEL = '[?]';

/** A description ends its entry, behind a dash or a colon. */
function recastDescription(words: string, { description }: Addition): string | undefined {
  const [, before, label = ''] =
    /^(\W*?[-–—:]\s+)(\[[^\][]{1,30}\]\s*[-–—:]\s+)?\S/u.exec(words) ?? [];
  if (before === undefined) return undefined;
  if (description === undefined) return '';
  const mark = label.replace(/\[[^\]]*\]/, UNKNOWN_LABEL);
  const isStopped = /[.!]\s*$/.test(words);
  return before + mark + description.replace(/\.?\s*$/, '') + (isStopped ? '.' : '');
}

/**
 * Puts a text in the place of words, within what is marked around them. A full stop at their end is
 * the list's way of writing.
 */
export function fillWords(words: string, fill: string): string {
  const [, before = '', mark = '', stop = '', after = ''] =
    /^(\s*)([*_`~]*)[\s\S]*?(\.?)\2((?:\s|<br\s*\/?>)*)$/.exec(words) ?? [];
  const end = /[.!?]$/.test(fill) ? '' : stop;
  return before + mark + fill + end + mark + after;
}

/** A flame or a row of stars is what a maintainer thinks of one entry. */
const SIGN = /\p{Extended_Pictographic}/gu;

/** An entry, or a part of it. */
interface Shown {
  readonly entry: Entry;
  readonly span: Span;
}

/** Gives what says whether one of these has a sign, beside its links, that less than half of them have. */
export function ownSigns(text: string, all: readonly Shown[]): (one: Shown) => boolean {
  const counts = new Map<string, number>();
  for (const one of all) {
    for (const sign of signsOf(text, one)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const isOwn = (sign: string) => (counts.get(sign) ?? 0) * 2 < all.length;
  return (one) => [...signsOf(text, one)].some(isOwn);
}

function signsOf(text: string, { entry, span }: Shown): Set<string> {
  const words = visible(text, span, [...entry.links, ...entry.images, ...entry.markers]);
  return new Set(words.match(SIGN));
}
