import type { InlineContext } from '@lezer/markdown';
import { type InlineState, inlineState } from './inline-state.ts';
import { endAt, isAlphanumeric, isWithinWord } from './scan.ts';

const WEB = /(?:www\.|https?:\/\/)/y;
const MAIL_SCHEME = /(?:mailto:|xmpp:)/y;
const HOST = /[\w-]+(?:\.[\w-]+)+/y;
const PORT = /:\d+/y;
const MAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/y;
const RESOURCE = /\/[a-zA-Z\d@.]+/y;
/** Longer local parts of mail addresses are not recognised. */
const MAX_NAME_LENGTH = 100;
/** The codes of the first letters of `www.`, `http`, `mailto:` and `xmpp:`. */
const LETTER = { w: 119, h: 104, m: 109, x: 120 };
const ENTITY = /&(?:#\d+|#x[a-f\d]+|\w+);/y;

/** Parses an autolink: `https://…`, `www.…`, `a@b.c`, `mailto:a@b.c`. */
export function readBareAddress(cx: InlineContext, next: number, start: number): number {
  const { text, offset } = cx;
  const at = start - offset;
  if (!isStart(next) || isWithinWord(text, at)) return -1;
  const end = addressEnd(cx, next, at);
  return end < 0 ? -1 : cx.addElement(cx.elt('URL', start, end + offset));
}

/** Whether an address may start with the character, or the local part of a mail address contain it. */
function isStart(code: number): boolean {
  return isAlphanumeric(code) || code === 46 || code === 95 || code === 43 || code === 45;
}

/** Whether a local part and an `@` start at the offset. */
function isMailbox(text: string, at: number): boolean {
  let end = at;
  while (end < at + MAX_NAME_LENGTH && isStart(text.charCodeAt(end))) end++;
  return end > at && text[end] === '@';
}

/** Whether an address may start with the first letter of a word. */
export function mayStartAddress(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  const { w, h, m, x } = LETTER;
  return next === w || next === h || next === m || next === x || isMailbox(text, at);
}

function addressEnd(cx: InlineContext, next: number, at: number): number {
  const { text } = cx;
  const web = next === LETTER.h || next === LETTER.w ? endAt(text, WEB, at) : -1;
  if (web >= 0) {
    const state = inlineState(cx);
    const end = webEnd(text, state, web);
    return end >= 0 && state.openers.length > 0 ? bracketsEnd(text, at, end) : end;
  }
  if (isMailbox(text, at)) return mailEnd(text, at);
  if (next !== LETTER.m && next !== LETTER.x) return -1;
  const scheme = endAt(text, MAIL_SCHEME, at);
  if (scheme < 0) return -1;
  const end = mailEnd(text, scheme);
  const resource = end >= 0 && text.startsWith('xmpp:', at) ? endAt(text, RESOURCE, end) : -1;
  return Math.max(end, resource);
}

function mailEnd(text: string, at: number): number {
  const end = endAt(text, MAIL, at);
  const last = text[end - 1] ?? '';
  if (end < 0 || last === '_' || last === '-') return -1;
  return last === '.' ? end - 1 : end;
}

function webEnd(text: string, state: InlineState, from: number): number {
  if (state.badHost.from <= from && from < state.badHost.to) return -1;
  const host = endAt(text, HOST, from);
  if (host < 0) return -1;
  const top = text.lastIndexOf('.', host - 1);
  const second = Math.max(from, text.lastIndexOf('.', top - 1) + 1);
  if (text.slice(second, host).includes('_')) {
    // A host that starts later, as after `-www.`, has the same end.
    state.badHost = { from, to: second };
    return -1;
  }
  const port = Math.max(host, endAt(text, PORT, host));
  if (text[port] !== '/') return withoutPunctuation(text, from, port);
  const blank = state.blankOrTag(port);
  const stop = blank < 0 ? text.length : blank;
  return targetEnd(text, from, stop) ?? withoutPunctuation(text, from, stop);
}

/**
 * Finds the bracket that closes a target: `[[text]](https://…)`, where the parser reads `[text]` as a
 * link of its own.
 */
function targetEnd(text: string, from: number, stop: number): number | undefined {
  // `from` is behind the scheme.
  if (!/\]\((?:https?:\/\/|www\.)$/i.test(text.slice(Math.max(0, from - 10), from)))
    return undefined;
  let depth = 0;
  for (let at = from; at < stop; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && depth-- === 0) return at;
  }
  return undefined;
}

/** Excludes what belongs to the sentence: punctuation, closing brackets, entities. */
function withoutPunctuation(text: string, from: number, to: number): number {
  let end = to;
  let surplus: number | undefined;
  for (;;) {
    const last = text[end - 1] ?? '';
    if (/[?!.,:*_~]/.test(last)) end--;
    else if (last === ')') {
      surplus ??= closingSurplus(text, from, end);
      if (surplus <= 0) return end;
      surplus--;
      end--;
    } else if (last === ';') {
      const start = entityStart(text, from, end);
      if (start < 0) return end;
      end = start;
    } else return end;
  }
}

function closingSurplus(text: string, from: number, to: number): number {
  let surplus = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === ')') surplus++;
    if (text[at] === '(') surplus--;
  }
  return surplus;
}

function entityStart(text: string, from: number, to: number): number {
  let at = to - 2;
  while (at > from && /[\w#]/.test(text[at] ?? '')) at--;
  return at >= from && endAt(text, ENTITY, at) === to ? at : -1;
}

/** Within brackets, an address ends before a bracket that it did not open. */
function bracketsEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] !== ']') {
    const length = text[at] === '[' ? text.slice(at, to).indexOf(']') : 0;
    if (length < 0) return at;
    at += length + 1;
  }
  return at;
}
