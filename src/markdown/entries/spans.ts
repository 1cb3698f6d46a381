import type { Span } from './html-tags.ts';

/** Says whether a span lies in another one. */
export function isWithin(span: Span, outer: Span): boolean {
  return span.from >= outer.from && span.to <= outer.to;
}

/**
 * Makes a test whether a span overlaps one of these, which may overlap each other. Entries of
 * thousands of links are real, so a question takes a bisection and no walk, and only the first one
 * puts the spans in order.
 */
export function overlapTest(...lists: (readonly Span[])[]): (span: Span) => boolean {
  let merged: Span[] | undefined;
  return ({ from, to }) => {
    merged ??= mergeSpans(lists.flat());
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.to ?? 0) > from) high = middle;
      else low = middle + 1;
    }
    const next = merged[low];
    return next !== undefined && next.from < to;
  };
}

/** Gives spans in order, those that overlap as one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
