/**
 * Remembers the last answer of a search for the next of something in a text. Who asks from left to
 * right then goes over the text once, however often nothing comes of what was found.
 */
export function remembered(find: (from: number) => number): (from: number) => number {
  let asked = Number.POSITIVE_INFINITY;
  let found = -1;
  return (from) => {
    if (asked <= from && (found < 0 || from <= found)) return found;
    asked = from;
    found = find(from);
    return found;
  };
}

/** Finds the next place where a pattern (with the flag `g`) matches, or gives -1. */
export function placeOf(text: string, pattern: RegExp): (from: number) => number {
  return remembered((from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  });
}

/** Finds the next place of one of these characters that no backslash stands in front of. */
export function unescaped(text: string, character: number): (from: number) => number {
  return remembered((from) => {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === character) return at;
      if (code === BACKSLASH) at++;
    }
    return -1;
  });
}

/** Gives where a sticky pattern ends that matches at a place, or -1. */
export function endAt(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

export const BACKSLASH = 92;

/** A blank or a line end, as the parser takes it. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Gives the first place from `at` on that holds no blank. */
export function skipSpace(text: string, at: number): number {
  let to = at;
  while (to < text.length && isSpace(text.charCodeAt(to))) to++;
  return to;
}
