import type { Span } from '../markdown/reading/html.ts';

/** Gives a part of a text without some spans in it; those that stand elsewhere do not matter. */
export function visible(text: string, { from, to }: Span, spans: readonly Span[]): string {
  let out = '';
  let at = from;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from < from || span.to > to) continue;
    if (span.from > at) out += `${text.slice(at, span.from)} `;
    at = Math.max(at, span.to);
  }
  return out + text.slice(at, to);
}
