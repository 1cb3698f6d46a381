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

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** The byte that Windows-1252 writes for a character. */
const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [WINDOWS_1252.decode(Uint8Array.of(byte)), byte]),
);
