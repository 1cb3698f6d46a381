import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { readBareAddress } from './bare-address.ts';
import { readAngle } from './html-tag.ts';
import { inlineState } from './inline-state.ts';
import { closeBracket, openBracket } from './link-end.ts';
import { skipPlain } from './plain.ts';

/** More runs of `*`, `_` and `~` than this in one paragraph are plain text; only titles show it. */
const MOST_MARKS = 2_000;

/**
 * Ways of reading inline text in place of those of the parser that go over a paragraph again and
 * again: what they make is the same. Where they stop at a limit, that is said there.
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

/** The parser looks for the other end of each run among all that stands before it. */
function skipMarks(cx: InlineContext, next: number, at: number): number {
  if (next !== 42 && next !== 95 && next !== 126) return -1;
  const state = inlineState(cx);
  state.marks += 1;
  return state.marks > MOST_MARKS ? runEnd(cx, next, at) : -1;
}

function readCode(cx: InlineContext, next: number, at: number): number {
  if (next !== 96 || (at > cx.offset && cx.char(at - 1) === 96)) return -1;
  const open = runEnd(cx, next, at);
  const found = inlineState(cx).backticks(open - at)(open - cx.offset);
  if (found < 0) return -1;
  const close = found + cx.offset;
  const end = close + open - at;
  const marks = [cx.elt('CodeMark', at, open), cx.elt('CodeMark', close, end)];
  return cx.addElement(cx.elt('InlineCode', at, end, marks));
}

/** Blanks that end no line are gone over once. */
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
