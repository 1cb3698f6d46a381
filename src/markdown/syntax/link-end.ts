import { type Element, InlineContext } from '@lezer/markdown';
import { type InlineState, inlineState, type Opener } from './inline-state.ts';
import { addressPart, labelPart, titleEnd } from './link-parts.ts';
import { skipSpace } from './scan.ts';

/** With more open brackets, the outermost are plain text. */
const MAX_OPEN = 500;

/** Adds an opener, `[` or `![`. */
export function openBracket(cx: InlineContext, from: number, isImage: boolean): number {
  const state = inlineState(cx);
  const { openers } = state;
  const type = isImage ? InlineContext.imageStart : InlineContext.linkStart;
  const to = cx.addDelimiter(type, from, from + (isImage ? 2 : 1), true, false);
  const index = cx.findOpeningDelimiter(type);
  if (index === null) return to;
  if (openers.length === MAX_OPEN) {
    openers.shift();
    state.closed = Math.max(0, state.closed - 1);
  }
  openers.push({ isImage, from, to, index });
  return to;
}

/**
 * Creates a link or an image from the text between a `]` and its opener. The parser's own method
 * searches the whole paragraph for each `]`.
 */
export function closeBracket(cx: InlineContext, at: number): number {
  const state = inlineState(cx);
  const opener = state.openers.pop();
  if (!opener) return -1;
  const depth = state.openers.length;
  const isClosed = !opener.isImage && depth < state.closed;
  state.closed = Math.min(state.closed, depth);
  if (isClosed || isEmpty(cx, opener, at)) return -1;
  const content = cx.takeContent(opener.index);
  // Links cannot be nested.
  if (!opener.isImage) state.closed = depth;
  return cx.addElement(linkOf(cx, state, { opener, content, at }));
}

function isEmpty(cx: InlineContext, { to }: Opener, at: number): boolean {
  const next = cx.char(at + 1);
  return next !== ROUND && next !== SQUARE && cx.skipSpace(to) === at;
}

const ROUND = 40;
const SQUARE = 91;

function linkOf(
  cx: InlineContext,
  state: InlineState,
  { opener, content, at }: { opener: Opener; content: Element[]; at: number },
): Element {
  const close = at + 1;
  const target = cx.char(close) === ROUND ? targetOf(cx, state, close) : labelOf(cx, close);
  const marks = [cx.elt('LinkMark', opener.from, opener.to), cx.elt('LinkMark', at, close)];
  const children = [marks[0], ...content, marks[1], ...target].filter((one) => one !== undefined);
  const to = target.at(-1)?.to ?? close;
  return cx.elt(opener.isImage ? 'Image' : 'Link', opener.from, to, children);
}

/** Parses `(address "title")`. */
function targetOf(cx: InlineContext, state: InlineState, open: number): Element[] {
  const { text, offset } = cx;
  let at = skipSpace(text, open + 1 - offset);
  const parts: Element[] = [cx.elt('LinkMark', open, open + 1)];
  const address = addressPart(text, at);
  if (typeof address === 'object') {
    parts.push(cx.elt('URL', address.from + offset, address.to + offset));
    at = skipSpace(text, address.to);
    const end = at > address.to ? titleFrom(text, state, at) : -1;
    if (end >= 0) parts.push(cx.elt('LinkTitle', at + offset, end + offset));
    if (end >= 0) at = skipSpace(text, end);
  }
  if (text[at] !== ')') return [];
  return [...parts, cx.elt('LinkMark', at + offset, at + 1 + offset)];
}

function titleFrom(text: string, state: InlineState, from: number): number {
  const quote = titleEnd(text, from);
  const end = quote === undefined ? -1 : state.titleEnd(quote, from + 1);
  return end < 0 ? -1 : end + 1;
}

/** Parses `[label]`. */
function labelOf(cx: InlineContext, open: number): Element[] {
  if (cx.char(open) !== SQUARE) return [];
  const label = labelPart(cx.text, open - cx.offset);
  if (typeof label !== 'object') return [];
  return [cx.elt('LinkLabel', label.from + cx.offset, label.to + cx.offset)];
}
