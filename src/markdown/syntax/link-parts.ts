import { BACKSLASH, isSpace } from './scan.ts';

/** A span; `open` when the text ends too early to decide; `none` when there is no such part. */
export type Part = { readonly from: number; readonly to: number } | 'open' | 'none';

/** GitHub's limit of open brackets in an address. */
const MAX_DEPTH = 32;
/** The limit of the specification. */
const MAX_LABEL_LENGTH = 999;

/** Parses the address of a link, with or without angle brackets. */
export function addressPart(text: string, from: number): Part {
  return text[from] === '<' ? angled(text, from) : bare(text, from);
}

function angled(text: string, from: number): Part {
  let isEscaped = false;
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === '>' && !isEscaped) return { from, to: at + 1 };
    if ((sign === '<' && !isEscaped) || sign === '\n') return 'none';
    isEscaped = sign === '\\';
  }
  return 'open';
}

function bare(text: string, from: number): Part {
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || (code === 41 && depth === 0)) break;
    depth += BRACKETS.get(code) ?? 0;
    if (depth > MAX_DEPTH) return 'none';
    if (code === BACKSLASH && !isSpace(text.charCodeAt(at + 1))) at++;
  }
  const to = Math.min(at, text.length);
  if (to > from) return { from, to };
  return to === text.length ? 'open' : 'none';
}

/** The change of depth at `(` and `)`. */
const BRACKETS = new Map([
  [40, 1],
  [41, -1],
]);

/** Returns the code of the character that ends a title starting here, if one does. */
export function titleEnd(text: string, from: number): number | undefined {
  const code = text.charCodeAt(from);
  if (code === 40) return 41;
  return code === 34 || code === 39 ? code : undefined;
}

/** Parses the label of a reference with its brackets. The label of a definition must not be blank. */
export function labelPart(text: string, from: number, { isBlankAllowed = true } = {}): Part {
  let isBlank = !isBlankAllowed;
  const end = Math.min(text.length, from + 1 + MAX_LABEL_LENGTH);
  for (let at = from + 1; at < end; at++) {
    const sign = text[at];
    if (sign === ']') return isBlank ? 'none' : { from, to: at + 1 };
    if (!isSpace(text.charCodeAt(at))) isBlank = false;
    if (sign === '[') return 'none';
    if (sign === '\\') at++;
  }
  return 'open';
}
