import type { SyntaxNode } from '@lezer/common';
import { addressText, withoutEscapes } from '../syntax/parse.ts';
import type { Span } from './html-tags.ts';
import { isForTheme } from './image-variants.ts';
import { currentEntry, isInHeading, type ReaderState } from './reader-state.ts';

/** Adds an inline or reference-style link. */
export function readLink(node: SyntaxNode, state: ReaderState): void {
  const entry = currentEntry(state);
  const [open, close] = node.getChildren('LinkMark');
  if (!entry || !open || !close) return;
  const label = { from: open.to, to: close.from };
  const { from, to } = node;
  const place = { from, to, label, isHtml: false, isClosed: isInHeading(state) };
  withAddress(node, { label, close }, state, (address) => {
    if (!entry.firstLink || from < entry.firstLink.from) entry.firstLink = node;
    const url = addressText(state.text.slice(address.from, address.to));
    entry.links.push({ ...place, url, address });
  });
}

/** Adds an inline or reference-style image. */
export function readImage(node: SyntaxNode, state: ReaderState): void {
  const entry = currentEntry(state);
  const [open, close] = node.getChildren('LinkMark');
  if (!entry || !open || !close) return;
  const { from, to } = node;
  entry.hidden.push({ from, to });
  const label = { from: open.to, to: close.from };
  const alt = isOnlyText(node, close, state.text) ? label : undefined;
  withAddress(node, { label, close }, state, (address) => {
    const url = withoutEscapes(state.text.slice(address.from, address.to));
    entry.images.push({ from, to, address, url, isVariant: isForTheme(url), alt });
  });
}

/** Whether the label of an image is its text alone, and not the name of a definition, too. */
function isOnlyText(node: SyntaxNode, { to }: Span, text: string): boolean {
  const name = node.getChild('LinkLabel');
  return text[to] === '(' || (name !== null && name.to - name.from > 2);
}

/** Adds an autolink. */
export function readBareLink({ from, to }: Span, state: ReaderState): void {
  const entry = currentEntry(state);
  if (!entry) return;
  // A quotation mark after an address belongs to the sentence.
  const url = state.text.slice(from, to).replace(/^<|>$|(?<!["'”’])["'”’]+$/g, '');
  const start = state.text[from] === '<' ? from + 1 : from;
  const address = { from: start, to: start + url.length };
  const isClosed = isInHeading(state);
  const place = targetOf({ from, to }, state.text) ?? { from, to, label: { from, to } };
  const isLink = place.from < from || state.text.slice(from - 2, from) !== '](';
  entry.links.push({ ...place, url, address, isHtml: false, isClosed: isClosed || !isLink });
  entry.hidden.push({ from, to });
}

/** Longer labels are not searched for. */
const MAX_LABEL_LENGTH = 500;

/**
 * Finds a link with brackets in its label: `[Gemini-[2D,3D]](https://arxiv.org/…)`. The parser reads
 * these as a link of their own, and the target as a bare address.
 */
function targetOf({ from, to }: Span, text: string): (Span & { label: Span }) | undefined {
  if (text.slice(from - 2, from) !== '](' || text[to] !== ')') return undefined;
  let depth = 1;
  for (let at = from - 3; at >= Math.max(0, from - MAX_LABEL_LENGTH) && text[at] !== '\n'; at--) {
    if (text[at] === ']') depth += 1;
    else if (text[at] === '[') depth -= 1;
    if (depth === 0) return { from: at, to: to + 1, label: { from: at + 1, to: from - 2 } };
  }
  return undefined;
}

/** Adds the definition of a label. The first one of each label counts. */
export function readDefinition(node: SyntaxNode, state: ReaderState): void {
  const label = node.getChild('LinkLabel');
  const address = label && addressSpan(node, label.to, state.text);
  if (!address) return;
  const key = labelKey(state.text.slice(label.from + 1, label.to - 1));
  // `[^1]:` is a footnote.
  if (!key.startsWith('^') && !state.definitions.has(key)) state.definitions.set(key, address);
}

function withAddress(
  node: SyntaxNode,
  { label, close }: { label: Span; close: Span },
  state: ReaderState,
  use: (address: Span) => void,
): void {
  const { text } = state;
  const address = addressSpan(node, close.to, text);
  if (address) {
    currentEntry(state)?.hidden.push(address);
    use(address);
    return;
  }
  // `[x]()` has an empty address and needs no definition of x.
  if (text[close.to] === '(') return;
  const named = node.getChild('LinkLabel');
  const own = named && named.to - named.from > 2;
  const name = own ? text.slice(named.from + 1, named.to - 1) : text.slice(label.from, label.to);
  state.references.push({ label: labelKey(name), resolve: use });
}

/**
 * Finds the address after the label, which may contain other addresses. Returns the span without
 * angle brackets.
 */
function addressSpan(node: SyntaxNode, after: number, text: string): Span | undefined {
  const address = node.getChildren('URL').find(({ from }) => from >= after);
  if (address === undefined) return undefined;
  const { from, to } = address;
  return text[from] === '<' ? { from: from + 1, to: to - 1 } : { from, to };
}

/** Labels match regardless of case and white space. */
function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
