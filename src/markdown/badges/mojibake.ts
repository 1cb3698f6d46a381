/**
 * Undoes a text that was UTF-8, was read as Windows-1252 and saved again: `ðŸ¤—` is 🤗. A text
 * that is not wholly explained by that mistake comes back as it is.
 */
export function repairMojibake(text: string): string {
  const bytes = Array.from(text, (char) => BYTES.get(char));
  if (!bytes.every((byte) => byte !== undefined)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

/** Windows-1252 from 0x80 to 0x9F. Node's own decoder takes Latin-1 instead, at least until 20. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte that Windows-1252 writes for a character. */
const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [HIGH[byte - 0x80] ?? String.fromCharCode(byte), byte]),
);
