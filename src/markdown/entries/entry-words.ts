import { decodeEntities } from '../syntax/parse.ts';
import type { Cell, Entry } from './entry.ts';
import { isGenericText } from './generic-text.ts';
import type { Span } from './html-tags.ts';
import { mergeSpans, visible } from './spans.ts';

/** The longest description, in UTF-16 units. */
const MAX_LENGTH = 300;
/** Only this much of an entry is read for it. */
const MAX_SOURCE = 4_000;

/** What may stand before the name of an entry, such as a date or a sign. */
const MAX_BEFORE = 40;

/** Columns whose cells describe the entry and need no heading. */
const DESCRIBING =
  /^(?:(?:short )?(?:descriptions?|summary|abstract|about|notes?|comments?|details?|remarks?|tl;?dr)|描述|简介|介绍|说明|説明|概要|備考|备注)$/i;

/**
 * Returns the words of an entry besides its title, the labels of links such as `code`, and `values`,
 * the spans that show values. Words of a cell follow the heading of its column.
 */
export function entryWords(text: string, entry: Entry, values: readonly Span[]): string {
  const cut = cutSpans(text, entry, values);
  const words = entry.cells.length > 0 ? rowWords(text, entry, cut) : itemWords(text, entry, cut);
  return shortWords(words);
}

function itemWords(text: string, entry: Entry, cut: readonly Span[]): string {
  const words = plainWords(text, entry, cut).replace(
    /^(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s)?/,
    '',
  );
  return withoutTitle(words, entry.title);
}

function rowWords(text: string, entry: Entry, cut: readonly Span[]): string {
  const parts = entry.cells.flatMap((cell) => {
    const words = withoutTitle(plainWords(text, cell, cut), entry.title);
    return isSaying(words) ? [headed(cell, words)] : [];
  });
  return parts.join(' · ');
}

function headed({ column }: Cell, words: string): string {
  const heading = column.heading.trim();
  return heading === '' || DESCRIBING.test(heading) ? words : `${heading}: ${words}`;
}

/** A dash, a number of the row or a tick says nothing. */
function isSaying(words: string): boolean {
  return /[\p{L}]{2}|\p{Script=Han}|\d{2}/u.test(words) && !isGenericText(words);
}

/** Images, comments, nested entries, values, and the labels that name no thing. */
function cutSpans(text: string, entry: Entry, values: readonly Span[]): readonly Span[] {
  const links = entry.links.flatMap(({ from, to, label }) => {
    const words = text.slice(label.from, label.to);
    const isCut = label.from === from || isGenericText(words) || words.includes('![');
    // Within a sentence, the name is one of its words.
    const isName = isTitle(words, entry.title) && from - startOf(entry, from) < MAX_BEFORE;
    return isCut || isName
      ? [{ from, to }]
      : [
          { from, to: label.from },
          { from: label.to, to },
        ];
  });
  // Code within a line has words.
  const hidden = entry.hidden.filter(
    ({ from }) => text[from] !== '`' || text.startsWith('```', from),
  );
  return mergeSpans([...entry.images, ...entry.markers, ...hidden, ...links, ...values]);
}

/** Returns where the cell of an offset starts, or else the entry. */
function startOf({ cells, from }: Entry, at: number): number {
  return cells.find((cell) => cell.from <= at && at < cell.to)?.from ?? from;
}

function isTitle(label: string, title: string): boolean {
  if (label === title && /^[A-Za-z\d]/.test(label)) return true;
  const letters = lettersOf(label);
  return letters !== '' && letters === lettersOf(title);
}

function lettersOf(text: string): string {
  return text.slice(0, MAX_LENGTH).replace(/[^\p{L}\p{N}]/gu, '');
}

const TAG = /<!--[\s\S]{0,2000}?-->|<\/?[a-z!][^<>]{0,2000}>/gi;
const MARK =
  /\*{1,3}|~~|`|\\(?=[!-/:-@[-`{-~])|(?<![\p{L}\p{N}_])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}_])/gu;
/** What is left of signs beside values, of links without text, and of brackets around them. */
const LEFT_OVER =
  /!?\[ ?\]\([^()\s]{0,300}\)|[([{【（] ?[,;/|·:]? ?[)\]}】）]|[⭐★🌟❤⬇🍴]\uFE0F?|:star:|\bcited by\b/gu;

function plainWords(text: string, span: Span, cut: readonly Span[]): string {
  const part = { from: span.from, to: Math.min(span.to, span.from + MAX_SOURCE) };
  const words = visible(text, part, cut).replace(TAG, ' ').replace(MARK, '');
  const line = decodeEntities(words).replace(/\s+/g, ' ');
  return line.replace(LEFT_OVER, '').replace(/ {2,}/g, ' ').replace(LEFT_OVER, '').trim();
}

/** What is left at both ends where the name and the values were. */
const ENDS = ' -–—:|·•,;：，、';
const STARTS = `${ENDS}./)]。`;

function withoutTitle(words: string, title: string): string {
  const rest = words.startsWith(title) ? words.slice(title.length) : words;
  let from = 0;
  let to = rest.length;
  while (from < to && STARTS.includes(rest.charAt(from))) from += 1;
  while (to > from && `${ENDS}([`.includes(rest.charAt(to - 1))) to -= 1;
  return rest.slice(from, to);
}

/** Cuts at a blank where there is one. */
function shortWords(words: string): string {
  if (words.length <= MAX_LENGTH) return words;
  const start = words.slice(0, MAX_LENGTH);
  const blank = start.lastIndexOf(' ');
  return `${start.slice(0, blank > MAX_LENGTH / 2 ? blank : MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
