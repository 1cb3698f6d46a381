import { recogniseBadge } from '../markdown/badges/badge.ts';
import type { Span } from '../markdown/reading/html.ts';
import type { Entry, PageLink } from '../markdown/reading/page.ts';
import { linkSubject } from '../subjects/link.ts';
import { countText } from '../subjects/subject-text.ts';
import type { Addition, LinkRole } from './addition.ts';
import { escapeAddress, escapeLabel } from './escape-label.ts';
import { recastBadge, recastCount } from './recast-badge.ts';
import { recastLabelBadges, recastMarker } from './recast-counts.ts';
import { hasWords, recastWords, splitTitle } from './recast-words.ts';
import { isGenericLabel, roleOfLink } from './roles.ts';

/** A part of a neighbour: a cell, or all of an item. */
export interface Part extends Span {
  readonly text: string;
  readonly entry: Entry;
  readonly addition: Addition;
  /** As what the neighbour links to what it is about. */
  readonly role: LinkRole;
  /** What the words of the part stand for, when its column says so. */
  readonly fill?: string | undefined;
}

/** A piece of a part and what stands there in the new entry. */
interface Piece extends Span {
  readonly text: string;
  /** What follows the colon of the title that the piece begins. */
  readonly rest?: string | undefined;
  readonly isTitle?: boolean;
}

/** Writes a part of a neighbour for the addition; nothing where some of it cannot be known. */
export function recast(part: Part): string | undefined {
  const pieces = piecesOf(part);
  if (!pieces || pieces.filter(({ isTitle }) => isTitle).length > 1) return undefined;
  let out = '';
  let at = part.from;
  let last: Piece | undefined;
  for (const piece of [...pieces, { from: part.to, to: part.to, text: '' }]) {
    const words = between(part.text.slice(at, piece.from), part, last);
    if (words === undefined) return undefined;
    out += words + piece.text;
    at = piece.to;
    last = piece;
  }
  return out;
}

function between(words: string, part: Part, last: Piece | undefined): string | undefined {
  const tail = last?.isTitle ? /^: [^<|]*[^<|\s]/.exec(words)?.[0] : undefined;
  if (tail !== undefined) {
    const rest = last?.rest === undefined ? '' : `: ${last.rest}`;
    return rest + words.slice(tail.length);
  }
  if (part.fill !== undefined && hasWords(words)) {
    // Words beside a link are about that link, and not all that the column says.
    return hasLinks(part) ? undefined : fillWords(words, part.fill);
  }
  return recastWords(words, part.addition);
}

function hasLinks({ entry, from, to }: Part): boolean {
  return entry.links.some((link) => link.from >= from && link.to <= to);
}

/** Puts a text in the place of words, within what is marked around them. */
export function fillWords(words: string, fill: string): string {
  const [, before = '', mark = '', after = ''] =
    /^(\s*)([*_`~]*)[\s\S]*?\2((?:\s|<br\s*\/?>)*)$/.exec(words) ?? [];
  return before + mark + fill + mark + after;
}

function piecesOf(part: Part): Piece[] | undefined {
  const { from, to, entry } = part;
  const isWithin = (span: Span) => span.from >= from && span.to <= to;
  const links = entry.links.filter(isWithin);
  const roles = links.map((link) => roleOf(link, part.text));
  if (new Set(roles).size < roles.length) return undefined;
  const alone = entry.images.filter(
    (image) => isWithin(image) && !links.some((l) => l.from <= image.from && l.to >= image.to),
  );
  const pieces: Piece[] = [];
  for (const link of links) {
    const piece = linkPiece(link, part);
    if (!piece) return undefined;
    pieces.push(piece);
  }
  const counted = new Set<string>();
  for (const marker of entry.markers.filter(isWithin)) {
    const count = recastCount(marker, part.addition);
    if (!count || counted.has(countText(count))) return undefined;
    counted.add(countText(count));
    pieces.push({ from: marker.from, to: marker.to, text: recastMarker(marker, part.text, count) });
  }
  for (const image of alone) {
    const next = recastBadge(part.text.slice(image.address.from, image.address.to), part.addition);
    const isDirect = image.address.from >= image.from && image.address.to <= image.to;
    if (next === undefined || !isDirect) return undefined;
    if (counted.has(countOf(next))) return undefined;
    counted.add(countOf(next));
    pieces.push(swapped(image, part.text, [{ ...image.address, text: next }]));
  }
  return pieces.sort((a, b) => a.from - b.from);
}

/** A neighbour with two papers has a badge for each, which would both count the new one. */
function countOf(address: string): string {
  const badge = recogniseBadge(address);
  return badge ? countText(badge) : address;
}

function roleOf(link: PageLink, text: string): LinkRole | undefined {
  return roleOfLink(link.url, text.slice(link.label.from, link.label.to));
}

function linkPiece(link: PageLink, part: Part): Piece | undefined {
  const { text, addition } = part;
  const role = roleOf(link, text);
  const url = role && addition.links[role];
  const isDirect = link.address.from >= link.from && link.address.to <= link.to;
  if (url === undefined || !isDirect) return undefined;
  const label = text.slice(link.label.from, link.label.to);
  const swaps = [{ ...link.address, text: escapeAddress(url) }];
  const badges = recastLabelBadges(link, part);
  if (!badges) return undefined;
  swaps.push(...badges);
  if (isGenericLabel(label)) {
    const named = renamedLabel(link, { label, url, isCounted: badges.length > 0 });
    return named && swapped(link, text, [...swaps, ...named]);
  }
  const isCut = /^: [^<|]/.test(text.slice(link.to, part.to));
  const { name, rest } = splitTitle(addition.title);
  const own = isCut ? name : addition.title;
  const shown = role === part.role ? own : (url.split('/').at(-1) ?? url);
  const title = fillWords(label, escapeLabel(shown));
  swaps.push({ ...link.label, text: title });
  const isTitle = role === part.role;
  return { ...swapped(link, text, swaps), rest: isCut ? rest : undefined, isTitle };
}

/** A badge of words may show the id of what it links to: `badge/arXiv-2403.99990-b31b1b`. */
function renamedLabel(
  link: PageLink,
  { label, url, isCounted }: { label: string; url: string; isCounted: boolean },
): (Span & { text: string })[] | undefined {
  const [old, next] = [linkSubject(link.url), linkSubject(url)];
  const at = old && !isCounted ? label.indexOf(old.id) : -1;
  if (old === undefined || at < 0) return [];
  if (next?.kind !== old.kind) return undefined;
  const from = link.label.from + at;
  return [{ from, to: from + old.id.length, text: next.id }];
}

function swapped(span: Span, text: string, swaps: readonly (Span & { text: string })[]): Piece {
  let out = '';
  let at = span.from;
  for (const swap of swaps.toSorted((a, b) => a.from - b.from)) {
    out += text.slice(at, swap.from) + swap.text;
    at = swap.to;
  }
  return { from: span.from, to: span.to, text: out + text.slice(at, span.to) };
}
