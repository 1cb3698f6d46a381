import { recogniseBadge } from '../markdown/badges/badge.ts';
import { numberAmongWords, UNKNOWN } from '../markdown/number-text.ts';
import type { Span } from '../markdown/reading/html.ts';
import { type Marker, markerText } from '../markdown/reading/marker.ts';
import type { Entry, PageLink } from '../markdown/reading/page.ts';
import type { Count } from '../subjects/subject-text.ts';
import type { Addition } from './addition.ts';
import { recastBadge } from './recast-badge.ts';

/** Writes a neighbour's marker for another count, whose number comes with the next refresh. */
export function recastMarker({ content, isShown }: Marker, text: string, count: Count): string {
  const words = text.slice(content.from, content.to);
  const number = numberAmongWords(words);
  const next = number ? words.slice(0, number.from) + UNKNOWN + words.slice(number.to) : words;
  return markerText(count, next, isShown);
}

/**
 * Gives the addresses that the badges in a neighbour's label get. A picture that counts nothing
 * stays; nothing where a count cannot be the new entry's.
 */
export function recastLabelBadges(
  { label }: PageLink,
  { text, entry, addition }: { text: string; entry: Entry; addition: Addition },
): (Span & { text: string })[] | undefined {
  const swaps: (Span & { text: string })[] = [];
  for (const { address } of entry.images) {
    if (address.from < label.from || address.to > label.to) continue;
    const shown = text.slice(address.from, address.to);
    if (!recogniseBadge(shown)) continue;
    const next = recastBadge(shown, addition);
    if (next === undefined) return undefined;
    swaps.push({ ...address, text: next });
  }
  return swaps;
}
