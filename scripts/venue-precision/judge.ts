import { venueByName } from '../../src/fields/venue/names/venues.ts';
import type { PaperRecord, VenueClaim } from '../../src/fields/venue/record.ts';
import { venueOf } from '../../src/fields/venue/venue.ts';
import type { Names } from './names.ts';

/** A venue that a list of accepted papers states for the record's title. */
interface Truth {
  readonly v: string;
  readonly y: number;
  /** `conf` is DBLP's word: it covers the main track and Findings. */
  readonly kind: string;
}

export interface JudgedRecord extends PaperRecord {
  readonly id: string;
  readonly arxivLinked: boolean;
  /** The day on which the record was read: `2026-05-20`. */
  readonly fetched: string;
  readonly truth: { readonly venues: readonly Truth[] };
}

export interface Selection {
  /** Records without an arXiv id, too. */
  readonly all?: boolean | undefined;
  /** Only records with a DBLP key or with a venue that lists name. */
  readonly cs?: boolean | undefined;
}

/** Reads one JSON record per line. */
export function readRecords(text: string, { all = false, cs = false }: Selection): JudgedRecord[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): JudgedRecord => JSON.parse(line))
    .filter(({ arxivLinked }) => all || arxivLinked)
    .filter(({ externalIds, truth }) => !cs || externalIds?.DBLP || truth.venues.length > 0);
}

/** `unlisted`: the whole list of that venue and year is known and does not have the title. */
export type Verdict = 'right' | 'year' | 'venue' | 'track' | 'unlisted' | 'unjudged' | 'silent';

export interface Judged {
  readonly record: JudgedRecord;
  readonly claim?: VenueClaim;
  readonly verdict: Verdict;
  /** True where a venue of the lists was over when the record was read. */
  readonly isDue: boolean;
}

export function judge(record: JudgedRecord, names: Names): Judged {
  const isDue = record.truth.venues.some((truth) => isOver(truth, record.fetched));
  const claim = venueOf(record);
  if (!claim) return { record, verdict: 'silent', isDue };
  return { record, claim, verdict: verdictOf(claim, record.truth.venues, names), isDue };
}

function verdictOf(claim: VenueClaim, truths: readonly Truth[], names: Names): Verdict {
  const isFindings = / Findings$/.test(claim.venue);
  const base = claim.venue.replace(/ Findings$/, '');
  const sameVenue = truths.filter(
    ({ v }) =>
      names.isSame(v, base) || names.isSame(v, claim.venue) || (isFindings && /finding/i.test(v)),
  );
  const hits = sameVenue.filter(({ y }) => y === claim.year);
  const tracked = hits.filter(({ kind }) => kind !== 'conf');
  const wanted = isFindings ? 'findings' : 'main';
  if (hits.length > 0) {
    const isRight = tracked.length === 0 || tracked.some((truth) => trackOf(truth) === wanted);
    return isRight ? 'right' : 'track';
  }
  if (sameVenue.length > 0) return 'year';
  if (truths.length > 0) return 'venue';
  const isListed = !isFindings && claim.year !== undefined && names.isCovered(base, claim.year);
  return isListed ? 'unlisted' : 'unjudged';
}

function trackOf({ v, kind }: Truth): 'findings' | 'workshop' | 'main' {
  if (/finding/i.test(v) || kind === 'findings') return 'findings';
  return kind === 'workshop' ? 'workshop' : 'main';
}

function isOver({ v, y, kind }: Truth, fetched: string): boolean {
  if (kind === 'workshop' || kind === 'informal') return false;
  const month = venueByName(v)?.month ?? 12;
  const [year = 0, now = 0] = fetched.split('-').map(Number);
  return y * 12 + month <= year * 12 + now - 1;
}
