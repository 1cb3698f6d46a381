import { oneLine } from './characters.ts';

/**
 * One segment of a URL path. Dots alone would leave the folder, encoded or not, so they become `_`,
 * which names nothing.
 */
export function pathSegment(text: string): string {
  return /^\.{1,2}$/.test(text) ? '_' : percentEncoded(text);
}

/** A path of several segments, with its slashes. */
export function urlPath(path: string): string {
  return path.split('/').map(pathSegment).join('/');
}

/**
 * A part of a badge's address: without what ends a link, a cell, an attribute or a line. Letters and
 * symbols outside ASCII are kept (`🤗`, `引用`).
 */
export function badgeText(text: string): string {
  return text.replace(/[^\w.~\p{L}\p{N}\p{So}\p{Sc}-]+/gu, percentEncoded);
}

/** A text for an HTML comment, perhaps in a cell. Decoded like an address, it is the same text. */
export function commentText(text: string): string {
  return text.replace(/[%|]|-(?=-)|\*(?=\/)/g, hexadecimal);
}

/** A text as one word of an HTML comment. Decoded like an address, it is the same text. */
export function commentWord(text: string): string {
  return text.replace(/[^\w.:/?=&~-]+/g, percentEncoded).replace(/-(?=-)/g, hexadecimal);
}

/** `encodeURIComponent` leaves `!'()*` alone, of which brackets would end a link of Markdown. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[!'()*]/g, hexadecimal);
}

function hexadecimal(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A scalar of YAML, always in double quotes: YAML 1.2 reads the strings of JSON as JSON does. */
export function yamlScalar(text: string): string {
  return JSON.stringify(oneLine(text));
}

/**
 * A path for a line of a literal block of YAML in a workflow, where it is a pattern: `?` stands for a
 * character that would end the line, move the block or start an expression of GitHub.
 */
export function yamlPath(path: string): string {
  return path.replace(/^\s|\s$|[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/gu, '?').replaceAll('${{', '$?{');
}

/** JSON for a terminal or a log. Reads back as the same value. */
export function printedJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[\u007F-\u009F\u2028\u2029]|(?!\u200C|\u200D|\uFE0F)\p{Default_Ignorable_Code_Point}/gu,
    (one) => one.split('').map(unicodeEscape).join(''),
  );
}

/** What ends an HTML comment or a script element, or hides in one. None of it stands outside strings. */
const ENDS = /[<>&]|-(?=-)|(?<=-)-|[\u007F-\u009F\u2028\u2029]/g;

/** JSON for an HTML comment or a script element. Reads back as the same value. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(ENDS, unicodeEscape);
}

function unicodeEscape(one: string): string {
  return `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
