import { codeText, listItemText } from '../../../escape/markdown.ts';
import type { Entry } from '../../entries/entry.ts';
import type { Span } from '../../entries/html-tags.ts';
import { visible } from '../../entries/spans.ts';
import type { Addition } from '../addition.ts';
import { formatLikeDate } from '../dates.ts';
import { authorsIn, type Replacement } from './authors.ts';

/** A venue and its year in brackets or code: `[CVPR 2023]`, `(ICCV'23)`. */
const VENUE = /([[(]\s*)(\p{L}(?:[\p{L}\s]*\p{L})?)(\s*)('\d\d|(?:19|20)\d\d)(\s*[\])])/u;
/** A venue as a sentence: `Arxiv 2025.` */
const VENUE_SENTENCE = /(?<=^|[.,_*])(\s*)(\p{L}[\p{L} ]*?)( )((?:19|20)\d\d)(\.?\s*)$/u;
/** Markup without visible words. */
const TAGS = /<[^<>]*>|&\w+;/g;
/** An anchor, which must not be repeated. */
const ANCHOR = /<a\s+(?:id|name)\s*=\s*(?:(?:["'][^"'\s>]*|[^"'\s>]+)["']?\s*)?>\s*<\/a>\s*/gi;

export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(TAGS, ''));
}

/** Splits a title at its first colon. */
export function splitTitle(title: string): { name: string; rest: string | undefined } {
  const at = title.indexOf(': ');
  return at < 0
    ? { name: title, rest: undefined }
    : { name: title.slice(0, at), rest: title.slice(at + 2) };
}

/**
 * Writes the data of an addition into the words between a neighbour's links: date, venue, authors and
 * description. Returns undefined when words remain that may be about the neighbour only.
 */
export function fillTitleWords(
  words: string,
  addition: Addition,
  { isEnd = true } = {},
): string | undefined {
  if (!hasWords(words)) return words.replace(ANCHOR, '');
  const found = titleIn(words, addition) ?? venueIn(words, addition) ?? authorsIn(words, addition);
  if (found) return replaceIn(words, found, { addition, isEnd });
  const dated = formatLikeDate(words, addition);
  if (dated !== undefined) return hasOtherWords(words) ? undefined : dated;
  return isEnd ? fillDescription(words, addition) : undefined;
}

/** Where no link has the title, it is emphasised. */
function titleIn(words: string, { title }: Addition): Replacement | undefined {
  const found = /\*\*[^*\n]+\*\*/.exec(words);
  return found ? { old: found[0], next: `**${listItemText(title)}**` } : undefined;
}

function venueIn(
  words: string,
  { venue, year: own, venueYear: year = own }: Addition,
): Replacement | undefined {
  const found = VENUE.exec(words) ?? VENUE_SENTENCE.exec(words);
  if (!found) return undefined;
  const [whole, open = '', old = '', gap = '', when = '', close = ''] = found;
  if (!venue || !year) return { old: whole, next: undefined };
  const shown = when.startsWith("'") ? `'${String(year).slice(2)}` : String(year);
  // Some lists write `arXiv preprint` for `arXiv`.
  if (/^arxiv/i.test(old) && /^arxiv/i.test(venue)) {
    return { old: whole, next: open + old + gap + shown + close };
  }
  const name = isInCode(words, found.index) ? codeText(venue) : listItemText(venue);
  return { old: whole, next: open + name + gap + shown + close };
}

/** Whether code ticks before an offset are open there. */
function isInCode(words: string, offset: number): boolean {
  return (words.slice(0, offset).match(/`+/g) ?? []).length % 2 === 1;
}

function hasOtherWords(words: string): boolean {
  return /\p{L}/u.test(words.replace(TAGS, ''));
}

function replaceIn(
  words: string,
  { old, next }: Replacement,
  { addition, isEnd }: { addition: Addition; isEnd: boolean },
): string | undefined {
  if (next === undefined) return undefined;
  const at = words.indexOf(old);
  const before = fillTitleWords(words.slice(0, at), addition, { isEnd: false });
  const after = fillTitleWords(words.slice(at + old.length), addition, { isEnd });
  return before === undefined || after === undefined ? undefined : before + next + after;
}

/** Stands for a value that no source has. */
export const NO_VALUE = '-';
/** Stands for a label in brackets to be filled in by hand: `[R]`. */
export const UNKNOWN_LABEL = '[?]';

/** A description is at the end of its entry, after a dash or a colon. */
function fillDescription(words: string, { description }: Addition): string | undefined {
  const [, before, label = ''] =
    /^(\W*?[-–—:]\s+)(\[[^\][]{1,30}\]\s*[-–—:]\s+)?\S/u.exec(words) ?? [];
  if (before === undefined) return undefined;
  if (description === undefined) return '';
  const mark = label.replace(/\[[^\][]*\]/, UNKNOWN_LABEL);
  const isStopped = /[.!]\s*$/.test(words);
  const sentence = listItemText(description.trimEnd().replace(/\.$/, ''));
  return before + mark + sentence + (isStopped ? '.' : '');
}

/**
 * Replaces words by a foreign text, which is escaped, and keeps the emphasis or the code ticks around
 * them. Adds a full stop where the words end with one.
 */
export function fillWords(words: string, fill: string): string {
  const [, before = '', marks = ''] = /^(\s*)([*_`~]{0,10})/.exec(words) ?? [];
  const body = withoutBreaks(words).slice(before.length);
  const after = words.slice(before.length + body.length);
  const mark = commonMark(marks, body);
  const isStopped = body.slice(mark.length, body.length - mark.length).endsWith('.');
  const end = isStopped && !/[.!?]$/.test(fill) ? '.' : '';
  const escaped = mark.includes('`') ? codeText(fill) : listItemText(fill);
  const shown = fill === NO_VALUE ? fill : escaped;
  return before + mark + shown + end + mark + after;
}

/** Returns the longest start of `marks` that the body begins and ends with. */
function commonMark(marks: string, body: string): string {
  let mark = marks;
  while (!body.endsWith(mark) || mark.length * 2 > body.length) mark = mark.slice(0, -1);
  return mark;
}

/** Removes white space and line breaks at the end. */
function withoutBreaks(words: string): string {
  let rest = words.trimEnd();
  for (;;) {
    const at = rest.endsWith('>') ? rest.lastIndexOf('<') : -1;
    if (at < 0 || !/^<br\s*\/?>$/.test(rest.slice(at))) return rest;
    rest = rest.slice(0, at).trimEnd();
  }
}

/** An emoji, such as a flame or stars, may be a maintainer's opinion of one entry. */
const EMOJI = /\p{Extended_Pictographic}/gu;

/** An entry, or a part of it. */
interface Shown {
  readonly entry: Entry;
  readonly span: Span;
}

/** Returns a test for emoji outside links that fewer than half of the entries have. */
export function emojiTest(text: string, all: readonly Shown[]): (one: Shown) => boolean {
  const counts = new Map<string, number>();
  for (const one of all) {
    for (const emoji of emojiOf(text, one)) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  }
  const isOwn = (emoji: string) => (counts.get(emoji) ?? 0) * 2 < all.length;
  return (one) => [...emojiOf(text, one)].some(isOwn);
}

function emojiOf(text: string, { entry, span }: Shown): Set<string> {
  const words = visible(text, span, [...entry.links, ...entry.images, ...entry.markers]);
  return new Set(words.match(EMOJI));
}
