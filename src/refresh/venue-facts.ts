import { rulesAsSet } from '../audit/audit.ts';
import { published } from '../audit/rules/published.ts';
import { venueMismatch } from '../audit/rules/venue-mismatch.ts';
import type { Config } from '../config/schema.ts';
import type { Fact } from '../fields/fact.ts';
import { groupBy } from '../markdown/group-by.ts';
import type { ReadList } from '../markdown/read-list.ts';
import { namesVenue, venuesOf } from '../markdown/venues/venues-of.ts';
import { isPaper } from '../subjects/kinds.ts';

/** Which entries need the venues of their papers. */
export interface VenueUse {
  /** Those that name a preprint server or no venue. */
  readonly ofPreprints: boolean;
  /** Those that name a venue. */
  readonly ofOthers: boolean;
}

export function venueUse({ audit }: Pick<Config, 'audit'>): VenueUse {
  const ids = rulesAsSet(audit.rules).map(({ id }) => id);
  return { ofPreprints: ids.includes(published.id), ofOthers: ids.includes(venueMismatch.id) };
}

/** Returns the papers whose venue a list could show or report, of those that are asked for anyway. */
export function venueFacts(list: ReadList, { ofPreprints, ofOthers }: VenueUse): Fact[] {
  if (!ofPreprints && !ofOthers) return [];
  const papers = list.slots.filter(({ subject }) => isPaper(subject));
  return [...groupBy(papers, ({ entry }) => entry)].flatMap(([entry, slots]) => {
    const isWanted = namesVenue(venuesOf(list, entry)) ? ofOthers : ofPreprints;
    return isWanted ? slots.map(({ subject }) => ({ subject, field: 'venue' }) as const) : [];
  });
}
