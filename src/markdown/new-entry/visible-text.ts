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
