import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';

const markdown = parser.configure(GFM);

/** Nodes whose text a reader of the page does not see as part of a title. */
const HIDDEN = /Mark$|^(?:URL|LinkTitle|LinkLabel|Image|HTMLTag|Comment)$/;

/**
 * Parses GitHub Flavored Markdown. Offsets count UTF-16 units of `text` itself: line ends and a
 * byte order mark, which the parser does not know, are masked by characters of the same length.
 */
export function parseMarkdown(text: string): Tree {
  const masked = text
    .replace(/\r\n/g, ' \n')
    .replaceAll('\r', '\n')
    .replace(/^\uFEFF/, ' ');
  return markdown.parse(masked);
}

/** Gives the text of a node as a reader sees it: no marks, no addresses, no images. */
export function plainText(node: SyntaxNode, text: string): string {
  let plain = '';
  let at = node.from;
  node.cursor().iterate((inner: SyntaxNodeRef) => {
    if (!HIDDEN.test(inner.name) && inner.name !== 'Escape') return true;
    plain += text.slice(at, Math.max(at, inner.from));
    if (inner.name === 'Escape') plain += text.slice(inner.from + 1, inner.to);
    at = Math.max(at, inner.to);
    return false;
  });
  return (plain + text.slice(at, node.to)).replace(/\s+/g, ' ').trim();
}

/** Gives the node's child of that name that stands last, as the address does in a link. */
export function lastChild(node: SyntaxNode, name: string): SyntaxNode | undefined {
  return node.getChildren(name).at(-1);
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
