import { aclPaper, arxivPaper, doiPaper, numberedPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

const RESOLVERS = /^(?:www\.|dx\.)?doi\.org$/;
const PREPRINTS = /^(?:www\.)?(?:biorxiv|medrxiv)\.org$/;
/** Publishers with the DOI in the path: `/doi/pdf/10.1145/…`. */
const PUBLISHERS =
  /^(?:(?:www|dl|link|onlinelibrary|pubs|journals|academic|direct|epubs)\.)?(?:[a-z-]+\.)*(?:acm|springer|wiley|acs|sagepub|tandfonline|science|pnas|siam|informs|mit|iop|frontiersin|mdpi|ahajournals|atsjournals|annualreviews|nejm|rsna|oup|hindawi|biomedcentral|springeropen|aps|royalsocietypublishing|worldscientific|liebertpub|karger|thieme-connect|jamanetwork|cell|plos|embopress)\.(?:org|com|edu)$/;
const IN_PATH =
  /\/(?:doi|article|articles|content|chapter|book|abstract)\/(?:(?:abs|pdf|pdfdirect|full|epdf|epub|fulltext|html|reader|xml)\/)?(10\.\d{4,9}\/.+)$/is;
/** With a version and a view after the DOI: `10.1101/2020.12.15.422761v1.full.pdf`. */
const PREPRINT =
  /^\/content\/(?:early\/\d{4}\/\d{2}\/\d{2}\/)?(10\.(?:1101|64898)\/[0-9.]+[0-9])(?:v\d+)?/;
/** With a number and the title after the DOI: `/article/doi/10.1162/tacl_a_00459/110012/…`. */
const NUMBER_AND_TITLE = /^(.*\/article\/doi\/10\.\d+\/[^/]+)\/\d{4,}(?:\/.*)?$/s;
/** Older preprints without versions: `/content/early/2018/10/30/456350`. Their prefix is 10.1101. */
const EARLY =
  /^\/content\/(?:(?:biorxiv|medrxiv)\/)?early\/\d{4}\/\d{2}\/\d{2}\/(\d{6,8})(?:\.|v\d|\/|$)/;
/** With a view after the DOI: `/articles/10.3389/fgene.2017.00062/full`. */
const VIEW = /\/(?:full|abstract|pdf|epdf|epub|meta|html|fulltext|summary|references)$/i;
/** An older address of Nature: `/nbt/journal/v34/n6/full/nbt.3569.html`. */
const NATURE_OLD =
  /^\/[a-z]+\/journal\/v\d+\/n[\w-]+\/(?:abs|full|pdf)\/([a-z]+[\d.]*\d)(?:\.html|\.pdf)$/;
/** Papers of Nature; `d41586-…` are news. */
const NATURE =
  /^\/articles\/((?:s\d{5}-|nature|nbt|nmeth|ncomms|nm\.|sdata|srep)[^/]*?)(?:\.pdf)?\/?$/i;

/** Parses an address with a DOI: at doi.org, a preprint server or a publisher. */
export function doiLink(url: URL): Subject | undefined {
  const { hostname } = url;
  const path = decode(url.pathname);
  if (RESOLVERS.test(hostname)) return doiPaper(trimmed(path.slice(1)));
  if (PREPRINTS.test(hostname)) return preprint(path);
  if (/^(?:www\.)?nature\.com$/.test(hostname)) {
    const article = (NATURE.exec(path) ?? NATURE_OLD.exec(path))?.[1];
    return article === undefined ? undefined : doiPaper(`10.1038/${article}`);
  }
  if (hostname === 'journals.plos.org') return paper(url.searchParams.get('id') ?? undefined);
  if (!PUBLISHERS.test(hostname)) return undefined;
  return paper(
    IN_PATH.exec(path.replace(NUMBER_AND_TITLE, '$1'))?.[1]
      ?.replace(/\.pdf$/i, '')
      .replace(VIEW, ''),
  );
}

function preprint(path: string): Subject | undefined {
  const early = EARLY.exec(path)?.[1];
  return paper(early === undefined ? PREPRINT.exec(path)?.[1] : `10.1101/${early}`);
}

function paper(doi: string | undefined): Subject | undefined {
  return doi === undefined ? undefined : doiPaper(trimmed(doi));
}

/** Removes punctuation after a DOI. */
function trimmed(doi: string): string {
  return doi
    .replace(/(?<![.,;\]\s])[.,;\]\s]+$/, '')
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

const ACL_HOSTS = /^(?:www\.)?(?:aclanthology\.org|aclweb\.org|aclanthology\.info)$/;
/** The id is the last part of the path, with an extension and the revision of a corrected paper. */
const ACL_ID =
  /^\/(?:anthology\/|papers\/)?(?:[A-Z]\/[A-Z]\d{2}\/)?([^/]+?)(?:v\d+)?(?:\.(?:pdf|bib|xml|endf))?\/?$/i;

/** Parses the address of a paper in the ACL Anthology, old or new. */
export function aclLink({ hostname, pathname }: URL): Subject | undefined {
  if (!ACL_HOSTS.test(hostname)) return undefined;
  const id = ACL_ID.exec(pathname)?.[1];
  return id === undefined ? undefined : aclPaper(id);
}

/** arXiv, its mirrors, and sites that show its papers under the same paths. */
const ARXIV_HOSTS =
  /^(?:(?:www\.|export\.|browse\.)?arxiv\.org|[a-z]{2}\.arxiv\.org|xxx\.lanl\.gov|ar5iv\.org|ar5iv\.labs\.arxiv\.org|(?:www\.)?alphaxiv\.org|(?:www\.)?arxiv-vanity\.com|(?:www\.)?scirate\.com)$/;
const ARXIV_PATH =
  /^\/(?:abs|pdf|html|ps|format|e-print|src|overview|resources|papers?|arxiv)\/(?:arxiv:)?(.+?)(?:\.pdf)?\/?$/i;
/** An old address of a PDF: `/ftp/arxiv/papers/2303/2303.14070.pdf`. */
const ARXIV_FTP = /^\/ftp\/arxiv\/papers\/\d{4}\/(\d{4}\.\d{4,6})\.pdf$/;

/** Parses the address of a paper on arXiv or one of its mirrors. */
export function arxivLink({ hostname, pathname }: URL): Subject | undefined {
  if (!ARXIV_HOSTS.test(hostname)) return undefined;
  const id = (ARXIV_FTP.exec(pathname) ?? ARXIV_PATH.exec(pathname))?.[1];
  return id === undefined ? undefined : arxivPaper(id);
}

/** Parses the address of a paper on PubMed or PubMed Central. */
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
