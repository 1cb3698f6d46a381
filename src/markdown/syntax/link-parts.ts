import { BACKSLASH, isSpace } from './scan.ts';

/** A stretch of a text; `open` when the text ends before it is known; `none` when it is not there. */
export type Part = { readonly from: number; readonly to: number } | 'open' | 'none';

/** GitHub takes no address with more brackets open than this, and so reads none of it twice. */
const DEEPEST = 32;
/** A label has at most 999 characters. */
const LONGEST_LABEL = 999;

/** Reads the address of a link, with or without angle brackets around it. */
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
    if (depth > DEEPEST) return 'none';
    if (code === BACKSLASH && !isSpace(text.charCodeAt(at + 1))) at++;
  }
  const to = Math.min(at, text.length);
  if (to > from) return { from, to };
  return to === text.length ? 'open' : 'none';
}

/** What `(` and `)` do to the depth. */
const BRACKETS = new Map([
  [40, 1],
  [41, -1],
]);

/** Gives the character that ends a title which begins here, or nothing. */
export function titleEnd(text: string, from: number): number | undefined {
  const code = text.charCodeAt(from);
  if (code === 40) return 41;
  return code === 34 || code === 39 ? code : undefined;
}

/** Reads the label of a reference, brackets included. A definition needs one that is not blank. */
export function labelPart(text: string, from: number, { isBlankAllowed = true } = {}): Part {
  let isBlank = !isBlankAllowed;
  const end = Math.min(text.length, from + 1 + LONGEST_LABEL);
  for (let at = from + 1; at < end; at++) {
    const sign = text[at];
    if (sign === ']') return isBlank ? 'none' : { from, to: at + 1 };
    if (!isSpace(text.charCodeAt(at))) isBlank = false;
    if (sign === '[') return 'none';
    if (sign === '\\') at++;
  }
  return 'open';
}
