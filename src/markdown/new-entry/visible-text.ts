import type { Span } from '../entries/html-tags.ts';
import { isWithin } from '../entries/spans.ts';

/** Returns a part of a text without the given spans. Spans outside the part are ignored. */
export function visible(text: string, part: Span, spans: readonly Span[]): string {
  let out = '';
  let at = part.from;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (!isWithin(span, part)) continue;
    if (span.from > at) out += `${text.slice(at, span.from)} `;
    at = Math.max(at, span.to);
  }
  return out + text.slice(at, part.to);
}

/** Escapes characters that would end a label or a cell, since source data may contain any. */
export function escapeLabel(title: string): string {
  return title.replace(/[\\[\]|<>`*_]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Percent-encodes characters that would end an address. */
export function escapeAddress(address: string): string {
  return address.replace(
    /[\s()<>|"'`\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
