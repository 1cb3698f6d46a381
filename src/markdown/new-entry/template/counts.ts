import type { Fact } from '../../../fields/fact.ts';
import { altRemovals, altSpans } from '../../badges/alt-text.ts';
import { recognizeBadge } from '../../badges/badge.ts';
import { parseShieldsUrl } from '../../badges/shields-url.ts';
import { recognizeStaticBadge } from '../../badges/static-badge.ts';
import { parseStaticPath } from '../../badges/static-badge-path.ts';
import type { PageLink } from '../../entries/entry.ts';
import { type Marker, markerText } from '../../entries/marker.ts';
import { isWithin } from '../../entries/spans.ts';
import { UNKNOWN } from '../../numbers.ts';
import { markerContent } from '../../slots/marker-slots.ts';
import { fillBadge, shownOn } from './badge.ts';
import type { Part, Swap } from './part.ts';

/** Writes a neighbour's marker for another fact. The next refresh adds the value. */
export function fillMarker({ content, ...marker }: Marker, text: string, count: Fact): string {
  const words = text.slice(content.from, content.to);
  const { shown, write } = markerContent(count.field, words);
  return markerText(count, shown === undefined ? words : write(UNKNOWN), marker);
}

/**
 * Returns the replacements in a neighbour's label: the addresses of count badges, and the ids in
 * `named` for other badges. Undefined where a count does not apply to the new entry, or an image may
 * belong to the neighbour alone.
 */
export function fillLabelBadges(
  { label }: PageLink,
  { text, entry, addition }: Part,
  named: readonly Swap[],
): Swap[] | undefined {
  const swaps: Swap[] = [];
  let ids = [...named];
  for (const image of entry.images) {
    const { address } = image;
    if (!isWithin(address, label)) continue;
    const shown = text.slice(address.from, address.to);
    const isRenamed = ids.some((id) => isWithin(id, address));
    if (isCounting(shown)) {
      const next = fillBadge(shown, addition);
      if (next === undefined) return undefined;
      swaps.push(...altRemovals(text, altSpans(image), shownOn(shown)), { ...address, text: next });
      ids = ids.filter((id) => !isWithin(id, address));
    } else if (!isRenamed && !isCommon(shown, text)) return undefined;
  }
  return [...swaps, ...ids];
}

function isCounting(address: string): boolean {
  return recognizeBadge(address) !== undefined || recognizeStaticBadge(address) !== undefined;
}

/** An image that a list repeats does not belong to one entry; nor does a badge without a number. */
function isCommon(address: string, text: string): boolean {
  const path = parseStaticPath(parseShieldsUrl(address)?.path ?? '');
  const words = path && path.head.replace(/^\/badge\//, '') + path.message;
  if (words !== undefined && !/\d/.test(words.replace(/%[\dA-F]{2}/gi, ''))) return true;
  const first = text.indexOf(address);
  return text.indexOf(address, first + address.length) >= 0;
}
