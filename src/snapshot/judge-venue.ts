import type { Fact } from '../fields/fact.ts';
import { claimText, keepClaim, readClaim } from '../fields/venue/claim.ts';
import {
  EVIDENCE_KINDS,
  type Evidence,
  type VenueClaim,
  type VenueJudgement,
} from '../fields/venue/record.ts';
import type { Observation } from '../sources/source.ts';
import type { Day } from './dates.ts';
import type { FieldRecord, PlainRecord } from './field-record.ts';
import { recordOf } from './records.ts';
import type { SubjectRecord } from './schema.ts';
import { type Verdict, withheldReason } from './verdict.ts';

/** A venue of the snapshot. */
export interface KnownVenue extends VenueClaim {
  /** Whether two runs agree on it. */
  readonly isConfirmed: boolean;
}

/** Returns the venue of a paper, unless it is none that the tables have. */
export function venueIn(subject: SubjectRecord | undefined): KnownVenue | undefined {
  const record = recordOf(subject, 'venue');
  const claim = record && claimIn(record);
  return claim && { ...claim, isConfirmed: !isUnconfirmed(record) };
}

/**
 * Decides what the observations of a run mean for the venue of a paper. A venue stays when its
 * evidence vanishes; other evidence may replace it or take it back. Unlike other fields, one that no
 * source confirms gets no mark: it is as certain as before.
 */
export function judgeVenueFact(
  fact: Fact,
  record: FieldRecord | undefined,
  [first]: readonly (Observation | undefined)[],
  { today }: { readonly today: Day },
): Verdict {
  const old = record && claimIn(record);
  if (first?.status !== 'found' || first.venue === undefined) {
    const status = first?.status === 'missing' ? 'missing' : 'stale';
    return { ...fact, status, reason: reasonOf(fact, first), ...(record ? { record } : {}) };
  }
  const claim = keepClaim(old, first.venue);
  if (claim === undefined) return withoutVenue(fact, first.venue, record !== undefined);
  if (!record || !old || claimText(old) !== claimText(claim)) {
    return {
      ...fact,
      status: old ? 'moved' : 'new',
      record: newRecord(claim, first.source, today),
    };
  }
  return { ...fact, status: 'same', record: confirmed(record, claim, first.venue) };
}

function newRecord(claim: VenueClaim, source: string, since: Day): PlainRecord {
  const { kind, text } = claim.evidence;
  return { value: claimText(claim), source, since, evidence: { kind, text }, unconfirmed: true };
}

/** A second run confirms a venue when it finds the same; one without evidence does not. */
function confirmed(
  record: FieldRecord,
  { evidence }: VenueClaim,
  { claim: now }: VenueJudgement,
): FieldRecord {
  const isSeenAgain = now !== undefined && claimText(now) === record.value;
  const { stale: _, unconfirmed, ...rest } = record;
  const mark = unconfirmed === true && !isSeenAgain ? { unconfirmed } : {};
  return { ...rest, evidence, ...mark } as FieldRecord;
}

function withoutVenue(fact: Fact, { refused }: VenueJudgement, wasKnown: boolean): Verdict {
  const reason = refused ? `no main track: ${refused.text}` : 'nothing proves a venue';
  return { ...fact, status: 'stale', reason, isTakenBack: wasKnown };
}

function claimIn(record: FieldRecord): VenueClaim | undefined {
  const { kind, text } = (record.evidence ?? {}) as Partial<Evidence>;
  const known = EVIDENCE_KINDS.find((one) => one === kind);
  const isText = typeof record.value === 'string' && typeof text === 'string';
  return known && isText ? readClaim(String(record.value), { kind: known, text }) : undefined;
}

function isUnconfirmed({ unconfirmed }: FieldRecord): boolean {
  return unconfirmed === true;
}

function reasonOf({ field }: Fact, first: Observation | undefined): string {
  if (first === undefined) return 'no source gives it';
  return first.status === 'found' ? withheldReason(first, field) : first.reason;
}
