import { doiPaper, numberedPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

/** Reads the address of one work in OpenAlex's API by an id that others know too. */
export function openAlexApiSubject({ hostname, pathname }: URL): Subject | undefined {
  if (hostname !== 'api.openalex.org') return undefined;
  const id = /^\/works\/(.+)$/.exec(pathname)?.[1];
  if (id === undefined) return undefined;
  const pubmed = /^pmid:(\d+)$/i.exec(id)?.[1];
  if (pubmed !== undefined) return numberedPaper('pmid', pubmed);
  return doiPaper(id.replace(/^(?:doi:|https?:\/{1,2}doi\.org\/)/i, ''));
}
