import { plainText, withoutTags } from '../syntax/parse.ts';
import type { PageLink } from './entry.ts';
import { MAX_TITLE_LENGTH, shortTitle } from './entry.ts';
import { isGenericText, isSiteName } from './generic-text.ts';
import type { Span } from './html-tags.ts';
import type { Draft } from './reader-state.ts';
import { isWithin, overlapTest, visible } from './spans.ts';

/** Only this much of a label is read for a title, including tags and addresses. */
const MAX_SOURCE_LENGTH = 10 * MAX_TITLE_LENGTH;
/** Images and emphasis within a label. */
const IMAGE_OR_MARK = /!\[[^\]]{0,999}\]\([^)]{0,1999}\)|[*`]/g;

/**
 * Returns the name of an entry: the text of its first link; where that only says what the link leads
 * to (`paper`), the title cell, the bold text or the text before it, else the heading above.
 */
export function entryTitle(draft: Draft, text: string): string {
  const { links, sections, block, from, to } = draft;
  const isCount = overlapTest(draft.markers);
  for (const link of links) {
    if (isCount(link.label) && visible(text, link.label, draft.markers).trim() === '') continue;
    const words = linkText(link, draft, text);
    if (words === '') continue;
    const title = isGenericText(words) ? titleBeside(draft, text, words) : words;
    return shortTitle(title ?? sections.at(-1) ?? words);
  }
  if (block) return shortTitle(plainText(block, text));
  // Pieces of HTML may be deeply nested, so only the start of each is read.
  return shortTitle(withoutTags(text.slice(from, Math.min(to, from + MAX_SOURCE_LENGTH))));
}

/** A site may be the name of an entry that starts with it: `[YouTube](…) - downloads subtitles`. */
function titleBeside(draft: Draft, text: string, label: string): string | undefined {
  const { cells, links, from } = draft;
  const start = links[0]?.from ?? from;
  const site = isSiteName(label) ? label : undefined;
  if (cells.length > 0) {
    const first = cells.find((cell) => cell.from < cell.to);
    return first && isWithin({ from: start, to: start }, first)
      ? (site ?? cellTitle(draft, text))
      : cellTitle(draft, text);
  }
  const before = { from: Math.max(from, start - MAX_TITLE_LENGTH), to: start };
  return (
    boldTitle(text, before) ??
    wordsOf(text, before) ??
    site ??
    wordsOf(text, restOfLine(draft, text))
  );
}

function restOfLine({ links, from, to }: Draft, text: string): Span {
  const start = links[0]?.from ?? from;
  const line = text.indexOf('\n', start);
  return { from: start, to: Math.min(to, start + MAX_TITLE_LENGTH, line < 0 ? to : line) };
}

/** For links without a node of the parser. A bare address has no text. */
function linkText({ label, isHtml, from }: PageLink, { firstLink }: Draft, text: string): string {
  if (from === firstLink?.from) return plainText(firstLink, text);
  if (label.from === from) return '';
  const words = withoutTags(text.slice(label.from, label.to).slice(0, MAX_SOURCE_LENGTH));
  return isHtml ? words : words.replace(IMAGE_OR_MARK, '').trim();
}

/** The headings of columns with the names of entries. */
const TITLES =
  /^\W*(?:paper\W+)?(?:titles?|names?|papers?|models?|projects?|methods?|datasets?|tools?|repositor(?:y|ies))\W*$/i;

/** Of a row: the cell below such a heading, the first bold cell, or the first one with words. */
function cellTitle({ cells }: Draft, text: string): string | undefined {
  const named = cells.flatMap((cell) => {
    const words = wordsOf(text, cell);
    return words === undefined ? [] : [{ cell, words }];
  });
  const best =
    named.find(({ cell }) => TITLES.test(cell.column.heading)) ??
    named.find(({ cell }) =>
      /^(?:\*\*|__|<b>|<strong>)/.test(text.slice(cell.from, cell.from + 8)),
    ) ??
    named[0];
  return best?.words;
}

function boldTitle(text: string, { from, to }: Span): string | undefined {
  for (const { 1: mark = '', 2: bold = '', index } of text.slice(from, to).matchAll(BOLD)) {
    const at = from + index + mark.length;
    const words = wordsOf(text, { from: at, to: at + bold.length });
    if (words !== undefined) return words;
  }
  return undefined;
}

const BOLD = /(\*\*|__|<b>|<strong>)(?=\S)([^*_<\n]{1,300})(?:\*\*|__|<\/)/g;
/** What is no text: images, links with their text, marks, the sign of an item. */
const UNREAD =
  /!?\[{1,2}[^\][]{0,300}\]{1,2}\([^)]{0,1999}\)|<a\b[^>]{0,1999}>[^<]{0,300}<\/a>|^\s*(?:>\s?)*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s)?|[*`]|\bhttps?:\S+/g;
/** What is left at both ends where links were. */
const ENDS = ' \t,;:·|/\\([]–—-';
/** A full stop or a bracket may belong to the last words. */
const STARTS = `${ENDS}.)`;

function withoutEnds(words: string): string {
  let from = 0;
  let to = words.length;
  while (from < to && STARTS.includes(words.charAt(from))) from += 1;
  while (to > from && ENDS.includes(words.charAt(to - 1))) to -= 1;
  const rest = words.slice(from, to);
  // The bracket of a link around brackets: `Title [[paper]](…)`.
  const open = rest.lastIndexOf('[');
  return open > rest.lastIndexOf(']') ? withoutEnds(rest.slice(0, open)) : rest;
}

/** Returns the words of a span that are no links, or undefined for none or generic ones. */
function wordsOf(text: string, { from, to }: Span): string | undefined {
  const source = text.slice(from, Math.min(to, from + MAX_TITLE_LENGTH));
  const words = withoutEnds(withoutTags(source.replace(UNREAD, ' ')));
  return /\p{L}{2}/u.test(words) && !isGenericText(words) ? words : undefined;
}
