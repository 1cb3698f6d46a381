import type { Span } from './html-tags.ts';

export function isWithin(span: Span, outer: Span): boolean {
  return span.from >= outer.from && span.to <= outer.to;
}

/**
 * Returns a test for overlaps with any of the spans, which may overlap each other. The spans are
 * sorted on the first call, and each call takes a bisection, since entries with thousands of links
 * exist.
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

/** Sorts spans and joins those that overlap. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

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
