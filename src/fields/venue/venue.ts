import { judgeByAcl } from './acl.ts';
import { type DblpKey, isKeyOf, readDblpKey } from './dblp.ts';
import { type DoiReading, readDoi } from './doi.ts';
import {
  isPreprintServer,
  type JournalReading,
  readFindings,
  readJournal,
} from './journal-name.ts';
import { isSharedName, type Venue, venueByName } from './names/venues.ts';
import { judgeByPages } from './pages.ts';
import { SPRINGER_PREFIX, SPRINGER_VENUES } from './proceedings.ts';
import type { Evidence, PaperRecord, VenueClaim, VenueJudgement, WorkRecord } from './record.ts';
import { sideTrackOf } from './side-track.ts';

/** Venues whose Findings and workshops share one name and DBLP prefix; only an ACL id distinguishes them. */
const NEEDS_ACL_ID = new Set(
  'ACL EMNLP NAACL EACL AACL COLING LREC CoNLL IJCNLP IJCNLP-AACL LREC-COLING'.split(' '),
);
/** How far the year of a venue may be from the year of the record, before and after. */
const YEARS_BEFORE = 3;
const YEARS_AFTER = 8;

/** Everything in a record that may name its venue, read once. */
interface Readings {
  readonly key: DblpKey | undefined;
  readonly doi: DoiReading;
  readonly doiText: string;
  readonly journal: JournalReading | undefined;
}

/** One piece of evidence for a venue. */
interface Hint {
  readonly year?: number | undefined;
  readonly evidence: Evidence;
}

/**
 * Returns the venue that published a paper, with the year of its proceedings or volume where that is
 * proved. Undefined means unknown, not unpublished: only evidence that names a venue counts, and
 * evidence that disagrees does not.
 */
export function venueOf(record: PaperRecord, work?: WorkRecord): VenueClaim | undefined {
  return judgeVenue(record, work).claim;
}

/** Like `venueOf`, and returns what refused a venue; `keepClaim` needs it. */
export function judgeVenue(record: PaperRecord, work?: WorkRecord): VenueJudgement {
  const judgement = judgeRecord(record);
  const { claim, refused } = judgement;
  if (refused || claim?.year !== undefined) return inTime(judgement, record);
  return inTime(judgeByPages(record, work, claim) ?? judgement, record);
}

function judgeRecord(record: PaperRecord): VenueJudgement {
  const byAcl = judgeByAcl(record);
  if (byAcl) return byAcl;
  const findings = findingsOf(record);
  if (findings) return { claim: findings };
  const sideTrack = sideTrackOf(record);
  if (sideTrack) return { refused: sideTrack };
  const claim = claimOf(record);
  return claim ? { claim } : {};
}

function findingsOf({ venue, journal }: PaperRecord): VenueClaim | undefined {
  for (const [kind, text] of [
    ['journal', journal?.name],
    ['name', venue],
  ] as const) {
    const found = text ? readFindings(text) : undefined;
    if (found && text) return { ...found, evidence: { kind, text } };
  }
  return undefined;
}

function claimOf(record: PaperRecord): VenueClaim | undefined {
  const doiText = record.externalIds?.DOI ?? '';
  const readings = {
    key: readDblpKey(record.externalIds?.DBLP),
    doi: readDoi(doiText),
    doiText,
    journal: readJournal(record.journal),
  };
  const name = record.publicationVenue?.name || record.venue || '';
  if (name === '' || isPreprintServer(name)) return unnamedClaim(readings);
  const venue = venueByName(name);
  return venue ? namedClaim(venue, name, readings) : undefined;
}

/** Semantic Scholar names the venue: the rest must not contradict it, and gives the year. */
function namedClaim(venue: Venue, name: string, readings: Readings): VenueClaim | undefined {
  if (NEEDS_ACL_ID.has(venue.short)) return undefined;
  const { key, doi } = readings;
  // DBLP has the journal version, the DOI that of the conference.
  const isJournalToo = key?.text.startsWith('journals/') && doi.venue === venue;
  if (key && !isKeyOf(key, venue) && !isJournalToo) return undefined;
  if (isOtherBook(venue, doi)) return undefined;
  const hints = hintsFor(venue, readings);
  if (!key && (isContradicted(venue, readings) || (hints.length === 0 && isSharedName(name)))) {
    return undefined;
  }
  return claimFrom(venue, [...hints, { evidence: { kind: 'name', text: name } }]);
}

/**
 * Semantic Scholar names no venue or a preprint server, as it does before it has merged the
 * published version. A DOI that names a venue proves it, or two others that agree.
 */
function unnamedClaim(readings: Readings): VenueClaim | undefined {
  const { key, doi, journal } = readings;
  const venue = doi.venue ?? key?.venue ?? journal?.venue;
  if (!venue || NEEDS_ACL_ID.has(venue.short)) return undefined;
  if (key && !isKeyOf(key, venue)) return undefined;
  if (!key && isContradicted(venue, readings)) return undefined;
  const hints = hintsFor(venue, readings);
  const isPublished = readings.doiText !== '' && !doi.isPreprint;
  const isProved = doi.venue || hints.length > 1 || (journal?.venue === venue && isPublished);
  return isProved ? claimFrom(venue, hints) : undefined;
}

/** A journal publishes a paper after a conference: its DOI and name say nothing against a key. */
function isContradicted(venue: Venue, { doi, journal }: Readings): boolean {
  if (journal && journal.venue !== venue) return true;
  if (doi.venue && doi.venue !== venue) return true;
  return venue.type === 'conference' && doi.isJournalPublisher === true;
}

/** A volume of the workshops, where all volumes of the main track are known. */
function isOtherBook({ short }: Venue, { book }: DoiReading): boolean {
  if (!book || !SPRINGER_VENUES.has(short) || !SPRINGER_PREFIX.test(book.isbn)) return false;
  return book.edition?.venue !== short;
}

function hintsFor(venue: Venue, { key, doi, doiText, journal }: Readings): Hint[] {
  const hints: Hint[] = [];
  if (key && isKeyOf(key, venue)) {
    hints.push({ year: key.year, evidence: { kind: 'dblp', text: key.text } });
  }
  const isOfBook = doi.book?.edition?.venue === venue.short;
  if (doi.venue === venue || isOfBook) {
    const year = doi.year ?? doi.book?.edition?.year;
    hints.push({ year, evidence: { kind: 'doi', text: doiText } });
  }
  if (journal?.venue === venue) {
    hints.push({ year: journal.year, evidence: { kind: 'journal', text: journal.text } });
  }
  return hints;
}

/** The year is used only where all hints with one agree. The evidence is the first of these. */
function claimFrom({ short }: Venue, hints: readonly Hint[]): VenueClaim | undefined {
  const dated = hints.filter(({ year }) => year !== undefined);
  const [first] = dated;
  const isCertain = first && dated.every(({ year }) => year === first.year);
  if (isCertain && first.year !== undefined) {
    return { venue: short, year: first.year, evidence: first.evidence };
  }
  const evidence = hints[0]?.evidence;
  return evidence && { venue: short, evidence };
}

/** Drops a claim whose year is too far from the paper's own: two papers were taken for one. */
function inTime(judgement: VenueJudgement, { year: own }: PaperRecord): VenueJudgement {
  const year = judgement.claim?.year;
  if (year === undefined || !own) return judgement;
  return year < own - YEARS_BEFORE || year > own + YEARS_AFTER ? {} : judgement;
}
