import type { Span } from '../entries/html-tags.ts';
import { isWithin } from '../entries/spans.ts';

/** Gives a part of a text without some spans in it; those that stand elsewhere do not matter. */
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

/** Brackets and pipes end a label or a cell; the sources may write anything. */
export function escapeLabel(title: string): string {
  return title.replace(/[\\[\]|<>`*_]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The same for an address; none of these marks is needed in one. */
export function escapeAddress(address: string): string {
  return address.replace(
    /[\s()<>|"'`\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
