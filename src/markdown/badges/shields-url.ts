/**
 * A shields.io address taken apart without losing how it was written, so that what is not changed
 * stays the same bytes.
 */
export interface ShieldsUrl {
  /** Everything before the path: `https://img.shields.io`. */
  readonly origin: string;
  /** The path as it stands in the list, percent-encoding included. */
  readonly path: string;
  readonly query: readonly QueryKey[];
  /** What stands between two query keys: `&`, or `&amp;` as some lists write it. */
  readonly separator: string;
  /** From the `#` on, or nothing. */
  readonly fragment: string;
}

interface QueryKey {
  readonly key: string;
  /** The decoded value. */
  readonly value: string;
  /** The key and its value as they stand in the list. */
  readonly raw: string;
}

const SHIELDS = /^((?:https?:)?\/\/img\.shields\.io)(\/[^?#]*)(?:\?([^#]*))?(#.*)?$/i;

/** Takes a shields.io address apart; gives nothing for any other address. */
export function parseShieldsUrl(raw: string): ShieldsUrl | undefined {
  const match = SHIELDS.exec(raw);
  if (match === null) return undefined;
  const [, origin = '', path = '', query = '', fragment = ''] = match;
  const separator = query.includes('&amp;') ? '&amp;' : '&';
  const parts = query.split(/&amp;|&/).filter((part) => part !== '');
  return { origin, path, query: parts.map(queryKey), separator, fragment };
}

/** Gives the decoded value of a query key, or nothing when the key is absent or empty. */
export function queryValue(url: ShieldsUrl, key: string): string | undefined {
  return url.query.find((part) => part.key === key && part.value !== '')?.value;
}

/** Puts an address together again. */
export function formatShieldsUrl(url: ShieldsUrl): string {
  const query = url.query.map((part) => part.raw).join(url.separator);
  return `${url.origin}${url.path}${query && '?'}${query}${url.fragment}`;
}

/** Makes a query key from plain text. */
export function queryKeyOf(key: string, value: string): QueryKey {
  // A colon and a slash are legal in a query, and a subject reads better with them.
  const encoded = encodeText(value).replaceAll('%3A', ':').replaceAll('%2F', '/');
  return { key, value, raw: `${key}=${encoded}` };
}

/**
 * Percent-encodes everything that could end a link, a cell, an attribute or a line. Letters and
 * symbols beyond ASCII stay as people write them (`🤗`, `引用`).
 */
export function encodeText(text: string): string {
  return text.replace(/[^\w.~-]/gu, (char) =>
    /[\p{L}\p{N}\p{So}\p{Sc}]/u.test(char) ? char : percentEncode(char),
  );
}

/** Decodes percent-encoding, and leaves what does not decode as it is. */
export function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function queryKey(raw: string): QueryKey {
  const equals = raw.indexOf('=');
  const [key, value] = equals < 0 ? [raw, ''] : [raw.slice(0, equals), raw.slice(equals + 1)];
  return { key: decodeText(key), value: decodeText(value.replaceAll('+', ' ')), raw };
}

/** `encodeURIComponent` leaves `!'()*` alone, of which the brackets would end a Markdown link. */
function percentEncode(char: string): string {
  const encoded = encodeURIComponent(char.replace(/\p{Cs}/u, '\uFFFD'));
  if (encoded !== char) return encoded;
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
