import { factText } from '../../fields/fact.ts';
import { TALLY } from '../badges/badge.ts';
import { parseShieldsUrl, queryValue } from '../badges/shields-url.ts';
import type { Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { SHOWN, type SlotStyle } from './slot-style.ts';

/** A count that `show` once added, with the space before it. */
export interface AddedPart extends Span {
  readonly count: string;
  readonly look: SlotStyle;
}

/**
 * Finds what `show` once added after the links of an entry, including the space before it, so that
 * removing it restores the original bytes.
 */
export function addedParts(text: string, entry: Entry): AddedPart[] {
  const parts: AddedPart[] = [];
  for (const marker of entry.markers) {
    if (!marker.isShown) continue;
    parts.push({ ...withSpace(text, marker), count: factText(marker), look: 'text' });
  }
  for (const { from, to, url: address } of entry.images) {
    const url = parseShieldsUrl(address);
    if (!url?.query.some(({ key }) => key === SHOWN)) continue;
    const count = queryValue(url, TALLY);
    if (count !== undefined) parts.push({ ...withSpace(text, { from, to }), count, look: 'badge' });
  }
  return parts;
}

function withSpace(text: string, { from, to }: Span): Span {
  return { from: text[from - 1] === ' ' ? from - 1 : from, to };
}
