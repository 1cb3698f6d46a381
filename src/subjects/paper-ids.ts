import type { Subject } from './subject.ts';

/** arXiv since April 2007 (`1901.08746`); before that an archive and seven digits (`cs/0112017`). */
const ARXIV = /^(?:arxiv:)?(\d{4}\.\d{4,6}|[a-z][a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i;
/** The subject class is not part of an old id: `math.GT/0309136` is `math/0309136`. */
const ARXIV_CLASS = /\.[a-z]{2}(?=\/)/i;
/** A DOI of arXiv denotes the arXiv paper, so both have one key. */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
const DOI = /^10\.\d{4,9}\/[^\s]+$/;
/** `P19-1001` until 2019, `2020.clinicalnlp-1.17` since. */
const ACL_OLD = /^[A-Z]\d{2}-\d{4}$/i;
const ACL_NEW = /^\d{4}\.[a-z0-9]+-[a-z0-9_]+\.\d+$/i;
const NUMBER = /^\d{1,12}$/;
const SHA = /^[0-9a-f]{40}$/i;

/** Parses an arXiv id, and drops its version and subject class. */
export function arxivPaper(text: string): Subject | undefined {
  const id = ARXIV.exec(text)?.[1];
  if (id === undefined) return undefined;
  return { kind: 'arxiv', id: id.replace(ARXIV_CLASS, '').toLowerCase() };
}

/** Parses a bare DOI. DOIs are case-insensitive, so the id is in lower case. */
export function doiPaper(text: string): Subject | undefined {
  const doi = text.toLowerCase();
  const arxiv = ARXIV_DOI.exec(doi)?.[1];
  if (arxiv !== undefined) return arxivPaper(arxiv);
  return DOI.test(doi) ? { kind: 'doi', id: doi } : undefined;
}

/** Parses an ACL Anthology id: old ones are in upper case, new ones in lower case. */
export function aclPaper(text: string): Subject | undefined {
  if (ACL_OLD.test(text)) return { kind: 'acl', id: text.toUpperCase() };
  return ACL_NEW.test(text) ? { kind: 'acl', id: text.toLowerCase() } : undefined;
}

/** Parses a Semantic Scholar corpus id, a PubMed id or a PubMed Central id (without `PMC`). */
export function numberedPaper(
  kind: 'corpus' | 'pmid' | 'pmcid',
  text: string,
): Subject | undefined {
  return NUMBER.test(text) ? { kind, id: text.replace(/^0+(?=\d)/, '') } : undefined;
}

/** Parses a Semantic Scholar paper id: 40 hexadecimal digits. */
export function shaPaper(text: string): Subject | undefined {
  return SHA.test(text) ? { kind: 's2', id: text.toLowerCase() } : undefined;
}
