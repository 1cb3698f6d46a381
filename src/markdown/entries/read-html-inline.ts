import { decodeEntities } from '../syntax/parse.ts';
import type { Span, Tag } from './html-tags.ts';
import { candidateSpans, isForTheme } from './image-variants.ts';
import { currentEntry, isInHeading, type ReaderState } from './reader-state.ts';

export function readAnchor({ kind, from, to, attributes }: Tag, state: ReaderState): void {
  // The next link closes this one.
  endAnchor(state, { from, to: kind === 'close' ? to : from });
  const href = attributes.get('href');
  if (kind === 'open' && href) state.html.anchor = { from, label: to, url: href };
}

/** Closes the open link. Its label ends at `from`, and the link at `to`. */
function endAnchor(state: ReaderState, { from, to }: Span): void {
  const { html } = state;
  const { anchor } = html;
  html.anchor = undefined;
  if (!anchor || html.code > 0) return;
  const url = decodeEntities(state.text.slice(anchor.url.from, anchor.url.to).trim());
  const label = { from: anchor.label, to: from };
  const place = { from: anchor.from, to, label, isHtml: true };
  currentEntry(state)?.links.push({
    ...place,
    url,
    address: anchor.url,
    isClosed: isInHeading(state),
  });
}

export function readImageTag(tag: Tag, state: ReaderState): void {
  const { name, from, to, attributes } = tag;
  const { html, text } = state;
  const source = name === 'img' ? attributes.get('src') : undefined;
  const candidates = attributes.get('srcset');
  if (html.code > 0 || (name === 'source' && !html.isPicture)) return;
  const alt = quotedAlt(tag, text);
  const addresses = candidates ? candidateSpans(text, candidates) : [];
  for (const address of source ? [source, ...addresses] : addresses) {
    const url = text.slice(address.from, address.to);
    const isVariant = html.isPicture || address !== source || isForTheme(url);
    currentEntry(state)?.images.push({ from, to, address, url, isVariant, alt, isHtml: true });
  }
}

/** A value without quotes cannot hold a blank. */
function quotedAlt({ name, attributes }: Tag, text: string): Span | undefined {
  const alt = name === 'img' ? attributes.get('alt') : undefined;
  return alt && /["']/.test(text[alt.from - 1] ?? '') ? alt : undefined;
}

/** Links and images in code are text. */
export function countCode({ kind, from, to }: Tag, state: ReaderState): void {
  const { html } = state;
  if (kind === 'open' && html.code === 0) html.codeFrom = to;
  if (kind === 'open') html.code += 1;
  if (kind !== 'close' || html.code === 0) return;
  html.code -= 1;
  if (html.code === 0) currentEntry(state)?.hidden.push({ from: html.codeFrom, to: from });
}
