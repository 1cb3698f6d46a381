import { decodeText, encodeText } from './shields-url.ts';

/** The three parts of a static badge's path, `/badge/{label}-{message}-{color}`, as written. */
export interface StaticPath {
  /** The path up to the message: `/badge/Stars-`. */
  readonly head: string;
  /** The message as it stands in the path. */
  readonly message: string;
  /** The path from the message on: `-blue`. */
  readonly tail: string;
}

const STATIC = '/badge/';
/** A single dash separates; a doubled one is a dash of the text. */
const SEPARATOR = /(?<!-)(?:--)*-(?!-)/g;

/** Takes the path of a static badge apart; gives nothing for another badge or a broken path. */
export function parseStaticPath(path: string): StaticPath | undefined {
  if (!path.startsWith(STATIC)) return undefined;
  const cuts = separators(path);
  const last = cuts.at(-1);
  if (last === undefined || cuts.length > 2) return undefined;
  const start = cuts.length === 2 ? (cuts[0] ?? 0) + 1 : STATIC.length;
  return { head: path.slice(0, start), message: path.slice(start, last), tail: path.slice(last) };
}

/** Writes the path of a static badge. */
export function staticPath(label: string, message: string, color: string): string {
  const { head, tail } = aroundMessage(label, color);
  return head + encodePart(message) + tail;
}

/** Writes what stands around the message of a static badge. */
export function aroundMessage(label: string, color: string): Omit<StaticPath, 'message'> {
  return { head: `${STATIC}${encodePart(label)}-`, tail: `-${encodePart(color)}` };
}

const UNESCAPED: Record<string, string> = { '--': '-', __: '_', _: ' ' };

/** Gives a part of a path as a reader of the badge sees it. */
export function decodePart(part: string): string {
  return decodeText(part).replace(/--|__|_/g, (sign) => UNESCAPED[sign] ?? sign);
}

/**
 * Writes a text so that shields.io shows it: dashes and underscores doubled, blanks as `_`. A blank
 * beside an underscore, another blank or the end would be misread, and is percent-encoded instead.
 */
export function encodePart(text: string): string {
  const doubled = text.replaceAll('-', '--').replaceAll('_', '__');
  return encodeText(doubled.replace(/(?<=[^_ ]) (?=[^_ ])/g, '_'));
}

/** Writes what stands around a number within a message, as `encodePart` writes the whole. */
export function encodeAround(before: string, after: string): readonly [string, string] {
  // How a blank is written depends on what stands beside it.
  return [encodePart(`${before}0`).slice(0, -1), encodePart(`0${after}`).slice(1)];
}

/** Gives the offsets of the dashes that separate the parts. */
function separators(path: string): number[] {
  const offsets: number[] = [];
  for (const match of path.matchAll(SEPARATOR)) {
    offsets.push(match.index + match[0].length - 1);
  }
  return offsets.filter((offset) => offset >= STATIC.length);
}
