import type { Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { overlapTest } from '../entries/spans.ts';
import { lineCounter } from '../syntax/parse.ts';
import type { Found, LeftSpan } from './slot.ts';

/** A span that looks like a count and is not kept up to date, for reports. */
export interface LeftAlone extends LeftSpan {
  /** From 1. */
  readonly line: number;
  /** The span as written, shortened. */
  readonly text: string;
}

/** In UTF-16 units. */
const MAX_LENGTH = 200;

/** A number beside a star sign. A row of stars is a rating, and `⭐ 10 papers` counts papers. */
const STARRED =
  /(?<![⭐★☆🌟]\uFE0F?\s?)(?:⭐|★|🌟|:star:)\uFE0F?\s?\d[\d.,]*[kKMB万]?(?!\s*(?!(?:stars?|and|or|but|with|which|that|while)\b)[\p{L}\p{N}])|(?<![\w.,-])\d[\d.,]*\s?[kKMB万]?\s?(?:⭐|★|🌟|:star:)(?!\uFE0F?\s?[⭐★☆🌟\d\p{L}])/gu;
const SIGN = /[⭐★]|\uD83C\uDF1F|:star:/g;
/** Longer numbers beside a sign are no counts. */
const WINDOW = 40;
const NOT_ADOPTED = 'The setting `adopt` does not include this notation.';

/** Returns all that looks like a count and has no slot, in the order of the text. */
export function leftAlone(
  text: string,
  entries: readonly Entry[],
  { slots, unclear, left }: Found,
): LeftAlone[] {
  const isKept = overlapTest(slots);
  const named = [...unclear, ...left].filter((span) => !isKept(span));
  const isNamed = overlapTest(named);
  const numbers = starredNumbers(text, entries).filter((one) => !isKept(one) && !isNamed(one));
  const all = [...named, ...numbers];
  if (all.length === 0) return [];
  const lineOf = lineCounter(text);
  return all
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, kind, reason, entry }) => {
      const written = shownText(text, { from, to });
      return { from, to, kind, reason, entry, line: lineOf(from), text: written };
    });
}

/** Returns the start of a span. */
export function shownText(text: string, { from, to }: Span): string {
  return text.slice(from, Math.min(to, from + MAX_LENGTH));
}

/** Comments, code blocks and addresses show no count. */
export function starredNumbers(text: string, entries: readonly Entry[]): LeftSpan[] {
  const spans = starredSpans(text);
  const owned = spans.length > 0 ? withEntries(spans, entries) : new Map<Entry, Span[]>();
  return [...owned].flatMap(([entry, own]) => {
    const isHidden = overlapTest(entry.hidden);
    const shown = own.filter((span) => !isHidden(span));
    return shown.map((span) => ({ ...span, entry, kind: 'number', reason: NOT_ADOPTED }));
  });
}

/** Most of a text has no star sign, and is not searched for numbers. */
function starredSpans(text: string): Span[] {
  const spans = new Map<number, Span>();
  for (const { index } of text.matchAll(SIGN)) {
    const start = Math.max(0, index - WINDOW);
    for (const match of text.slice(start, index + WINDOW).matchAll(STARRED)) {
      const from = start + match.index;
      const to = from + match[0].length;
      if (from <= index && index < to) spans.set(from, { from, to });
    }
  }
  return [...spans.values()].toSorted((a, b) => a.from - b.from);
}

/** Groups spans by the innermost entry that contains them. Both are in the order of the text. */
export function withEntries(spans: readonly Span[], entries: readonly Entry[]): Map<Entry, Span[]> {
  const owned = new Map<Entry, Span[]>();
  const open: Entry[] = [];
  let next = 0;
  for (const span of spans) {
    for (let entry = entries[next]; entry && entry.from <= span.from; entry = entries[next]) {
      open.push(entry);
      next += 1;
    }
    while ((open.at(-1)?.to ?? span.to) < span.to) open.pop();
    const owner = open.at(-1);
    if (!owner) continue;
    const own = owned.get(owner);
    if (own) own.push(span);
    else owned.set(owner, [span]);
  }
  return owned;
}
