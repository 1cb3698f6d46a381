import type { VenueFormat, VenueText } from '../../fields/venue/spelling.ts';
import type { Span } from '../entries/html-tags.ts';

/** A part of an entry that names a venue or a preprint server, or an empty cell for one. */
export interface VenueSlot extends Span {
  /** The same for parts that lists use alike: the heading of a column, the brackets around a name. */
  readonly place: string;
  /** Absent for an empty cell. */
  readonly shown?: VenueText;
  /** Whether it is the text of a link without a year, which names the link and no venue. */
  readonly isLinkName?: boolean;
  /** Whether it is a column of venues, where a name without a year is no link name. */
  readonly isColumn?: boolean;
  /** Whether the row has a cell for the year alone, and which one it shows. */
  readonly yearBeside?: number | undefined;
  /** Returns the new text. Undefined where a year belongs there and none is known. */
  readonly write: (format: VenueFormat, venue: WrittenVenue) => string | undefined;
}

export interface WrittenVenue {
  readonly venue: string;
  readonly year?: number;
}

/** The venues of one entry. */
export interface EntryVenues {
  readonly slots: readonly VenueSlot[];
  /** Other texts that may name a venue, known or not. */
  readonly others: readonly string[];
}
