import type { DateStyle } from '../../fields/date-style.ts';
import type { Fact } from '../../fields/fact.ts';
import type { NumberStyle } from '../../fields/number-style.ts';
import type { AltSpan } from '../badges/alt-text.ts';
import type { Entry, PageImage } from '../entries/entry.ts';
import type { Marker } from '../entries/marker.ts';

/** A span of a list that shows one field of one subject. */
export interface Slot extends Fact {
  /** The span that an edit replaces, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** What it shows now, as written; absent for a live badge or a placeholder. */
  readonly shown: string | undefined;
  /** How the list writes numbers and dates here. Absent: as the slot does, or else by the config. */
  readonly format?: NumberStyle | undefined;
  readonly dates?: DateStyle | undefined;
  readonly isBadge?: boolean;
  readonly isLive?: boolean;
  /** Whether readme-tally wrote the badge. */
  readonly isOwn?: boolean;
  /** The alternative texts that may carry the value of the badge. */
  readonly alts?: readonly AltSpan[];
  /** The image of a badge. */
  readonly image?: PageImage;
  /** The marker of a text. */
  readonly marker?: Marker;
  readonly entry: Entry;
  /**
   * Returns the text of the span with this value, which it escapes, and with this colour if it is a
   * badge.
   */
  readonly write: (value: string, color?: string) => string;
}

/**
 * What looks like a count: a badge that a service draws, one that readme-tally wrote, a badge with a
 * typed number, the cell of a count column, a number in running text, a marker; an address that is
 * too long to be read; or a list that cannot be sorted.
 */
export type LeftKind =
  | 'live-badge'
  | 'static-badge'
  | 'typed-badge'
  | 'cell'
  | 'number'
  | 'marker'
  | 'address'
  | 'unsorted';

/** A span that looks like a count. It is not changed. */
export interface LeftSpan {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
  readonly kind: LeftKind;
  /** A sentence for the maintainer. */
  readonly reason: string;
}

/** A count whose subject is missing or ambiguous. */
export interface Unclear extends LeftSpan {
  /** Whether it is a malformed live badge. */
  readonly isBroken?: boolean;
}

export interface Found {
  readonly slots: readonly Slot[];
  readonly unclear: readonly Unclear[];
  /** Other spans that look like a count. */
  readonly left: readonly LeftSpan[];
}
