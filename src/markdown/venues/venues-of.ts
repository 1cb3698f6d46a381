import type { Entry } from '../entries/entry.ts';
import type { List } from '../read-list.ts';
import { entryVenues } from './entry-venues.ts';
import { type VenueStyle, venueStyle } from './list-style.ts';
import type { EntryVenues } from './venue-slot.ts';

const read = new WeakMap<Entry, EntryVenues>();
const styles = new WeakMap<object, VenueStyle>();

/** Reads the venues of an entry once, since a run needs them before and after its requests. */
export function venuesOf({ text }: List, entry: Entry): EntryVenues {
  const venues = read.get(entry) ?? entryVenues(text, entry);
  read.set(entry, venues);
  return venues;
}

/** Returns how a list writes venues. */
export function styleOf(list: List & { readonly entries: readonly Entry[] }): VenueStyle {
  const slots = () => list.entries.flatMap((entry) => venuesOf(list, entry).slots);
  const style = styles.get(list.entries) ?? venueStyle(slots());
  styles.set(list.entries, style);
  return style;
}

/** Returns whether an entry names a venue other than a preprint server, or may name one. */
export function namesVenue({ slots, others }: EntryVenues): boolean {
  return others.length > 0 || slots.some(({ shown }) => shown && !shown.isPreprint);
}
