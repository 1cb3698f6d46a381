import { createHash } from 'node:crypto';
import type { Details, World } from './world.ts';

/** A paper, as the citation services know it. */
export interface Paper {
  /** The key in the world, such as `arxiv:1901.08746`. */
  key: string;
  /** The id of Semantic Scholar: 40 hexadecimal digits. */
  paperId: string;
  corpusId: number;
  /** The other ids, by Semantic Scholar's names for their kinds. */
  externalIds: Record<string, string | number>;
  doi: string | undefined;
  title: string;
  year: number;
  /** `2024-03-08`; `null` if unknown. */
  date: string | null;
  venue: { name: string; others: string[] } | undefined;
  authors: { name: string; affiliations: string[] }[];
  citations: number;
  influential: number;
  openAccess: string | null;
  isRetracted: boolean;
}

/** Semantic Scholar's name of each kind of id in `externalIds`. */
const EXTERNAL_NAMES: Record<string, string> = {
  arxiv: 'ArXiv',
  doi: 'DOI',
  acl: 'ACL',
  pmid: 'PubMed',
  pmcid: 'PubMedCentral',
  mag: 'MAG',
};

/** Returns the paper of a key, if it exists. Afterwards, all its ids work as keys. */
export function findPaper(world: World, key: string): Paper | undefined {
  const counts = world.counts(key);
  if (!counts) return undefined;
  const id = world.canonical(key);
  const { title, aliases = [], venue, authors = [], ...details } = world.details(id);
  const ids = new Map([world.spelled(id), ...aliases].map(splitKey));
  const hash = createHash('sha1').update(id).digest();
  const paperId = ids.get('s2') ?? hash.toString('hex');
  const corpusId = Number(ids.get('corpus') ?? 1 + (hash.readUInt32BE(0) % 300_000_000));
  const drawnDate = dateOf(ids.get('arxiv'), hash, details.year);
  const date = details.date === undefined ? drawnDate : details.date;
  world.alias(`s2:${paperId}`, id);
  world.alias(`corpus:${corpusId}`, id);
  return {
    key: id,
    paperId,
    corpusId,
    externalIds: {
      ...externalIds(ids),
      ...(details.dblp && { DBLP: details.dblp }),
      CorpusId: corpusId,
    },
    doi: doiOf(ids),
    title: title ?? `On the nature of ${id}`,
    year: details.year ?? Number((date ?? drawnDate).slice(0, 4)),
    date,
    venue: venueOf(ids, venue),
    authors: authors.map(({ name, affiliations = [] }) => ({ name, affiliations })),
    citations: counts.citations ?? 0,
    influential: counts.influential ?? Math.floor((counts.citations ?? 0) / 10),
    openAccess: details.openAccess ?? null,
    isRetracted: details.retracted ?? false,
  };
}

/** A day in the month of an arXiv id, otherwise in a derived year. */
function dateOf(arxiv: string | undefined, hash: Buffer, given: number | undefined): string {
  const [, short, month = '06'] = arxiv?.match(/^(\d\d)(0[1-9]|1[0-2])\.\d/) ?? [];
  const year = given ?? (short ? 2000 + Number(short) : 2000 + ((hash[4] ?? 0) % 25));
  return `${year}-${month}-${String(1 + ((hash[5] ?? 0) % 28)).padStart(2, '0')}`;
}

/** Papers that are only on arXiv have the venue arXiv. */
function venueOf(ids: Map<string, string>, venue: Details['venue']): Paper['venue'] {
  if (venue) return { name: venue.name, others: venue.others ?? [] };
  const isPreprint = ids.has('arxiv') && !ids.has('doi') && !ids.has('acl');
  return isPreprint ? { name: 'arXiv.org', others: ['ArXiv'] } : undefined;
}

function splitKey(key: string): [kind: string, value: string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon).toLowerCase(), key.slice(colon + 1)];
}

function externalIds(ids: Map<string, string>): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [kind, value] of ids) {
    const name = EXTERNAL_NAMES[kind];
    // Old ids of the ACL Anthology are in upper case, new ones in lower case.
    if (name) named[name] = kind === 'acl' && /^[a-z]\d/i.test(value) ? value.toUpperCase() : value;
  }
  const doi = doiOf(ids);
  return doi ? { ...named, DOI: doi } : named;
}

/** arXiv registers a DOI for every paper, which both services know. */
function doiOf(ids: Map<string, string>): string | undefined {
  const arxiv = ids.get('arxiv');
  return ids.get('doi') ?? (arxiv && `10.48550/arXiv.${arxiv}`);
}
