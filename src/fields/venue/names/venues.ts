import { COMPUTING_CONFERENCES } from './computing-conferences.ts';
import { AI_CONFERENCES } from './conferences.ts';
import { JOURNALS } from './journals.ts';
import { nameKey, squash } from './name-key.ts';
import { SCIENCE_JOURNALS } from './science-journals.ts';

export interface Venue {
  /** As lists write it: `NeurIPS`, `Nature Communications`. */
  readonly short: string;
  readonly type: 'conference' | 'journal';
  /** Prefixes of DBLP keys: `conf/nips`. */
  readonly dblp: readonly string[];
  /** Prefixes of DOIs in lower case (`10.1038/s41467-`), and names in DOIs of the IEEE (`CVPR`). */
  readonly dois: readonly string[];
  /** Add it to the number of an edition or a volume to get its year. */
  readonly yearOfZero?: number;
  /** The month in which an edition is held, 1 to 12, where the table has it. */
  readonly month?: number;
  readonly names: readonly string[];
  /** Names that Semantic Scholar also gives to other venues of the same acronym. */
  readonly sharedNames: readonly string[];
}

/** The tables, and what finds a venue in them. */
interface Tables {
  readonly venues: readonly Venue[];
  readonly byName: ReadonlyMap<string, Venue>;
  readonly byShort: ReadonlyMap<string, Venue>;
  readonly byDblp: ReadonlyMap<string, Venue>;
  readonly byIeee: ReadonlyMap<string, Venue>;
  readonly sharedNames: ReadonlySet<string>;
  readonly prefixes: readonly { readonly prefix: string; readonly venue: Venue }[];
}

let read: Tables | undefined;

/** Reads the tables on first use, since most runs need no venue. */
function tables(): Tables {
  read ??= readTables();
  return read;
}

function readTables(): Tables {
  const venues = [
    ...parseVenues(AI_CONFERENCES, 'conference'),
    ...parseVenues(COMPUTING_CONFERENCES, 'conference'),
    ...parseVenues(JOURNALS, 'journal'),
    ...parseVenues(SCIENCE_JOURNALS, 'journal'),
  ];
  const isPrefix = (doi: string) => doi.startsWith('10.');
  return {
    venues,
    byName: indexed(venues, ({ short, names, sharedNames }) =>
      [short, ...names, ...sharedNames].map(nameKey),
    ),
    byShort: indexed(venues, ({ short }) => [squash(short)]),
    byDblp: indexed(venues, ({ dblp }) => dblp),
    byIeee: indexed(venues, ({ dois }) => dois.filter((doi) => !isPrefix(doi))),
    sharedNames: new Set(venues.flatMap(({ sharedNames }) => sharedNames.map(nameKey))),
    prefixes: venues.flatMap((venue) =>
      venue.dois.filter(isPrefix).map((prefix) => ({ prefix, venue })),
    ),
  };
}

/** Returns all venues of the tables. */
export function allVenues(): readonly Venue[] {
  return tables().venues;
}

/**
 * Reads a table of venues, one per line: short name | DBLP prefixes | DOI prefixes and IEEE names |
 * year of the edition or volume 0 | month | other names. `?` marks a name that is shared.
 */
export function parseVenues(table: string, type: Venue['type']): Venue[] {
  return table
    .trim()
    .split('\n')
    .map((line) => parseVenue(line, type));
}

function parseVenue(line: string, type: Venue['type']): Venue {
  const [short = '', dblp = '', dois = '', zero = '', month = '', names = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const all = parts(names, ';');
  return {
    short,
    type,
    dblp: parts(dblp, ','),
    dois: parts(dois, ','),
    ...(zero === '' ? {} : { yearOfZero: Number(zero) }),
    ...(month === '' ? {} : { month: Number(month) }),
    names: all.filter((name) => !name.startsWith('?')),
    sharedNames: all.filter((name) => name.startsWith('?')).map((name) => name.slice(1)),
  };
}

function parts(cell: string, separator: string): string[] {
  return cell === '' ? [] : cell.split(separator).map((part) => part.trim());
}

function indexed(
  venues: readonly Venue[],
  keysOf: (venue: Venue) => readonly string[],
): ReadonlyMap<string, Venue> {
  return new Map(venues.flatMap((venue) => keysOf(venue).map((key) => [key, venue] as const)));
}

/** Finds a venue by any spelling of its name. */
export function venueByName(name: string): Venue | undefined {
  return tables().byName.get(nameKey(name));
}

/** Finds a venue by its short name alone, as DOIs and page addresses write it. */
export function venueByShortName(short: string): Venue | undefined {
  return tables().byShort.get(squash(short));
}

/** True for a name that Semantic Scholar gives to other venues, too. */
export function isSharedName(name: string): boolean {
  return tables().sharedNames.has(nameKey(name));
}

/** Finds a venue by the first two parts of a DBLP key. */
export function venueByDblp(prefix: string): Venue | undefined {
  return tables().byDblp.get(prefix);
}

/** Finds a venue by its name in a DOI of the IEEE, in upper case. */
export function venueByIeeeName(name: string): Venue | undefined {
  return tables().byIeee.get(name);
}

/** Finds a venue by the beginning of a DOI in lower case. */
export function venueByDoi(doi: string): Venue | undefined {
  return tables().prefixes.find(({ prefix }) => doi.startsWith(prefix))?.venue;
}
