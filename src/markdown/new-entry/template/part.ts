import type { Entry } from '../../entries/entry.ts';
import type { Span } from '../../entries/html-tags.ts';
import type { Addition, LinkRole } from '../addition.ts';

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
export interface Piece extends Span {
  readonly text: string;
  /** What follows the colon of the title that the piece begins. */
  readonly rest?: string | undefined;
  readonly isTitle?: boolean;
  /** The label of a link that the addition has nothing for. */
  readonly dropped?: string;
}

/** Something else in the place of a span. */
export interface Swap extends Span {
  readonly text: string;
}

/** Gives a span of a text with some of what stands in it swapped. */
export function swapped(span: Span, text: string, swaps: readonly Swap[]): Swap {
  let out = '';
  let at = span.from;
  for (const swap of swaps.toSorted((a, b) => a.from - b.from)) {
    out += text.slice(at, swap.from) + swap.text;
    at = swap.to;
  }
  return { from: span.from, to: span.to, text: out + text.slice(at, span.to) };
}
