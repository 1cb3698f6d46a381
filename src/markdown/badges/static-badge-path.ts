import { badgeText } from '../../escape/data.ts';
import { decodeText } from './shields-url.ts';

/** The path of a static badge, `/badge/{label}-{message}-{color}`, as written. */
export interface StaticPath {
  /** The path up to the message: `/badge/Stars-`. */
  readonly head: string;
  readonly message: string;
  /** The path from the message on: `-blue`. */
  readonly tail: string;
}

const STATIC = '/badge/';
/** A single dash separates the parts; `--` is a dash in the text. */
const SEPARATOR = /(?<!-)(?:--)*-(?!-)/g;

export function parseStaticPath(path: string): StaticPath | undefined {
  if (!path.startsWith(STATIC)) return undefined;
  const cuts = separators(path);
  const last = cuts.at(-1);
  if (last === undefined || cuts.length > 2) return undefined;
  const start = cuts.length === 2 ? (cuts[0] ?? 0) + 1 : STATIC.length;
  return { head: path.slice(0, start), message: path.slice(start, last), tail: path.slice(last) };
}

/** Returns the label; empty where the badge has none. */
export function labelOfPath({ head }: Pick<StaticPath, 'head'>): string {
  return decodePart(head.slice(STATIC.length).replace(/-$/, ''));
}

export function staticPath(label: string, message: string, color: string): string {
  const { head, tail } = aroundMessage(label, color);
  return head + encodePart(message) + tail;
}

export function aroundMessage(label: string, color: string): Omit<StaticPath, 'message'> {
  return { head: `${STATIC}${encodePart(label)}-`, tail: `-${encodePart(color)}` };
}

const UNESCAPED: Record<string, string> = { '--': '-', __: '_', _: ' ' };

/** Decodes a part of the path to the text on the badge. */
export function decodePart(part: string): string {
  return decodeText(part).replace(/--|__|_/g, (sign) => UNESCAPED[sign] ?? sign);
}

/**
 * Encodes a text for the path: dashes and underscores are doubled, spaces become `_`. A space at the
 * end, or beside an underscore or another space, would be misread and is percent-encoded.
 */
export function encodePart(text: string): string {
  const doubled = text.replaceAll('-', '--').replaceAll('_', '__');
  return badgeText(doubled.replace(/(?<=[^_ ]) (?=[^_ ])/g, '_'));
}

/** Encodes the texts around a number as `encodePart` does in the whole message. */
export function encodeAround(before: string, after: string): readonly [string, string] {
  // How a space is encoded depends on the characters beside it.
  return [encodePart(`${before}0`).slice(0, -1), encodePart(`0${after}`).slice(1)];
}

function separators(path: string): number[] {
  const offsets: number[] = [];
  for (const match of path.matchAll(SEPARATOR)) {
    offsets.push(match.index + match[0].length - 1);
  }
  return offsets.filter((offset) => offset >= STATIC.length);
}
