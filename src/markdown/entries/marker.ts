import { type Count, countText, parseCount } from '../../subjects/subject-text.ts';
import { decodeText } from '../badges/shields-url.ts';
import type { Span } from './html-tags.ts';

/**
 * A count as text between two comments, which no reader sees:
 * `<!-- tally:stars github:dmis-lab/biobert -->⭐ 1.9k<!-- /tally -->`.
 */
export interface Marker extends Span, Count {
  /** The text between the comments. */
  readonly content: Span;
  /** Whether readme-tally put it there because the config says `show`. */
  readonly isShown: boolean;
}

const OPEN = /<!--\s*tally:(\w+)\s+(\S+?)(\s+shown)?\s*-->/y;
const COMMENT = /<!--/g;
const CLOSE = /<!--\s*\/tally\s*-->/y;
/** What would end a comment or a cell, and the sign by which it is written instead. */
const ENDING = /[%|]|-(?=-)/g;
/** A count stands in one line, or in a line of its own, and in one cell. */
const CONTENT = /^(?:\s*|[^\r\n|]*|\s*[\r\n][^\r\n|]*[\r\n]\s*)$/;
/** More than this between two comments means that the two between them are gone. */
const LONGEST = 200;
const ADDRESS = /\]\(|:\/\//;

/**
 * Finds the markers whose comments start within the given spans, in one pass, and tells `found`
 * which span the first of its comments is in.
 */
export function findMarkers<S extends Span>(
  text: string,
  spans: readonly S[],
  found: (marker: Marker, span: S) => void,
): void {
  let open: { from: number; match: RegExpExecArray; span: S } | undefined;
  for (const { at, span } of commentStarts(text, spans)) {
    const opening = matchAt(OPEN, text, at);
    if (opening) open = { from: at, match: opening, span };
    const closing = matchAt(CLOSE, text, at);
    if (!closing || !open) continue;
    const marker = markerOf(text, open, { start: at, end: at + closing[0].length });
    if (marker) found(marker, open.span);
    open = undefined;
  }
}

/** Writes the two comments of a marker around a text. */
export function markerText(count: Count, content: string, isShown: boolean): string {
  const subject = countText(count)
    .replace(`${count.metric}:`, '')
    .replace(ENDING, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const note = isShown ? ' shown' : '';
  return `<!-- tally:${count.metric} ${subject}${note} -->${content}<!-- /tally -->`;
}

function markerOf(
  text: string,
  { from, match }: { from: number; match: RegExpExecArray },
  { start, end }: { start: number; end: number },
): Marker | undefined {
  const [whole, metric, subject, shown] = match;
  const count = parseCount(`${metric}:${decodeText(subject ?? '')}`);
  if (count === undefined || !isContent(text, from + whole.length, start)) return undefined;
  const content = { from: from + whole.length, to: start };
  return { ...count, from, to: end, content, isShown: shown !== undefined };
}

function isContent(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST) return false;
  const content = text.slice(from, to);
  return CONTENT.test(content) && !ADDRESS.test(content);
}

function* commentStarts<S extends Span>(
  text: string,
  spans: readonly S[],
): Generator<{ at: number; span: S }> {
  for (const span of spans) {
    for (const match of text.slice(span.from, span.to).matchAll(COMMENT)) {
      yield { at: span.from + match.index, span };
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
