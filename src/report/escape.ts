/**
 * Escapes untrusted text for Markdown on GitHub: the same characters are shown, without links,
 * mentions, images, HTML or table cells. GitHub also links `GH-1` and commit hashes
 * (https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&]|!(?=\[)/g, '\\$&')
    .replace(/(?<=[@#])/g, ZERO_WIDTH_SPACE)
    .replace(/(?<=:)\/\/|(?<=www)\./gi, `${ZERO_WIDTH_SPACE}$&`)
    .replace(/(?<=\bGH-)(?=\d)/gi, ZERO_WIDTH_SPACE)
    .replace(COMMIT_HASH, (hash) => hash.replace(/.{6}(?=.)/g, `$&${ZERO_WIDTH_SPACE}`));
}

/** Written as an entity, so that it is visible in the source. */
const ZERO_WIDTH_SPACE = '&#8203;';

/** GitHub links a hash of seven digits or more. */
const COMMIT_HASH = /(?<![a-z\d])[a-f\d]{7,40}(?![a-z\d])/gi;

/** Escapes untrusted text for one line of a job log, where `::` and `##[` start a workflow command. */
export function logText(text: string): string {
  return oneLine(text).replace(/(?<=:)(?=:)|(?<=##)(?=\[)/g, '\u200B');
}

/**
 * Puts untrusted text on one line: without control characters, line breaks and bidirectional
 * control characters (CVE-2021-42574).
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/** Truncates a text to at most `length` characters (code points), the ellipsis included. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

/** Writes untrusted text as a code block, with a fence that is longer than any fence in the text. */
export function codeBlock(text: string, language: string): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = Math.max(2, ...runs.map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
