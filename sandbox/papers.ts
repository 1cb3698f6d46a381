import { createHash } from 'node:crypto';
import type { World } from './world.ts';

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

/** The paper a key means; undefined when the world has none. Its ids work as keys afterwards. */
export function findPaper(world: World, key: string): Paper | undefined {
  const counts = world.counts(key);
  if (!counts) return undefined;
  const id = world.canonical(key);
  const { title, year, aliases = [] } = world.details(id);
  const ids = new Map([world.spelled(id), ...aliases].map(splitKey));
  const hash = createHash('sha1').update(id).digest();
  const paperId = ids.get('s2') ?? hash.toString('hex');
  const corpusId = Number(ids.get('corpus') ?? 1 + (hash.readUInt32BE(0) % 300_000_000));
  world.alias(`s2:${paperId}`, id);
  world.alias(`corpus:${corpusId}`, id);
  return {
    key: id,
    paperId,
    corpusId,
    externalIds: { ...externalIds(ids), CorpusId: corpusId },
    doi: doiOf(ids),
    title: title ?? `On the nature of ${id}`,
    year: year ?? 2000 + ((hash[4] ?? 0) % 25),
    citations: counts.citations ?? 0,
  };
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
