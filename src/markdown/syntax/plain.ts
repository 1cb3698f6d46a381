import type { InlineContext } from '@lezer/markdown';

/**
 * Goes over text that begins nothing: signs of other scripts, and letters and digits behind another
 * one. The parser asks each way of reading at each character, and most characters are of these.
 */
export function skipPlain({ text, offset }: InlineContext, next: number, at: number): number {
  const start = at - offset;
  const isPlain = next > 127 ? isForeign : isAlphanumeric;
  if (!isPlain(next) || (next <= 127 && !isWithinWord(text, start))) return -1;
  let end = start + 1;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  return end + offset;
}

/** Says whether a character stands behind one that a word has: `a`, `7`, `_`. */
export function isWithinWord(text: string, at: number): boolean {
  const before = at > 0 ? text.charCodeAt(at - 1) : 32;
  return before === 95 || isAlphanumeric(before);
}

/** Says whether this is the code of an ASCII letter or digit. */
export function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isForeign(code: number): boolean {
  return code > 127;
}
