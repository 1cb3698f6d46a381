import { badgeText } from '../../escape/data.ts';

/**
 * A parsed shields.io address that keeps its original spelling, so that unchanged parts stay the
 * same bytes.
 */
export interface ShieldsUrl {
  /** Everything before the path: `https://img.shields.io`. */
  readonly origin: string;
  /** As written, with its percent-encoding. */
  readonly path: string;
  readonly query: readonly QueryKey[];
  /** Between two query keys: `&`, or `&amp;` as some lists write it. */
  readonly separator: string;
  /** From the `#` on, or empty. */
  readonly fragment: string;
}

export interface QueryKey {
  readonly key: string;
  /** Decoded. */
  readonly value: string;
  /** The key and its value as written. */
  readonly raw: string;
}

const SHIELDS = /^((?:https?:)?\/\/img\.shields\.io)(\/[^?#]*)(?:\?([^#]*))?(#.*)?$/i;

export function parseShieldsUrl(raw: string): ShieldsUrl | undefined {
  const match = SHIELDS.exec(raw);
  if (match === null) return undefined;
  const [, origin = '', path = '', query = '', fragment = ''] = match;
  const separator = query.includes('&amp;') ? '&amp;' : '&';
  const parts = query.split(/&amp;|&/).filter((part) => part !== '');
  return { origin, path, query: parts.map(queryKey), separator, fragment };
}

/** Returns the decoded segments of the path, without `.svg`. */
export function pathSegments({ path }: ShieldsUrl): string[] {
  const bare = path.replace(/(?<!\/)\/+$/, '').replace(/\.svg$/i, '');
  return bare.split('/').slice(1).map(decodeText);
}

/** Returns undefined when the key is absent or empty. */
export function queryValue(url: ShieldsUrl, key: string): string | undefined {
  return url.query.find((part) => part.key === key && part.value !== '')?.value;
}

export function formatShieldsUrl(url: ShieldsUrl): string {
  const query = url.query.map((part) => part.raw).join(url.separator);
  return `${url.origin}${url.path}${query && '?'}${query}${url.fragment}`;
}

export function queryKeyOf(key: string, value: string): QueryKey {
  // A colon and a slash are legal in a query, and make a subject easier to read.
  const encoded = badgeText(value).replaceAll('%3A', ':').replaceAll('%2F', '/');
  return { key, value, raw: `${key}=${encoded}` };
}

/** Returns a text with invalid percent-encoding unchanged. */
export function decodeText(text: string): string {
  if (!text.includes('%')) return text;
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
