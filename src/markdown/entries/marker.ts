import { commentText } from '../../escape/data.ts';
import { type Count, countText, parseCount } from '../../subjects/subject-text.ts';
import { decodeText } from '../badges/shields-url.ts';
import type { Span } from './html-tags.ts';

/**
 * A count as text between two comments:
 * `<!-- tally:stars github:dmis-lab/biobert -->⭐ 1.9k<!-- /tally -->`.
 */
export interface Marker extends Span, Count {
  /** The text between the comments. */
  readonly content: Span;
  /** Whether it was added because of `show` in the config. */
  readonly isShown: boolean;
}

const OPEN = /<!--\s*tally:(\w+)\s+(\S+?)(\s+shown)?\s*-->/y;
const COMMENT = /<!--/g;
const CLOSE = /<!--\s*\/tally\s*-->/y;
/** With more text in between, the comments belong to two markers that lost their other halves. */
const MAX_LENGTH = 200;
const ADDRESS = /\]\(|:\/\//;

/**
 * Finds markers whose comments start within `spans`, in one pass, and calls `found` with the span
 * of the opening comment.
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

export function markerText(count: Count, content: string, isShown: boolean): string {
  const subject = commentText(countText(count).replace(`${count.metric}:`, ''));
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

/** The content is on one line, or alone on a line, and in one cell. */
function isContent(text: string, from: number, to: number): boolean {
  if (to - from > MAX_LENGTH) return false;
  const content = text.slice(from, to);
  const words = content.trim();
  if (/[\r\n|]/.test(words) || ADDRESS.test(words)) return false;
  const at = content.indexOf(words);
  const [isBelow, isAbove] = [content.slice(0, at), content.slice(at + words.length)].map(hasBreak);
  return words === '' || isBelow === isAbove;
}

function hasBreak(text: string): boolean {
  return /[\r\n]/.test(text);
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
