import type { InlineContext } from '@lezer/markdown';
import { type InlineState, inlineState } from './inline-state.ts';
import { endAt } from './scan.ts';

const WEB = /(?:www\.|https?:\/\/)/y;
const MAIL_START = /[\w.+-]{1,100}@/y;
const MAIL_SCHEME = /(?:mailto:|xmpp:)/y;
const HOST = /[\w-]+(?:\.[\w-]+)+/y;
const PORT = /:\d+/y;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w.-]+)+/y;
const RESOURCE = /\/[a-zA-Z\d@.]+/y;
const ENTITY = /&(?:#\d+|#x[a-f\d]+|\w+);/y;

/** Reads an address that is a link by itself: `https://…`, `www.…`, `a@b.c`, `mailto:a@b.c`. */
export function readBareAddress(cx: InlineContext, start: number): number {
  const { text, offset } = cx;
  const at = start - offset;
  if (at > 0 && /\w/.test(text[at - 1] ?? '')) return -1;
  const end = addressEnd(cx, at);
  return end < 0 ? -1 : cx.addElement(cx.elt('URL', start, end + offset));
}

function addressEnd(cx: InlineContext, at: number): number {
  const { text } = cx;
  const web = endAt(text, WEB, at);
  if (web >= 0) {
    const state = inlineState(cx);
    const end = webEnd(text, state, web);
    return end >= 0 && state.openers.length > 0 ? bracketsEnd(text, at, end) : end;
  }
  if (endAt(text, MAIL_START, at) >= 0) return mailEnd(text, at);
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
    // A host that begins further on, as behind `-www.`, has the same end.
    state.badHost = { from, to: second };
    return -1;
  }
  const port = Math.max(host, endAt(text, PORT, host));
  if (text[port] !== '/') return withoutSigns(text, from, port);
  const stop = state.blankOrTag(port);
  return withoutSigns(text, from, stop < 0 ? text.length : stop);
}

/** Leaves out what belongs to the sentence: stops, brackets that it opened, entities. */
function withoutSigns(text: string, from: number, to: number): number {
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

/** Within brackets an address ends before a bracket that it did not open. */
function bracketsEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] !== ']') {
    const length = text[at] === '[' ? text.slice(at, to).indexOf(']') : 0;
    if (length < 0) return at;
    at += length + 1;
  }
  return at;
}
