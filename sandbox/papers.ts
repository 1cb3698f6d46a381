import { createHash } from 'node:crypto';
import type { Details, World } from './world.ts';

/** A paper as the citation services file it. */
export interface Paper {
  /** Key of the world, e.g. `arxiv:1901.08746`. */
  key: string;
  /** Semantic Scholar's 40 hex digits. */
  paperId: string;
  corpusId: number;
  /** Semantic Scholar's names for the other ids (facts 1.2). */
  externalIds: Record<string, string | number>;
  doi: string | undefined;
  title: string;
  year: number;
  /** `2024-03-08`; `null` where it is not known. */
  date: string | null;
  venue: { name: string; others: string[] } | undefined;
  authors: { name: string; affiliations: string[] }[];
  citations: number;
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

/** The paper of a key; undefined when the world has none. Its ids work as keys afterwards. */
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
    externalIds: { ...externalIds(ids), CorpusId: corpusId },
    doi: doiOf(ids),
    title: title ?? `On the nature of ${id}`,
    year: details.year ?? Number((date ?? drawnDate).slice(0, 4)),
    date,
    venue: venueOf(ids, venue),
    authors: authors.map(({ name, affiliations = [] }) => ({ name, affiliations })),
    citations: counts.citations ?? 0,
  };
}

/** A day in the month that an arXiv id names, otherwise in a year that is drawn. */
function dateOf(arxiv: string | undefined, hash: Buffer, given: number | undefined): string {
  const [, short, month = '06'] = arxiv?.match(/^(\d\d)(0[1-9]|1[0-2])\.\d/) ?? [];
  const year = given ?? (short ? 2000 + Number(short) : 2000 + ((hash[4] ?? 0) % 25));
  return `${year}-${month}-${String(1 + ((hash[5] ?? 0) % 28)).padStart(2, '0')}`;
}

/** What is nowhere but on arXiv has arXiv for its venue. */
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
    // Old ids of the ACL Anthology are written in capitals, new ones in small letters (facts 8).
    if (name) named[name] = kind === 'acl' && /^[a-z]\d/i.test(value) ? value.toUpperCase() : value;
  }
  const doi = doiOf(ids);
  return doi ? { ...named, DOI: doi } : named;
}

/** arXiv gives every paper a DOI of its own; both services know such papers by it (facts 2.1). */
function doiOf(ids: Map<string, string>): string | undefined {
  const arxiv = ids.get('arxiv');
  return ids.get('doi') ?? (arxiv && `10.48550/arXiv.${arxiv}`);
}
