import type { Entry } from '../../markdown/entries/entry.ts';
import type { Span } from '../../markdown/entries/html-tags.ts';
import { visible } from '../../markdown/new-entry/visible-text.ts';

/** A flame or a row of stars is what a maintainer thinks of one entry. */
const SIGN = /\p{Extended_Pictographic}/gu;

/** An entry, or a part of it. */
interface Shown {
  readonly entry: Entry;
  readonly span: Span;
}

/** Gives what says whether one of these has a sign, beside its links, that less than half of them have. */
export function ownSigns(text: string, all: readonly Shown[]): (one: Shown) => boolean {
  const counts = new Map<string, number>();
  for (const one of all) {
    for (const sign of signsOf(text, one)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const isOwn = (sign: string) => (counts.get(sign) ?? 0) * 2 < all.length;
  return (one) => [...signsOf(text, one)].some(isOwn);
}

function signsOf(text: string, { entry, span }: Shown): Set<string> {
  const words = visible(text, span, [...entry.links, ...entry.images, ...entry.markers]);
  return new Set(words.match(SIGN));
}
