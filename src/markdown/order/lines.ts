import type { Span } from '../entries/html-tags.ts';

/** Blank lines, those of a quotation too. */
const BLANK = /^[\s>]*$/;
/** The words of a comment that suppresses findings. */
const IGNORE = /^tally-ignore(?:[\s,][\s,\w-]{0,200})?$/;
const COMMENTS = [
  { open: '<!--', close: '-->' },
  { open: '{/*', close: '*/}' },
];

export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line, without its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  const to = end < 0 ? text.length : end;
  return text[to - 1] === '\r' && to > at ? to - 1 : to;
}

/** The first character from an offset on that is not blank. */
export function firstSign(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

/**
 * Returns the whole lines of a span, without blank ones at its end; undefined where it shares one with
 * something else.
 */
export function wholeLines(text: string, span: Span): Span | undefined {
  const from = lineStart(text, span.from);
  const last = span.from + text.slice(span.from, span.to).trimEnd().length;
  const to = lineEnd(text, last);
  const start = text.slice(from, firstSign(text, span.from));
  if (!isBlank(start) || text.slice(last, to).trim() !== '') return undefined;
  return { from, to: start.includes('>') ? withoutQuotedBlanks(text, from, to) : to };
}

function withoutQuotedBlanks(text: string, from: number, to: number): number {
  let end = to;
  for (let start = lineStart(text, end); start > from; start = lineStart(text, end)) {
    if (!isBlank(text.slice(start, end))) return end;
    end = lineEnd(text, lineStart(text, start - 1));
  }
  return end;
}

/** Whether a line is a comment that suppresses the findings of the line below it. */
export function isIgnoreLine(line: string): boolean {
  const words = line.replace(/^[\s>]+/, '').trimEnd();
  return COMMENTS.some(({ open, close }) => {
    if (!words.startsWith(open) || !words.endsWith(close)) return false;
    return IGNORE.test(words.slice(open.length, -close.length).trim());
  });
}

/** Returns the start of the comments alone on the lines directly above a line, at most up to `limit`. */
export function withIgnoreLines(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit) {
    const above = lineStart(text, at - 1);
    if (above < limit || !isIgnoreLine(text.slice(above, lineEnd(text, above)))) return at;
    at = above;
  }
  return at;
}
