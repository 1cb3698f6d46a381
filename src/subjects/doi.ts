import { doiPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

const RESOLVERS = /^(?:www\.|dx\.)?doi\.org$/;
const PREPRINTS = /^(?:www\.)?(?:biorxiv|medrxiv)\.org$/;
/** Publishers whose addresses hold the DOI behind a word or two: `/doi/pdf/10.1145/…`. */
const PUBLISHERS =
  /^(?:(?:www|dl|link|onlinelibrary|pubs|journals|academic|direct|epubs)\.)?(?:[a-z-]+\.)*(?:acm|springer|wiley|acs|sagepub|tandfonline|science|pnas|siam|informs|mit|iop|frontiersin|mdpi|ahajournals|atsjournals|annualreviews|nejm|rsna|oup|hindawi|biomedcentral|springeropen|aps|royalsocietypublishing|worldscientific|liebertpub|karger|thieme-connect|jamanetwork|cell|plos)\.(?:org|com|edu)$/;
const IN_PATH =
  /\/(?:doi|article|articles|content|chapter|book|abstract)\/(?:(?:abs|pdf|pdfdirect|full|epdf|epub|fulltext|html|reader|xml)\/)?(10\.\d{4,9}\/.+)$/i;
/** `10.1101/2020.12.15.422761v1.full.pdf`: a version and a view follow the DOI. */
const PREPRINT =
  /^\/content\/(?:early\/\d{4}\/\d{2}\/\d{2}\/)?(10\.(?:1101|64898)\/[0-9.]+[0-9])(?:v\d+)?/;
/** Nature's own papers; `d41586-…` are news. */
const NATURE =
  /^\/articles\/((?:s\d{5}-|nature|nbt|nmeth|ncomms|nm\.|sdata|srep)[^/]*?)(?:\.pdf)?\/?$/i;

/** Reads an address that holds a DOI: at doi.org, a preprint server or a publisher. */
export function doiLink(url: URL): Subject | undefined {
  const { hostname } = url;
  const path = decode(url.pathname);
  if (RESOLVERS.test(hostname)) return doiPaper(trimmed(path.slice(1)));
  if (PREPRINTS.test(hostname)) return paper(PREPRINT.exec(path)?.[1]);
  if (/^(?:www\.)?nature\.com$/.test(hostname)) {
    const article = NATURE.exec(path)?.[1];
    return article === undefined ? undefined : doiPaper(`10.1038/${article}`);
  }
  if (!PUBLISHERS.test(hostname)) return undefined;
  return paper(IN_PATH.exec(path)?.[1]?.replace(/\.pdf$/i, ''));
}

function paper(doi: string | undefined): Subject | undefined {
  return doi === undefined ? undefined : doiPaper(trimmed(doi));
}

/** What a sentence or a careless copy leaves behind a DOI. */
function trimmed(doi: string): string {
  return doi
    .replace(/[.,;\]\s]+$/, '')
    .replace(/^([^(]*)\)$/, '$1')
    .replace(/\/$/, '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
