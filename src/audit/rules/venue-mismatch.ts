import { claimText, evidenceText } from '../../fields/venue/claim.ts';
import { type Venue, venueByName } from '../../fields/venue/names/venues.ts';
import type { VenueClaim } from '../../fields/venue/record.ts';
import type { VenueText } from '../../fields/venue/spelling.ts';
import { venuesOf } from '../../markdown/venues/venues-of.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { type PublishedPaper, publishedPapers } from '../published-papers.ts';
import type { Problem, Rule } from '../rule.ts';

export const venueMismatch: Rule = {
  id: 'venue-mismatch',
  sentence: 'The venue of an entry contradicts the evidence for its paper.',
  severity: 'warning',
  needs: 'network',
  isOff: true,
  check: (context) => publishedPapers(context).flatMap(problemOf),
};

function problemOf({ at, subject, claim }: PublishedPaper): Problem[] {
  const { list, entry } = at;
  const shown = venuesOf(list, entry).slots.filter((slot) => slot.shown?.isPreprint === false);
  const [slot] = shown;
  if (!slot?.shown || shown.length > 1 || !contradicts(slot.shown, claim)) return [];
  const message = `The entry says ${claimText(slot.shown)}, but ${subjectKey(subject)} is published: ${claimText(claim)} (${evidenceText(claim.evidence)}).`;
  const mark = claimText(claim);
  return [{ list, entry, at: slot.from, subject, mark, message, data: { ...claim } }];
}

/** A paper may be in a journal and at a conference, and the years of journals differ by source. */
function contradicts(shown: VenueText, claim: VenueClaim): boolean {
  const [one, other] = [venueNamed(shown.venue), venueNamed(claim.venue)];
  if (!one || !other || one.type !== other.type) return false;
  if (shown.venue !== claim.venue) return true;
  if (one.type === 'journal' || shown.year === undefined || claim.year === undefined) return false;
  return shown.year !== claim.year;
}

function venueNamed(name: string): Venue | undefined {
  return venueByName(name.replace(/ (?:Findings|Workshop)$/, ''));
}
