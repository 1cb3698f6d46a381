import { FIELDS } from '../../fields/table.ts';
import type { Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import type { Marker } from '../entries/marker.ts';
import { addedParts } from './shown-parts.ts';

export type StatusKind = 'archived' | 'inactive' | 'rising';

/** A mark that `status` put behind a link, with the space before it. */
export interface StatusMark extends Span {
  readonly marker: Marker;
  readonly kind: StatusKind;
}

/**
 * Finds the marks that `status` put behind the links of an entry. A marker of `archived` is one of
 * them when it follows a link, or what was put behind that, and shows a sign of its own; any other
 * was put there by hand, and shows the word of the field.
 */
export function statusMarks(text: string, entry: Entry): StatusMark[] {
  const candidates = entry.markers.filter((marker) => isCandidate(text, marker));
  if (candidates.length === 0) return [];
  const ends = new Set(entry.links.map(({ to }) => to));
  const marks: StatusMark[] = [];
  for (const part of [...candidates, ...addedParts(text, entry)].toSorted((a, b) => a.to - b.to)) {
    const from = text[part.from - 1] === ' ' && 'content' in part ? part.from - 1 : part.from;
    const isBehind = ends.has(from);
    if (isBehind) ends.add(part.to);
    if (!('content' in part) || (!isBehind && !part.status)) continue;
    const kind = part.status ?? 'archived';
    marks.push({ from, to: part.to, marker: part, kind });
  }
  return marks;
}

function isCandidate(text: string, { field, content, status, isShown }: Marker): boolean {
  if (status) return true;
  if (field !== 'archived' || isShown) return false;
  const words = text.slice(content.from, content.to).trim();
  const { mark } = FIELDS[field] as { readonly mark?: string };
  return words !== '' && words !== mark;
}

/** The most characters of a mark with its comments. */
export const MAX_MARK = 400;
const MARK =
  /^ (?:<!--|\{\/\*) tally:(?:archived|inactive|rising) [^\s<>{}]{1,250} (?:-->|\*\/\})[^<>{}\r\n]{1,60}(?:<!--|\{\/\*) \/tally (?:-->|\*\/\})/;

/** Removes a mark from the start of the text behind a link. */
export function withoutMark(text: string): string {
  return text.replace(MARK, '');
}
