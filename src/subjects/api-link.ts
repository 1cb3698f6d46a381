import { huggingFaceApiSubject } from './hugging-face.ts';
import { doiPaper, numberedPaper } from './paper-ids.ts';
import { semanticScholarApiSubject } from './semantic-scholar.ts';
import type { Subject } from './subject.ts';

/** Reads the subject of a link to an API, which is what a dynamic badge asks for its number. */
export function apiLinkSubject(link: string): Subject | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return (
    url && (semanticScholarApiSubject(url) ?? huggingFaceApiSubject(url) ?? openAlexApiSubject(url))
  );
}

/** Reads the subject of a service that an endpoint badge asks for its whole look. */
export function endpointSubject(link: string): Subject | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return url && citationBadgeSubject(url);
}

/** Reads the address of a citation badge service that shields.io's endpoint badges ask by DOI. */
function citationBadgeSubject({ hostname, pathname, searchParams }: URL): Subject | undefined {
  if (hostname !== 'api.juleskreuer.eu' || !/^\/citation-badge/.test(pathname)) return undefined;
  return doiPaper(searchParams.get('doi')?.trim() ?? '');
}

/** Reads the address of one work in OpenAlex's API by an id that others know too. */
function openAlexApiSubject({ hostname, pathname }: URL): Subject | undefined {
  if (hostname !== 'api.openalex.org') return undefined;
  const id = /^\/works\/(.+)$/.exec(pathname)?.[1];
  if (id === undefined) return undefined;
  const pubmed = /^pmid:(\d+)$/i.exec(id)?.[1];
  if (pubmed !== undefined) return numberedPaper('pmid', pubmed);
  return doiPaper(id.replace(/^(?:doi:|https?:\/{1,2}doi\.org\/)/i, ''));
}
