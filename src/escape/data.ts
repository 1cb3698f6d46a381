import { oneLine } from './characters.ts';

/**
 * One segment of a URL path. Dots alone would leave the folder, encoded or not, so they become `_`,
 * which names nothing.
 */
export function pathSegment(text: string): string {
  if (/^\.{1,2}$/.test(text)) return '_';
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A path of several segments, with its slashes. */
export function urlPath(path: string): string {
  return path.split('/').map(pathSegment).join('/');
}

/** A scalar of YAML, always in double quotes: YAML 1.2 reads the strings of JSON as JSON does. */
export function yamlScalar(text: string): string {
  return JSON.stringify(oneLine(text));
}

/** What ends an HTML comment or a script element, or hides in one. None of it stands outside strings. */
const ENDS = /[<>&]|-(?=-)|(?<=-)-|[\u007F-\u009F\u2028\u2029]/g;

/** JSON for an HTML comment or a script element. Reads back as the same value. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    ENDS,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
