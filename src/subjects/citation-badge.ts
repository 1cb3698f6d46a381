import { doiPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

/** Reads the address of a citation badge service that shields.io's endpoint badges ask by DOI. */
export function citationBadgeSubject({
  hostname,
  pathname,
  searchParams,
}: URL): Subject | undefined {
  if (hostname !== 'api.juleskreuer.eu' || !/^\/citation-badge/.test(pathname)) return undefined;
  return doiPaper(searchParams.get('doi')?.trim() ?? '');
}
