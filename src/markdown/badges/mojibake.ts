/**
 * Repairs a text that was encoded as UTF-8 and decoded as Windows-1252: `ðŸ¤—` is 🤗. Returns any
 * other text unchanged.
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

/** Windows-1252 from 0x80 to 0x9F. The decoder of Node.js up to 20 uses Latin-1 instead. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The bytes of characters in Windows-1252. */
const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [HIGH[byte - 0x80] ?? String.fromCharCode(byte), byte]),
);
