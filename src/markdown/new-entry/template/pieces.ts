import { factText } from '../../../fields/fact.ts';
import { altRemovals, altSpans } from '../../badges/alt-text.ts';
import { recognizeBadge } from '../../badges/badge.ts';
import type { PageLink } from '../../entries/entry.ts';
import { isWithin, overlapTest } from '../../entries/spans.ts';
import { statusMarks } from '../../slots/status-marks.ts';
import { rolesOfLinks } from '../link-roles.ts';
import { fillBadge, fillCount, shownOn } from './badge.ts';
import { fillMarker } from './counts.ts';
import { linkPiece } from './link.ts';
import { applySwaps, type Part, type Piece } from './part.ts';

/**
 * Writes the links, markers and badges of a part for the addition, in the order of the text; undefined
 * where one of them does not apply to it. With `mayDrop`, links that it has no address for are left
 * out.
 */
export function piecesOf(part: Part, mayDrop: boolean): Piece[] | undefined {
  const links = linkPieces(part, mayDrop);
  const counts = countPieces(part);
  if (!links || !counts) return undefined;
  return [...links, ...counts].sort((a, b) => a.from - b.from);
}

function linkPieces(part: Part, mayDrop: boolean): Piece[] | undefined {
  const links = part.entry.links.filter((link) => isWithin(link, part));
  const roles = rolesOfLinks(links, part.text);
  const known = roles.filter((role) => role !== undefined && part.addition.links[role]);
  if (new Set(known).size < known.length) return undefined;
  const pieces: Piece[] = [];
  for (const [index, link] of links.entries()) {
    const piece =
      linkPiece(link, part, roles[index]) ?? (mayDrop ? droppedLink(link, part) : undefined);
    if (!piece) return undefined;
    pieces.push(piece);
  }
  // At least one link must remain.
  return pieces.every(({ dropped }) => dropped !== undefined) && mayDrop ? undefined : pieces;
}

/** Only links with a short label are left out: `[Bibtex](…)`. A sentence would be incomplete. */
const ONE_WORD = /^[\p{L}\p{N} -]{2,20}$/u;

function droppedLink({ from, to, label }: PageLink, { text }: Part): Piece | undefined {
  const words = text
    .slice(label.from, label.to)
    .replace(/^[^\p{L}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
  return ONE_WORD.test(words) ? { from, to, text: '', dropped: words } : undefined;
}

function countPieces(part: Part): Piece[] | undefined {
  const { entry, text, addition } = part;
  const pieces: Piece[] = [];
  const counted = new Set<string>();
  const marks = statusMarks(text, entry).filter((one) => isWithin(one, part));
  for (const { from, to } of marks) pieces.push({ from, to, text: '' });
  const isMark = overlapTest(marks);
  for (const marker of entry.markers.filter((one) => isWithin(one, part) && !isMark(one))) {
    const count = fillCount(marker, addition);
    if (!count || counted.has(factText(count))) return undefined;
    counted.add(factText(count));
    pieces.push({ from: marker.from, to: marker.to, text: fillMarker(marker, text, count) });
  }
  const alone = entry.images.filter(
    (image) => isWithin(image, part) && !entry.links.some((link) => isWithin(image, link)),
  );
  for (const image of alone) {
    const address = text.slice(image.address.from, image.address.to);
    const next = fillBadge(address, addition);
    if (next === undefined || !isWithin(image.address, image)) return undefined;
    if (counted.has(countOf(next))) return undefined;
    counted.add(countOf(next));
    const swaps = [
      ...altRemovals(text, altSpans(image), shownOn(address)),
      { ...image.address, text: next },
    ];
    pieces.push(applySwaps(image, text, swaps));
  }
  return pieces;
}

/** Detects two badges with one count, as for a neighbour with two papers. */
function countOf(address: string): string {
  const badge = recognizeBadge(address);
  return badge ? factText(badge) : address;
}
