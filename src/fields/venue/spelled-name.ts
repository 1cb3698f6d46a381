import { squash } from './names/name-key.ts';
import { allVenues, type Venue } from './names/venues.ts';

/** Preprint servers and words for them, by their letters. */
const PREPRINTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    arxiv: 'arXiv',
    arxivorg: 'arXiv',
    arxivpreprint: 'arXiv',
    preprint: 'Preprint',
    corr: 'CoRR',
    biorxiv: 'bioRxiv',
    medrxiv: 'medRxiv',
    chemrxiv: 'ChemRxiv',
    psyarxiv: 'PsyArXiv',
    techrxiv: 'TechRxiv',
    ssrn: 'SSRN',
    researchsquare: 'Research Square',
  }),
);
const FINDINGS = /^(?:findings(?: of)?(?: the)? (.+)|(.+?)[ -]?\(?findings\)?)$/i;
const WORKSHOP = /^(.+?)[ -]?\(?(?:workshops?|ws)\)?$/i;
const WORKSHOP_LETTER = /^(.{2,})W$/;

let bySpelling: ReadonlyMap<string, Venue> | undefined;

/** Spellings are compared without case, spaces and punctuation. */
function spellings(): ReadonlyMap<string, Venue> {
  bySpelling ??= new Map(
    allVenues()
      .toReversed()
      .flatMap((venue) =>
        [...venue.names, venue.short].map((name) => [squash(name), venue] as const),
      ),
  );
  return bySpelling;
}

/** Reads the name of a venue or a preprint server as a list writes it. */
export function readName(word: string): { venue: string; isPreprint: boolean } | undefined {
  const preprint = PREPRINTS.get(squash(word));
  if (preprint !== undefined) return { venue: preprint, isPreprint: true };
  const venue = venueName(word.replace(/\s+/g, ' ').trim());
  return venue === undefined ? undefined : { venue, isPreprint: false };
}

function venueName(word: string): string | undefined {
  const venue = spelledVenue(word);
  if (venue !== undefined) return venue;
  const findings = FINDINGS.exec(word);
  const conference = findings && spelledVenue(findings[1] ?? findings[2] ?? '');
  if (conference) return `${conference} Findings`;
  const base = WORKSHOP.exec(word)?.[1] ?? WORKSHOP_LETTER.exec(word)?.[1];
  const host = base === undefined ? undefined : spelledVenue(base);
  return host && `${host} Workshop`;
}

function spelledVenue(word: string): string | undefined {
  return spellings().get(squash(word))?.short;
}
