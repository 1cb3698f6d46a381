import type { Span } from '../../markdown/entries/html-tags.ts';

/** Something else in the place of a span. */
export interface Swap extends Span {
  readonly text: string;
}

/** Gives a span of a text with some of what stands in it swapped. */
export function swapped(span: Span, text: string, swaps: readonly Swap[]): Swap {
  let out = '';
  let at = span.from;
  for (const swap of swaps.toSorted((a, b) => a.from - b.from)) {
    out += text.slice(at, swap.from) + swap.text;
    at = swap.to;
  }
  return { from: span.from, to: span.to, text: out + text.slice(at, span.to) };
}
