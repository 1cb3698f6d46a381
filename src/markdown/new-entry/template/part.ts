import type { Entry } from '../../entries/entry.ts';
import type { Span } from '../../entries/html-tags.ts';
import type { Addition, LinkRole } from '../addition.ts';

/** A cell or item of a neighbour. */
export interface Part extends Span {
  readonly text: string;
  readonly entry: Entry;
  readonly addition: Addition;
  /** The role of the link to the neighbour's subject. */
  readonly role: LinkRole;
  /** The text that replaces the words of the part, if its column determines it. */
  readonly fill?: string | undefined;
}

/** A piece of a part, with its text in the new entry. */
export interface Piece extends Span {
  readonly text: string;
  /** The rest of a title that is split at its colon. */
  readonly rest?: string | undefined;
  readonly isTitle?: boolean;
  /** The label of a link that was left out. */
  readonly dropped?: string;
}

/** A replacement of a span. */
export interface Swap extends Span {
  readonly text: string;
}

/** Returns a span of a text with the replacements in it. */
export function applySwaps(span: Span, text: string, swaps: readonly Swap[]): Swap {
  let out = '';
  let at = span.from;
  for (const swap of swaps.toSorted((a, b) => a.from - b.from)) {
    out += text.slice(at, swap.from) + swap.text;
    at = swap.to;
  }
  return { from: span.from, to: span.to, text: out + text.slice(at, span.to) };
}
