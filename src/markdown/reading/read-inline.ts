import type { SyntaxNode } from '@lezer/common';
import { addressText } from '../syntax.ts';
import type { Span } from './html.ts';
import { currentEntry, type Reading } from './reading.ts';

/** Notes a Markdown link, inline or by reference. */
export function readLink(node: SyntaxNode, reading: Reading): void {
  const entry = currentEntry(reading);
  const [open, close] = node.getChildren('LinkMark');
  if (!entry || !open || !close) return;
  entry.firstLink ??= node;
  const label = { from: open.to, to: close.from };
  const { from, to } = node;
  withAddress(node, label, reading, (address) => {
    const url = addressText(reading.text.slice(address.from, address.to));
    entry.links.push({ from, to, label, url, isHtml: false });
  });
}

/** Notes a Markdown image, inline or by reference. */
export function readImage(node: SyntaxNode, reading: Reading): void {
  const entry = currentEntry(reading);
  const [open, close] = node.getChildren('LinkMark');
  if (!entry || !open || !close) return;
  const { from, to } = node;
  entry.hidden.push({ from, to });
  withAddress(node, { from: open.to, to: close.from }, reading, (address) => {
    entry.images.push({ from, to, address });
  });
}

/** Notes an address that is a link by itself. */
export function readBareLink({ from, to }: Span, reading: Reading): void {
  const entry = currentEntry(reading);
  if (!entry) return;
  const url = addressText(reading.text.slice(from, to).replace(/^<|>$/g, ''));
  entry.links.push({ from, to, label: { from, to }, url, isHtml: false });
  entry.hidden.push({ from, to });
}

/** Notes where a reference-style address is defined. The first definition of a label counts. */
export function readDefinition(node: SyntaxNode, reading: Reading): void {
  const label = node.getChild('LinkLabel');
  const address = addressSpan(node, reading.text);
  if (!label || !address) return;
  const key = labelKey(reading.text.slice(label.from + 1, label.to - 1));
  if (!reading.definitions.has(key)) reading.definitions.set(key, address);
}

function withAddress(
  node: SyntaxNode,
  label: Span,
  reading: Reading,
  use: (address: Span) => void,
): void {
  const { text } = reading;
  const address = addressSpan(node, text);
  if (address) {
    currentEntry(reading)?.hidden.push(address);
    use(address);
    return;
  }
  const named = node.getChild('LinkLabel');
  const own = named && named.to - named.from > 2;
  const name = own ? text.slice(named.from + 1, named.to - 1) : text.slice(label.from, label.to);
  reading.references.push({ label: labelKey(name), resolve: use });
}

/** The address may stand in angle brackets, which are not part of it. */
function addressSpan(node: SyntaxNode, text: string): Span | undefined {
  const address = node.getChildren('URL').at(-1);
  if (address === undefined) return undefined;
  const { from, to } = address;
  return text[from] === '<' ? { from: from + 1, to: to - 1 } : { from, to };
}

/** Labels match whatever their case and blanks. */
function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
