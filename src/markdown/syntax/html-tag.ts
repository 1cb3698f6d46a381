import type { Element, InlineContext } from '@lezer/markdown';
import { type InlineState, inlineState } from './inline-state.ts';
import { endAt } from './scan.ts';

const SCHEME = /[a-z][-\w+.]+:/iy;
const MAIL =
  /[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*>/iy;
const EMPTY_COMMENT = /!---?>/y;
const DECLARATION = /![A-Z]/y;
const CLOSE_TAG = /\/[a-zA-Z][\w-]*\s*>/y;
const TAG_NAME = /[a-zA-Z][\w-]*/y;
const ATTRIBUTE = /\s+[a-zA-Z:_][\w-.:]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/y;
const TAG_END = /\s*\/?>/y;

/** Parses what starts with `<`: an autolink, a comment, a processing instruction or a tag. */
export function readAngle(cx: InlineContext, start: number): number {
  const state = inlineState(cx);
  const at = start + 1 - cx.offset;
  const link = linkEnd(cx.text, state, at);
  if (link >= 0) return cx.addElement(autolink(cx, start, link + cx.offset));
  const [name, end] = otherEnd(cx.text, state, at);
  return end < 0 ? -1 : cx.addElement(cx.elt(name, start, end + cx.offset));
}

function autolink(cx: InlineContext, from: number, to: number): Element {
  return cx.elt('Autolink', from, to, [
    cx.elt('LinkMark', from, from + 1),
    cx.elt('URL', from + 1, to - 1),
    cx.elt('LinkMark', to - 1, to),
  ]);
}

function linkEnd(text: string, state: InlineState, at: number): number {
  const scheme = endAt(text, SCHEME, at);
  if (scheme >= 0) {
    const stop = state.blankOrAngle(scheme);
    if (stop > scheme && text[stop] === '>') return stop + 1;
  }
  return endAt(text, MAIL, at);
}

function otherEnd(text: string, state: InlineState, at: number): [name: string, end: number] {
  const after = (end: string, from: number) => {
    const found = state.ends(end, from);
    return found < 0 ? -1 : found + end.length;
  };
  if (text.startsWith('!--', at)) {
    const empty = endAt(text, EMPTY_COMMENT, at);
    return ['Comment', empty >= 0 ? empty : after('-->', at + 3)];
  }
  if (text[at] === '?') return ['ProcessingInstruction', after('?>', at + 1)];
  if (text.startsWith('![CDATA[', at)) return ['HTMLTag', after(']]>', at + 8)];
  if (endAt(text, DECLARATION, at) >= 0) return ['HTMLTag', after('>', at + 2)];
  const close = endAt(text, CLOSE_TAG, at);
  return ['HTMLTag', close >= 0 ? close : openTagEnd(text, at)];
}

/** Matches one attribute at a time: a single pattern would overflow the stack on thousands. */
function openTagEnd(text: string, from: number): number {
  let end = endAt(text, TAG_NAME, from);
  if (end < 0) return -1;
  for (let next = end; next >= 0; next = endAt(text, ATTRIBUTE, end)) end = next;
  return endAt(text, TAG_END, end);
}
