/**
 * Caches the last result of a search, so that calls from left to right take one pass over the text in
 * total.
 */
export function cachedSearch(find: (from: number) => number): (from: number) => number {
  let asked = Number.POSITIVE_INFINITY;
  let found = -1;
  return (from) => {
    if (asked <= from && (found < 0 || from <= found)) return found;
    asked = from;
    found = find(from);
    return found;
  };
}

/** Finds the next match of a pattern with the flag `g`, or -1. */
export function nextMatch(text: string, pattern: RegExp): (from: number) => number {
  return cachedSearch((from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  });
}

/** Finds the next character without a backslash in front, or -1. */
export function unescaped(text: string, character: number): (from: number) => number {
  return cachedSearch((from) => {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === character) return at;
      if (code === BACKSLASH) at++;
    }
    return -1;
  });
}

/** Returns the end of a sticky pattern's match at an offset, or -1. */
export function endAt(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

export const BACKSLASH = 92;

/** White space as the parser defines it. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Returns the first offset from `at` on without white space. */
export function skipSpace(text: string, at: number): number {
  let to = at;
  while (to < text.length && isSpace(text.charCodeAt(to))) to++;
  return to;
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
