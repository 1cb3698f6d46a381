import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { mayStartAddress, readBareAddress } from './bare-address.ts';
import { readAngle } from './html-tag.ts';
import { inlineState } from './inline-state.ts';
import { closeBracket, openBracket } from './link-end.ts';
import { isAlphanumeric, isWithinWord } from './scan.ts';

/** More runs of `*`, `_` and `~` in one paragraph are plain text, which affects only titles. */
const MAX_MARKS = 2_000;

/**
 * Replaces the parser's inline parsers that take quadratic time. The result is the same, apart from
 * the limits in these modules.
 */
export const LINEAR_INLINE: MarkdownConfig = {
  parseInline: [
    { name: 'Plain', before: 'Escape', parse: skipPlain },
    { name: 'Marks', before: 'Emphasis', parse: skipMarks },
    { name: 'InlineCode', parse: readCode },
    { name: 'HardBreak', parse: readBreak },
    {
      name: 'HTMLTag',
      parse: (cx, next, at) => (next === 60 && at < cx.end - 1 ? readAngle(cx, at) : -1),
    },
    { name: 'Link', parse: (cx, next, at) => (next === 91 ? openBracket(cx, at, false) : -1) },
    {
      name: 'Image',
      parse: (cx, next, at) =>
        next === 33 && cx.char(at + 1) === 91 ? openBracket(cx, at, true) : -1,
    },
    { name: 'LinkEnd', parse: (cx, next, at) => (next === 93 ? closeBracket(cx, at) : -1) },
    { name: 'Autolink', parse: readBareAddress },
  ],
};

/** For each run the parser searches all earlier ones. */
function skipMarks(cx: InlineContext, next: number, at: number): number {
  if (next !== 42 && next !== 95 && next !== 126) return -1;
  const state = inlineState(cx);
  state.marks += 1;
  return state.marks > MAX_MARKS ? runEnd(cx, next, at) : -1;
}

function readCode(cx: InlineContext, next: number, at: number): number {
  if (next !== 96 || (at > cx.offset && cx.char(at - 1) === 96)) return -1;
  const open = runEnd(cx, next, at);
  const found = inlineState(cx).backticks(open - at, open - cx.offset);
  if (found < 0) return -1;
  const close = found + cx.offset;
  const end = close + open - at;
  const marks = [cx.elt('CodeMark', at, open), cx.elt('CodeMark', close, end)];
  return cx.addElement(cx.elt('InlineCode', at, end, marks));
}

/** Skips spaces within a line in one step. */
function readBreak(cx: InlineContext, next: number, at: number): number {
  if (next === 92 && cx.char(at + 1) === 10) return cx.addElement(cx.elt('HardBreak', at, at + 2));
  if (next !== 32) return -1;
  const end = runEnd(cx, next, at);
  if (cx.char(end) !== 10 || end < at + 2) return end;
  return cx.addElement(cx.elt('HardBreak', at, end + 1));
}

function runEnd(cx: InlineContext, sign: number, from: number): number {
  let end = from + 1;
  while (cx.char(end) === sign) end++;
  return end;
}

/**
 * Skips text that starts no construct: non-ASCII characters, and words that are no address. The
 * parser calls all inline parsers at each character, and most characters are of this kind.
 */
function skipPlain({ text, offset }: InlineContext, next: number, at: number): number {
  const start = at - offset;
  const isPlain = next > 127 ? isForeign : isAlphanumeric;
  if (!isPlain(next)) return -1;
  if (next <= 127 && !isWithinWord(text, start) && mayStartAddress(text, start)) return -1;
  let end = start + 1;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  return end + offset;
}

function isForeign(code: number): boolean {
  return code > 127;
}
