/**
 * Foreign text for a Markdown page on GitHub: shows the same characters, but makes no link, no
 * mention, no image, no HTML and no cell of its own. GitHub makes links of `GH-1` and of the names
 * of commits too (https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&]|!(?=\[)/g, '\\$&')
    .replace(/(?<=[@#])/g, NOTHING)
    .replace(/(?<=:)\/\/|(?<=www)\./gi, `${NOTHING}$&`)
    .replace(/(?<=\bGH-)(?=\d)/gi, NOTHING)
    .replace(COMMIT, (name) => name.replace(/.{6}(?=.)/g, `$&${NOTHING}`));
}

/** A character without width, written so that a reader of the source sees it. */
const NOTHING = '&#8203;';

/** Seven digits of a commit are enough for a link. */
const COMMIT = /(?<![a-z\d])[a-f\d]{7,40}(?![a-z\d])/gi;

/** Foreign text for one line of a log, where `::` and `##[` start a command to the runner. */
export function logText(text: string): string {
  return oneLine(text).replace(/(?<=:)(?=:)|(?<=##)(?=\[)/g, '\u200B');
}

/**
 * Foreign text for a place that holds one line: no control characters, no line ends, and nothing
 * that shows the characters around it in another order (CVE-2021-42574).
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/** Cuts a text to at most `length` characters. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

/** Shows foreign lines as they are: the fence is longer than any in them, so that none ends it. */
export function codeBlock(text: string, language: string): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = Math.max(2, ...runs.map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
