import { fullYear, squash } from './names/name-key.ts';
import { allVenues, type Venue, venueByName } from './names/venues.ts';

const YEAR = /\b(?:19|20)\d\d\b/g;
const SHORT_YEAR = /['’](\d\d)\b/;
const ORDINAL = /\b(\d{1,3})(?:st|nd|rd|th)\b/;
/** `Advances in Neural Information Processing Systems 35` is of the 36th conference. */
const ADVANCES = /^Advances in .+ (\d{1,3})$/;
const PREPRINT = /^(?:arxiv|corr\b)/i;
const FINDINGS =
  /^findings of the (?:association for computational linguistics|acl):? ?([a-z]+)[^0-9]*(\d{4})?/i;
/** `Computer Vision – ECCV 2022`, `INTERSPEECH 2021`: an acronym and its year at the end. */
const ACRONYM = /(?:^|\W)([A-Z][A-Za-z]{2,11}) ?(?:19|20)\d\d$/;

export interface JournalReading {
  readonly text: string;
  /** Absent where the name is not in the table. */
  readonly venue?: Venue;
  readonly year?: number;
}

/** Reads `journal.name` and `journal.volume`; undefined for blanks and preprint servers. */
export function readJournal(
  journal:
    | { name?: string | null | undefined; volume?: string | null | undefined }
    | null
    | undefined,
): JournalReading | undefined {
  const name = journal?.name?.trim();
  if (!name || isPreprintServer(name)) return undefined;
  const venue = venueByName(name) ?? venueByName(name.replace(/ \d{1,3}$/, '')) ?? byAcronym(name);
  if (!venue) return { text: name };
  const volume = /^\d{1,4}(?= |$)/.exec(journal?.volume?.trim() ?? '')?.[0];
  const year = venue.type === 'journal' ? yearOfVolume(venue, volume) : yearOfEdition(venue, name);
  const text = venue.type === 'journal' && volume ? `${name} ${volume}` : name;
  return { text, venue, ...(year === undefined ? {} : { year }) };
}

/** Reads `Findings of the Association for Computational Linguistics: EMNLP 2023`. */
export function readFindings(name: string): { venue: string; year?: number } | undefined {
  const [, acronym, year] = FINDINGS.exec(name) ?? [];
  const venue = acronym === undefined ? undefined : venueByName(acronym);
  if (!venue) return undefined;
  return { venue: `${venue.short} Findings`, ...(year ? { year: Number(year) } : {}) };
}

const PREPRINT_SERVERS = new Set(
  (
    'arXiv.org;arXiv;CoRR;bioRxiv;medRxiv;ChemRxiv;PsyArXiv;TechRxiv;SocArXiv;Research Square;' +
    'Social Science Research Network;SSRN Electronic Journal;SSRN;Authorea;Authorea Preprints;' +
    'Preprints.org;Preprints;OpenReview;HAL;Zenodo;IACR Cryptology ePrint Archive;' +
    'Cryptology ePrint Archive;IACR Cryptol. ePrint Arch.;Electron. Colloquium Comput. Complex.;' +
    'Electronic Colloquium on Computational Complexity;EasyChair Preprints;Qeios;OSF Preprints;' +
    'F1000Research;ResearchGate;Cornell University - arXiv'
  )
    .split(';')
    .map(squash),
);

/** True for servers that publish without review, some of which are given the type `journal`. */
export function isPreprintServer(name: string): boolean {
  return PREPRINT.test(name) || PREPRINT_SERVERS.has(squash(name));
}

function byAcronym(name: string): Venue | undefined {
  const acronym = ACRONYM.exec(name)?.[1];
  return allVenues().find(({ short, type }) => type === 'conference' && short === acronym);
}

function yearOfVolume({ yearOfZero }: Venue, volume: string | undefined): number | undefined {
  return yearOfZero === undefined || volume === undefined ? undefined : yearOfZero + Number(volume);
}

/** The year that the name of a proceedings states, or that the number of its edition proves. */
function yearOfEdition({ yearOfZero }: Venue, name: string): number | undefined {
  const years = new Set(name.match(YEAR));
  if (years.size > 0) return years.size === 1 ? Number([...years][0]) : undefined;
  const short = SHORT_YEAR.exec(name)?.[1];
  if (short !== undefined) return fullYear(short);
  if (yearOfZero === undefined) return undefined;
  const advances = ADVANCES.exec(name)?.[1];
  if (advances !== undefined) return yearOfZero + Number(advances) + 1;
  const number = ORDINAL.exec(name)?.[1];
  return number === undefined ? undefined : yearOfZero + Number(number);
}
