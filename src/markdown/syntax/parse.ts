import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { Autolink, parser, Strikethrough, TaskList } from '@lezer/markdown';
import { badgeText } from '../../escape/data.ts';
import { LINEAR_BLOCKS, LINEAR_TABLE } from './blocks.ts';
import { LINEAR_INLINE } from './inline.ts';
import { maskedText } from './mask.ts';

/** Nodes whose text is not part of a title. */
const HIDDEN = /Mark(?:er)?$|^(?:URL|LinkTitle|LinkLabel|Image|HTMLTag|Comment|TableDelimiter)$/;
/** A nested list has its own entries. */
const NESTED_LIST = /^(?:Bullet|Ordered)List$/;

/**
 * Parses GitHub Flavored Markdown. Offsets are those of `text`, in UTF-16 units. `masked` is the
 * text without what the parser does not support.
 */
export function parseMarkdown(text: string, masked = maskedText(text)): Tree {
  return markdown.parse(masked);
}

/** Whether the nodes of a name are part of a text. There are few names, and thousands of nodes. */
const SHOWN = new Map<string, boolean>();

function isShown(name: string): boolean {
  const known = SHOWN.get(name);
  if (known !== undefined) return known;
  const shown = !HIDDEN.test(name) && !NESTED_LIST.test(name) && name !== 'Escape';
  SHOWN.set(name, shown);
  return shown;
}

/** Returns the text of a node without marks, addresses, images and nested lists. */
export function plainText(node: SyntaxNode, text: string): string {
  let plain = '';
  let at = node.from;
  node.cursor().iterate((inner: SyntaxNodeRef) => {
    if (isShown(inner.name)) return true;
    plain += text.slice(at, Math.max(at, inner.from));
    if (inner.name === 'Escape') plain += text.slice(inner.from + 1, inner.to);
    if (inner.name === 'TableDelimiter') plain += ' ';
    at = Math.max(at, inner.to);
    return false;
  });
  return (plain + text.slice(at, node.to)).replace(/\s+/g, ' ').trim();
}

/** Returns the text of a piece of HTML, with entities decoded. */
export function withoutTags(html: string): string {
  return decodeEntities(html.replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Decodes Markdown's escapes and HTML's entities. */
export function addressText(raw: string): string {
  return decodeEntities(raw.replace(ESCAPE, '$1'));
}

const ESCAPE = /\\([!-/:-@[-`{-~])/g;
/** Characters that would end the address or the cell, or start an escape. */
const ENDING = /[\s()<>|\\"'`]/;

/**
 * Undoes the escapes of Markdown in an address that is written anew. What cannot be without its
 * escape is percent-encoded.
 */
export function withoutEscapes(address: string): string {
  if (!address.includes('\\')) return address;
  return address.replace(ESCAPE, (_, sign: string) => (ENDING.test(sign) ? badgeText(sign) : sign));
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
]);

/** Keeps unknown entities. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, dec, hex, name) => {
    if (name) return ENTITIES.get(name) ?? whole;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    if (code === 0 || code > 0x10ffff) return whole;
    const character = String.fromCodePoint(code);
    return /\p{Cs}/u.test(character) ? whole : character;
  });
}

/** Returns a function that maps an offset to its line, from 1, by bisection. */
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

/** A parser of GitHub Flavored Markdown that takes linear time for any text. */
export const markdown = parser.configure([
  LINEAR_TABLE,
  TaskList,
  Strikethrough,
  Autolink,
  LINEAR_BLOCKS,
  LINEAR_INLINE,
]);
