/** A file as text, or a sentence that says why it cannot be read as one. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** Reads UTF-8 without losing a byte: a byte order mark stays in the text. */
export function decodeList(path: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: `${path} is empty.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: `${path} is not UTF-8. Save it as UTF-8 to have its numbers refreshed.` };
  }
}
