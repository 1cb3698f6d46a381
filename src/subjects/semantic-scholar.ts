import { aclPaper, arxivPaper, doiPaper, numberedPaper, shaPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

/** The prefixes of Semantic Scholar's paper ids, which are case-insensitive. */
const FORMS: Record<string, (id: string) => Subject | undefined> = {
  arxiv: arxivPaper,
  doi: doiPaper,
  acl: aclPaper,
  corpusid: (id) => numberedPaper('corpus', id),
  pmid: (id) => numberedPaper('pmid', id),
  pmcid: (id) => numberedPaper('pmcid', id.replace(/^PMC/i, '')),
};

/** Parses a paper id of Semantic Scholar: `CorpusID:59291975`, `arXiv:…`, a bare sha. */
export function semanticScholarPaper(text: string): Subject | undefined {
  const [, prefix = '', id = ''] = /^([a-z]+):(.+)$/i.exec(text) ?? [];
  const form = prefix.toLowerCase();
  return Object.hasOwn(FORMS, form) ? FORMS[form]?.(id) : (shaPaper(text) ?? doiPaper(text));
}

/** Parses the address of a paper in Semantic Scholar's API: `/graph/v1/paper/CorpusID:59291975`. */
export function semanticScholarApiSubject(url: URL): Subject | undefined {
  if (url.hostname !== 'api.semanticscholar.org') return undefined;
  const id = /^\/graph\/v1\/paper\/(.+)$/.exec(url.pathname)?.[1];
  return id === undefined ? undefined : semanticScholarPaper(decode(id));
}

/** Parses the page of a paper: `/paper/{title}/{sha}`, `/reader/{sha}`, `api…/CorpusID:59291975`. */
export function semanticScholarLink(url: URL): Subject | undefined {
  const { hostname, pathname } = url;
  if (/^(?:www\.)?semanticscholar\.org$/.test(hostname)) {
    const sha = /^\/(?:paper|reader)\/(?:.*\/)?([0-9a-f]{40})\/?$/i.exec(pathname)?.[1];
    return sha === undefined ? undefined : shaPaper(sha);
  }
  if (hostname !== 'api.semanticscholar.org') return undefined;
  const short = /^\/([a-z]+:.+)$/i.exec(pathname)?.[1];
  return short === undefined ? semanticScholarApiSubject(url) : semanticScholarPaper(decode(short));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
