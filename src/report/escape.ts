/**
 * Foreign text for a Markdown page on GitHub: shows the same characters, but makes no link, no
 * mention, no image, no HTML and no cell of its own.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/(?<=[@#])/g, NOTHING)
    .replace(/(?<=:)\/\/|(?<=www)\./gi, `${NOTHING}$&`);
}

/** A character without width, written so that a reader of the source sees it. */
const NOTHING = '&#8203;';

/** Foreign text for one line of a log, where `::` and `##[` start a command to the runner. */
export function logText(text: string): string {
  return oneLine(text).replace(/(?<=:)(?=:)|(?<=##)(?=\[)/g, '\u200B');
}

/** Foreign text for a place that holds one line: no control characters, no line ends. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** Cuts a text to at most `length` characters. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
