import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { Autolink, parser, Strikethrough, TaskList } from '@lezer/markdown';
import { LINEAR_BLOCKS, LINEAR_TABLE } from './blocks.ts';
import { LINEAR_INLINE } from './inline.ts';

/** Nodes whose text a reader of the page does not see as part of a title. */
const HIDDEN = /Mark(?:er)?$|^(?:URL|LinkTitle|LinkLabel|Image|HTMLTag|Comment|TableDelimiter)$/;
/** A list within a list item holds entries of its own. */
const NESTED_LIST = /^(?:Bullet|Ordered)List$/;

/** A row like `| :-- | --: |` with blanks behind it, and no list item (`- |`). */
const DELIMITER_ROW = /^(?![ \t>]*-[ \t])[ \t>|:-]+[ \t]$/gm;

/**
 * Parses GitHub Flavored Markdown. Offsets count UTF-16 units of `text` itself: what the parser
 * does not know, such as line ends and a byte order mark, is masked by as many other characters.
 */
export function parseMarkdown(text: string): Tree {
  const masked = text
    .replace(/\r\n/g, ' \n')
    .replaceAll('\r', '\n')
    .replace(/^\uFEFF/, ' ')
    .replace(DELIMITER_ROW, withoutBlanksAtEnd);
  return markdown.parse(masked);
}

/** Blanks behind the last pipe of a delimiter row, which the parser does not take, become dashes. */
function withoutBlanksAtEnd(line: string): string {
  const row = line.trimEnd();
  if (!row.endsWith('|') || !row.includes('-')) return line;
  return row.replace('-', '-'.repeat(line.length - row.length + 1));
}

/** Gives the text of a node as a reader sees it: no marks, addresses, images or nested lists. */
export function plainText(node: SyntaxNode, text: string): string {
  let plain = '';
  let at = node.from;
  node.cursor().iterate((inner: SyntaxNodeRef) => {
    const isHidden = HIDDEN.test(inner.name) || NESTED_LIST.test(inner.name);
    if (!isHidden && inner.name !== 'Escape') return true;
    plain += text.slice(at, Math.max(at, inner.from));
    if (inner.name === 'Escape') plain += text.slice(inner.from + 1, inner.to);
    if (inner.name === 'TableDelimiter') plain += ' ';
    at = Math.max(at, inner.to);
    return false;
  });
  return (plain + text.slice(at, node.to)).replace(/\s+/g, ' ').trim();
}

/** Gives the text of a piece of HTML as a reader sees it. */
export function withoutTags(html: string): string {
  return entitiesUndone(html.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Gives an address as a browser takes it: without Markdown's escapes and HTML's entities. */
export function addressText(raw: string): string {
  return entitiesUndone(raw.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
]);

/** Gives the characters that entities of HTML stand for; an unknown entity stays as it is. */
export function entitiesUndone(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, dec, hex, name) => {
    if (name) return ENTITIES.get(name) ?? whole;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    if (code === 0 || code > 0x10ffff) return whole;
    const character = String.fromCodePoint(code);
    return /\p{Cs}/u.test(character) ? whole : character;
  });
}

/** Gives a function that tells the line of an offset, from 1, by bisection. */
export function lineCounter(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** GitHub Flavored Markdown, read in a time that grows as the text does, whatever the text is. */
export const markdown = parser.configure([
  LINEAR_TABLE,
  TaskList,
  Strikethrough,
  Autolink,
  LINEAR_BLOCKS,
  LINEAR_INLINE,
]);
