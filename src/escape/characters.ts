/**
 * Characters that hide in a text or show what stands around them in another order: those that
 * Unicode calls ignorable (without width, tags, fillers), marks of the bidirectional algorithm
 * (CVE-2021-42574), which are among them, blank braille, and halves of surrogate pairs.
 */
const HIDDEN =
  /(?!\u200C|\u200D|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}|[\u2800\uFFF9-\uFFFB]|\p{Cs}/gu;
/** Control characters, ESC and C1 among them, with all kinds of line breaks. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** A joiner belongs between letters of scripts that join, or, like a selector, into an emoji. */
const STRAY_JOINER =
  /(?<!\p{Emoji}|\p{Emoji_Modifier}|\uFE0F|\p{M}|\p{Script=Arabic}|\p{Script=Syriac})(?:\u200C|\u200D)+|(?:\u200C|\u200D)+(?!\p{Emoji}|\p{L}|\p{M})|(?<!\p{Emoji})(?:\uFE0E|\uFE0F)+/gu;

/** Most texts have nothing but these characters, and are searched for no others. */
const PLAIN = /^[ -~]*$/;

/**
 * A foreign text as one line: without control characters, line breaks and hidden characters, and
 * without blanks at its ends. Everything in this folder starts with it.
 */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text.replace(CONTROL, ' ').replace(HIDDEN, '').replace(STRAY_JOINER, '').trim();
}

/**
 * Foreign lines as they are, with their tabs and line ends, but for characters that control a
 * terminal or hide: they are shown as `�`.
 */
export function plainLines(text: string): string {
  return text
    .replace(/\r\n|[\p{Cc}\p{Zl}\p{Zp}]/gu, (one) => (/^\r?\n$|^\t$/.test(one) ? one : '\uFFFD'))
    .replace(HIDDEN, '\uFFFD');
}

/** Cuts a text to at most `length` characters, the ellipsis included. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
