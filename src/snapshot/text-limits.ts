/** GitHub refuses files of more than 100 MB. A subject takes about 300 characters. */
const MOST_CHARACTERS = 100_000_000;
/** A snapshot has six levels; newer releases may add some. */
const MOST_LEVELS = 10;

const [QUOTE, BACKSLASH] = [34, 92];
const OPENING = [91, 123];
const CLOSING = [93, 125];

/** Returns what is wrong with JSON that would take too much memory or time to read. */
export function sizeProblem(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS) {
    return `has more than ${MOST_CHARACTERS.toLocaleString('en-US')} characters`;
  }
  return isTooDeep(text) ? `is nested more than ${MOST_LEVELS} levels deep` : undefined;
}

function isTooDeep(text: string): boolean {
  let level = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at);
    else if (OPENING.includes(code)) level += 1;
    else if (CLOSING.includes(code)) level -= 1;
    if (level > MOST_LEVELS) return true;
  }
  return false;
}

/** Returns the offset of the quote that ends a string. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) {
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  return at;
}
