/**
 * Repairs a text that was encoded as UTF-8 and decoded as Windows-1252: `ðŸ¤—` is 🤗. Returns any
 * other text unchanged.
 */
export function repairMojibake(text: string): string {
  return decodedFrom('windows-1252', text) ?? text;
}

/** The encodings that texts in UTF-8 are often mistaken for. */
export const MISTAKEN = ['windows-1252', 'iso-8859-15'] as const;

/** Returns the text whose bytes in UTF-8, read in an encoding, are `text`. */
export function decodedFrom(encoding: (typeof MISTAKEN)[number], text: string): string | undefined {
  const of = encoding === 'windows-1252' ? WINDOWS : LATIN_9;
  const bytes = Array.from(text, (char) => of.get(char));
  if (!bytes.every((byte) => byte !== undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Windows-1252 from 0x80 to 0x9F. The decoder of Node.js up to 20 uses Latin-1 instead. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The bytes of characters in Windows-1252. */
const WINDOWS = new Map(
  Array.from({ length: 256 }, (_, byte) => [HIGH[byte - 0x80] ?? String.fromCharCode(byte), byte]),
);

/** ISO-8859-15 has these where Latin-1 has other signs. */
const LATIN_9_SIGNS: ReadonlyMap<number, string> = new Map([
  [0xa4, '€'],
  [0xa6, 'Š'],
  [0xa8, 'š'],
  [0xb4, 'Ž'],
  [0xb8, 'ž'],
  [0xbc, 'Œ'],
  [0xbd, 'œ'],
  [0xbe, 'Ÿ'],
]);
const LATIN_9 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    LATIN_9_SIGNS.get(byte) ?? String.fromCharCode(byte),
    byte,
  ]),
);
