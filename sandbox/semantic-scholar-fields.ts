import { createHash } from 'node:crypto';
import type { Paper } from './papers.ts';

/** Returns the requested fields of a paper; `authors.name` selects a field of `authors`. */
export function fieldsOf(paper: Paper, wanted: string[]): Record<string, unknown> {
  const { paperId, corpusId, externalIds, title, year, date, venue, citations } = paper;
  const known: Record<string, unknown> = {
    corpusId,
    externalIds,
    title,
    year,
    url: `https://www.semanticscholar.org/paper/${paperId}`,
    publicationDate: date,
    citationCount: citations,
    influentialCitationCount: paper.influential,
    isOpenAccess: paper.openAccess !== null,
    openAccessPdf: paper.openAccess === null ? null : { url: paper.openAccess, status: 'GREEN' },
    venue: venue?.name ?? '',
    publicationVenue: venue ? publicationVenue(venue) : null,
    journal: venue ? { name: venue.name } : null,
    authors: authorsOf(paper, wanted),
  };
  const picked = wanted
    .map((field) => field.split('.')[0] ?? '')
    .map((field) => [field, known[field] ?? null]);
  return { ...Object.fromEntries(picked), paperId };
}

function publicationVenue({ name, others }: NonNullable<Paper['venue']>) {
  const id = createHash('md5').update(name).digest('hex');
  return { id, name, type: 'conference', alternate_names: others };
}

/** Returns the requested fields of each author, always with the id. */
function authorsOf({ key, authors }: Paper, wanted: string[]): Record<string, unknown>[] {
  const parts = wanted.flatMap((field) => field.match(/^authors\.(\w+)$/)?.[1] ?? []);
  return authors.map((author, index) => {
    const known: Record<string, unknown> = { ...author };
    const picked = (parts.length > 0 ? parts : ['name']).map((part) => [part, known[part] ?? null]);
    const hash = createHash('sha1').update(`${key} ${index}`).digest();
    return { ...Object.fromEntries(picked), authorId: String(hash.readUInt32BE(0)) };
  });
}
