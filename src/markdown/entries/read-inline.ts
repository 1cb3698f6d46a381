import type { SyntaxNode } from '@lezer/common';
import { addressText } from '../syntax/parse.ts';
import type { Span } from './html-tags.ts';
import { currentEntry, isInHeading, type ReaderState } from './reader-state.ts';

/** Notes a Markdown link, inline or by reference. */
export function readLink(node: SyntaxNode, reading: ReaderState): void {
  const entry = currentEntry(reading);
  const [open, close] = node.getChildren('LinkMark');
  if (!entry || !open || !close) return;
  const label = { from: open.to, to: close.from };
  const { from, to } = node;
  const place = { from, to, label, isHtml: false, isClosed: isInHeading(reading) };
  withAddress(node, { label, close }, reading, (address) => {
    if (!entry.firstLink || from < entry.firstLink.from) entry.firstLink = node;
    const url = addressText(reading.text.slice(address.from, address.to));
    entry.links.push({ ...place, url, address });
  });
}

/** Notes a Markdown image, inline or by reference. */
export function readImage(node: SyntaxNode, reading: ReaderState): void {
  const entry = currentEntry(reading);
  const [open, close] = node.getChildren('LinkMark');
  if (!entry || !open || !close) return;
  const { from, to } = node;
  entry.hidden.push({ from, to });
  const label = { from: open.to, to: close.from };
  withAddress(node, { label, close }, reading, (address) => {
    entry.images.push({ from, to, address });
  });
}

/** Notes an address that is a link by itself. */
export function readBareLink({ from, to }: Span, reading: ReaderState): void {
  const entry = currentEntry(reading);
  if (!entry) return;
  // A quotation mark behind an address belongs to the sentence.
  const url = reading.text.slice(from, to).replace(/^<|(?:>|["'”’]+)$/g, '');
  const start = reading.text[from] === '<' ? from + 1 : from;
  const address = { from: start, to: start + url.length };
  const isClosed = isInHeading(reading);
  const place = targetOf({ from, to }, reading.text) ?? { from, to, label: { from, to } };
  const isMeant = place.from < from || reading.text.slice(from - 2, from) !== '](';
  entry.links.push({ ...place, url, address, isHtml: false, isClosed: isClosed || !isMeant });
  entry.hidden.push({ from, to });
}

/** A label longer than this is not looked for. */
const LONGEST_LABEL = 500;

/**
 * The parser takes brackets in a label for a link of their own, and then sees a bare address where
 * GitHub sees the target of a link: `[Gemini-[2D,3D]](https://arxiv.org/…)`. Gives that link.
 */
function targetOf({ from, to }: Span, text: string): (Span & { label: Span }) | undefined {
  if (text.slice(from - 2, from) !== '](' || text[to] !== ')') return undefined;
  let depth = 1;
  for (let at = from - 3; at >= Math.max(0, from - LONGEST_LABEL) && text[at] !== '\n'; at--) {
    if (text[at] === ']') depth += 1;
    else if (text[at] === '[') depth -= 1;
    if (depth === 0) return { from: at, to: to + 1, label: { from: at + 1, to: from - 2 } };
  }
  return undefined;
}

/** Notes where a reference-style address is defined. The first definition of a label counts. */
export function readDefinition(node: SyntaxNode, reading: ReaderState): void {
  const label = node.getChild('LinkLabel');
  const address = label && addressSpan(node, label.to, reading.text);
  if (!address) return;
  const key = labelKey(reading.text.slice(label.from + 1, label.to - 1));
  // `[^1]:` begins a footnote.
  if (!key.startsWith('^') && !reading.definitions.has(key)) reading.definitions.set(key, address);
}

function withAddress(
  node: SyntaxNode,
  { label, close }: { label: Span; close: Span },
  reading: ReaderState,
  use: (address: Span) => void,
): void {
  const { text } = reading;
  const address = addressSpan(node, close.to, text);
  if (address) {
    currentEntry(reading)?.hidden.push(address);
    use(address);
    return;
  }
  // `[x]()` has an empty address, and does not look for a definition of x.
  if (text[close.to] === '(') return;
  const named = node.getChild('LinkLabel');
  const own = named && named.to - named.from > 2;
  const name = own ? text.slice(named.from + 1, named.to - 1) : text.slice(label.from, label.to);
  reading.references.push({ label: labelKey(name), resolve: use });
}

/**
 * The address stands behind the label, which may hold addresses of its own. It may be in angle
 * brackets, which are not part of it.
 */
function addressSpan(node: SyntaxNode, after: number, text: string): Span | undefined {
  const address = node.getChildren('URL').find(({ from }) => from >= after);
  if (address === undefined) return undefined;
  const { from, to } = address;
  return text[from] === '<' ? { from: from + 1, to: to - 1 } : { from, to };
}

/** Labels match whatever their case and blanks. */
function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
