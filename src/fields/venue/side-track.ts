import { readDoi } from './doi.ts';
import { venueByName } from './names/venues.ts';
import type { Evidence, PaperRecord } from './record.ts';

/** Words for tracks beside the main one; DBLP writes `EdgeSys@EuroSys`. */
const WORDS =
  /workshop|\bwksp|companion|\bdemo|tutorial|student research|doctoral|\bphd\b|\bsrw\b|extended abstract|adjunct|satellite|\bposters?\b|\btalks\b|\bcourses\b|\bpanels?\b|art gallery|emerging technologies|real-time live|appy hour|technical communications|industry track|industrial track|shared task|late[- ]breaking|lightning|@/i;
/** `CVPRW`, `(ICCVW)`. */
const ACRONYM = /\b([A-Z][A-Za-z]{2,})W\b/;
const TITLE = /\((?:student abstract|extended abstract|demo|demo(?:nstration)? paper|tutorial)\)$/i;

/** Finds what shows that a paper is one of a workshop, a demo track or the like. */
export function sideTrackOf(record: PaperRecord): Evidence | undefined {
  const doi = record.externalIds?.DOI ?? '';
  if (readDoi(doi).isSideTrack) return { kind: 'doi', text: doi };
  if (TITLE.test(record.title?.trim() ?? '')) return { kind: 'name', text: record.title ?? '' };
  const journal = record.journal?.name ?? '';
  if (isSideTrackName(journal)) return { kind: 'journal', text: journal };
  const name = [record.publicationVenue?.name ?? '', record.venue ?? ''].find(isSideTrackName);
  return name === undefined ? undefined : { kind: 'name', text: name };
}

/** Some conferences are called workshops: those of the table are none. */
function isSideTrackName(name: string): boolean {
  if (name === '' || venueByName(name)) return false;
  const acronym = ACRONYM.exec(name)?.[1];
  return WORDS.test(name) || (acronym !== undefined && venueByName(acronym) !== undefined);
}
