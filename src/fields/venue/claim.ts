import { type Venue, venueByName } from './names/venues.ts';
import { EVIDENCE_KINDS, type Evidence, type VenueClaim, type VenueJudgement } from './record.ts';

/**
 * Decides between an earlier claim and today's judgement. A claim stays when its evidence vanishes:
 * Semantic Scholar sometimes swaps a conference's DBLP key for one of CoRR. It is replaced by
 * evidence that is at least as strong, it gains a year or a better name, and it is taken back when
 * such evidence shows a workshop or another track.
 */
export function keepClaim(
  before: VenueClaim | undefined,
  { claim: now, refused }: VenueJudgement,
): VenueClaim | undefined {
  if (!before) return now;
  if (refused) return isAtLeast(refused, before.evidence) ? undefined : before;
  if (!now) return before;
  const was = baseVenue(before.venue);
  if (before.venue === now.venue || isRenamed(before.venue, now.venue))
    return sameVenue(before, now);
  if (was?.type === 'conference' && baseVenue(now.venue)?.type === 'journal') return before;
  if (before.year !== undefined && now.year === undefined) return before;
  return isAtLeast(now.evidence, before.evidence) ? now : before;
}

/** The name is today's; the year only changes on evidence that is at least as strong. */
function sameVenue(before: VenueClaim, now: VenueClaim): VenueClaim {
  const isNewer =
    now.year !== undefined &&
    before.year !== now.year &&
    (before.year === undefined || isAtLeast(now.evidence, before.evidence));
  return isNewer ? now : { ...before, venue: now.venue };
}

/** `NIPS` was written before, the table says `NeurIPS` now. */
function isRenamed(before: string, now: string): boolean {
  return /Findings$/.test(before) === /Findings$/.test(now) && baseVenue(before)?.short === now;
}

function baseVenue(name: string): Venue | undefined {
  return venueByName(name.replace(/ Findings$/, ''));
}

function isAtLeast(one: Evidence, other: Evidence): boolean {
  return EVIDENCE_KINDS.indexOf(one.kind) <= EVIDENCE_KINDS.indexOf(other.kind);
}
