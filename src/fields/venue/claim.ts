import { type Venue, venueByName } from './names/venues.ts';
import {
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceKind,
  type VenueClaim,
  type VenueJudgement,
} from './record.ts';

const FINDINGS = / Findings$/;
/** A venue and its year. */
const VALUE = /^(.{1,70}) ((?:19|20)\d\d)$/;
const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, string>> = {
  acl: 'ACL Anthology',
  dblp: 'DBLP key',
  doi: 'DOI',
  page: 'page',
  journal: 'journal',
  name: 'venue at Semantic Scholar:',
};

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
  return FINDINGS.test(before) === FINDINGS.test(now) && baseVenue(before)?.short === now;
}

/** Writes a claim as a value: `CVPR 2024`, or the venue alone where no year is proved. */
export function claimText({
  venue,
  year,
}: {
  readonly venue: string;
  readonly year?: number | undefined;
}): string {
  return year === undefined ? venue : `${venue} ${year}`;
}

/** Reads a value back. Undefined for a venue that is not in the tables. */
export function readClaim(value: string, evidence: Evidence): VenueClaim | undefined {
  const [, name = value, year] = VALUE.exec(value) ?? [];
  const isKnown = baseVenue(name)?.short === name.replace(FINDINGS, '');
  if (!isKnown) return undefined;
  return { venue: name, ...(year === undefined ? {} : { year: Number(year) }), evidence };
}

/** Describes evidence: `DBLP key conf/iclr/ParkC22`. Not escaped. */
export function evidenceText({ kind, text }: Evidence): string {
  return `${EVIDENCE_WORDS[kind]} ${text}`;
}

function baseVenue(name: string): Venue | undefined {
  return venueByName(name.replace(FINDINGS, ''));
}

function isAtLeast(one: Evidence, other: Evidence): boolean {
  return EVIDENCE_KINDS.indexOf(one.kind) <= EVIDENCE_KINDS.indexOf(other.kind);
}
