import { type Venue, venueByDoi, venueByIeeeName, venueByShortName } from './names/venues.ts';
import {
  acmEdition,
  curranEdition,
  type Edition,
  siamEdition,
  springerEdition,
} from './proceedings.ts';

/** `10.1109/CVPR52688.2022.00123`; journals write the year of submission there. */
const IEEE = /^10\.(?:1109|23919)\/([a-z0-9&-]*?[a-z])-?(\d{4,6})?\.((?:19|20)\d\d)\./i;
/** Proceedings that write their year into the DOI: publisher's prefix, name, year. */
const YEARS: readonly RegExp[] = [
  /^10\.24963\/(ijcai|kr)\.(\d{4})\//,
  /^10\.4230\/lipics\.([a-z]+)\.(\d{4})\./,
  /^10\.21437\/(interspeech)\.(\d{4})-/,
  /^10\.14722\/(ndss)\.(\d{4})\./,
  /^10\.15607\/(rss)\.(\d{4})\./,
  /^10\.(?:5441\/002|48786)\/(edbt)\.(\d{4})\./,
  /^10\.(?:56553|2478)\/(popets)-(\d{4})-/,
];
/** DOIs of the AAAI, by volume; its own conference has no DOIs before volume 24. */
const AAAI = /^10\.1609\/(aaai|icwsm|icaps|aiide|hcomp|aies)\.v(\d+)i/;
const AAAI_YEAR_OF_ZERO: Record<string, number> = {
  aaai: 1986,
  icwsm: 2006,
  icaps: 1990,
  aiide: 2004,
  hcomp: 2012,
  aies: 2017,
};
/** `C.30` is of the year 2016. */
const BMVC = /^10\.5244\/c\.(\d+)/;
const ACM = /^10\.1145\/(\d+)\.\d+/;
const SIAM = /^10\.1137\/1\.(978\d{10})\./;
const CURRAN = /^10\.52202\/(\d{6})-/;
const SPRINGER = /^10\.1007\/(978-\d-[\d-]+)_/;
/** Preprint servers, repositories and theses: no publication. */
const PREPRINT =
  /^10\.(?:48550|2139|21203|31219|31234|26434|36227|20944|5281|32388|22541|1101\/(?:\d|2))/;
/** Publishers of journals; a conference of the table is never there. */
const JOURNAL_PUBLISHERS = /^10\.(?:1016|1002|1038|1103|1126|1073|1371|3390|3389|1080|1093)\//;

export interface DoiReading {
  readonly venue?: Venue;
  readonly year?: number;
  /** A workshop volume, or another track beside the main one. */
  readonly isSideTrack?: boolean;
  readonly isPreprint?: boolean;
  readonly isJournalPublisher?: boolean;
  /** The book of a chapter; its number supports a venue and is no proof of one. */
  readonly book?: { readonly isbn: string; readonly edition?: Edition };
}

/** Reads what a DOI says about the venue, in any case. */
export function readDoi(text: string | null | undefined): DoiReading {
  const doi = (text ?? '')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  if (PREPRINT.test(doi)) return { isPreprint: true };
  const ieee = IEEE.exec(doi);
  if (ieee) return readIeee(ieee[1] ?? '', Number(ieee[3]));
  const edition = editionOf(doi);
  if (edition) return withVenue(edition.venue, edition.year);
  const isbn = SPRINGER.exec(doi)?.[1];
  if (isbn !== undefined) return readBook(isbn);
  const venue = venueByDoi(doi);
  return {
    ...(venue ? { venue } : {}),
    ...(JOURNAL_PUBLISHERS.test(doi) ? { isJournalPublisher: true } : {}),
  };
}

/** `CVPRW` is a workshop volume, `ICSE-SEIP` a track; a year beside a journal is no volume's. */
function readIeee(name: string, year: number): DoiReading {
  const upper = name.toUpperCase();
  const venue = venueByIeeeName(upper);
  if (venue)
    return venue.type === 'conference' ? { venue, year } : { venue, isJournalPublisher: true };
  const [base = ''] = upper.split('-');
  const isTrack = base !== upper && venueByIeeeName(base) !== undefined;
  return upper.endsWith('W') || isTrack ? { isSideTrack: true } : {};
}

function editionOf(doi: string): Edition | undefined {
  for (const pattern of YEARS) {
    const [, venue, year] = pattern.exec(doi) ?? [];
    if (venue !== undefined) return { venue, year: Number(year) };
  }
  return (
    aaaiEdition(doi) ??
    bmvcEdition(doi) ??
    acmEdition(ACM.exec(doi)?.[1] ?? '') ??
    siamEdition(SIAM.exec(doi)?.[1] ?? '') ??
    curranEdition(CURRAN.exec(doi)?.[1] ?? '')
  );
}

function readBook(isbn: string): DoiReading {
  const edition = springerEdition(isbn);
  return { book: edition ? { isbn, edition } : { isbn } };
}

function aaaiEdition(doi: string): Edition | undefined {
  const [, venue = '', volume] = AAAI.exec(doi) ?? [];
  const zero = AAAI_YEAR_OF_ZERO[venue];
  if (zero === undefined || (venue === 'aaai' && Number(volume) < 24)) return undefined;
  return { venue, year: zero + Number(volume) };
}

function bmvcEdition(doi: string): Edition | undefined {
  const volume = BMVC.exec(doi)?.[1];
  return volume === undefined ? undefined : { venue: 'BMVC', year: 1986 + Number(volume) };
}

function withVenue(name: string, year: number): DoiReading {
  const venue = venueByShortName(name);
  return venue ? { venue, year } : {};
}
