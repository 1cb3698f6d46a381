import type { InlineContext } from '@lezer/markdown';

/**
 * Skips text that starts no construct: non-ASCII characters, and letters and digits within a word.
 * The parser calls all inline parsers at each character, and most characters are of this kind.
 */
export function skipPlain({ text, offset }: InlineContext, next: number, at: number): number {
  const start = at - offset;
  const isPlain = next > 127 ? isForeign : isAlphanumeric;
  if (!isPlain(next) || (next <= 127 && !isWithinWord(text, start))) return -1;
  let end = start + 1;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  return end + offset;
}

/** Whether the previous character is one of a word: `a`, `7`, `_`. */
export function isWithinWord(text: string, at: number): boolean {
  const before = at > 0 ? text.charCodeAt(at - 1) : 32;
  return before === 95 || isAlphanumeric(before);
}

/** ASCII only. */
export function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isForeign(code: number): boolean {
  return code > 127;
}
