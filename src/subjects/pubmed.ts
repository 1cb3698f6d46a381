import { numberedPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

/** Reads the address of a paper on PubMed or PubMed Central. */
export function pubmedLink({ hostname, pathname }: URL): Subject | undefined {
  const isLibrary = /^(?:www\.)?ncbi\.nlm\.nih\.gov$/.test(hostname);
  const isPubmed = hostname === 'pubmed.ncbi.nlm.nih.gov';
  const central = /^\/(?:pmc\/)?articles\/PMC(\d+)(?:\/|$)/i.exec(pathname)?.[1];
  if (central !== undefined && (isLibrary || hostname === 'pmc.ncbi.nlm.nih.gov')) {
    return numberedPaper('pmcid', central);
  }
  const path = isLibrary ? /^\/pubmed\/(\d+)\/?$/ : /^\/(\d+)\/?$/;
  const id = isLibrary || isPubmed ? path.exec(pathname)?.[1] : undefined;
  return id === undefined ? undefined : numberedPaper('pmid', id);
}
