import { aclPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

const HOSTS = /^(?:www\.)?(?:aclanthology\.org|aclweb\.org|aclanthology\.info)$/;
/** The last part of the path is the id, with an ending and the revision of a corrected paper. */
const ID =
  /^\/(?:anthology\/|papers\/)?(?:[A-Z]\/[A-Z]\d{2}\/)?([^/]+?)(?:v\d+)?(?:\.(?:pdf|bib|xml|endf))?\/?$/i;

/** Reads the address of a paper in the ACL Anthology, old or new. */
export function aclLink({ hostname, pathname }: URL): Subject | undefined {
  if (!HOSTS.test(hostname)) return undefined;
  const id = ID.exec(pathname)?.[1];
  return id === undefined ? undefined : aclPaper(id);
}
