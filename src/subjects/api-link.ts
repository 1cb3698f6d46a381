import { huggingFaceApiSubject } from './hugging-face.ts';
import { doiPaper, numberedPaper } from './paper-ids.ts';
import { parseRepository } from './repository-ids.ts';
import { semanticScholarApiSubject } from './semantic-scholar.ts';
import type { Subject } from './subject.ts';

/** Parses the address of an API, from which a dynamic badge fetches its number. */
export function apiLinkSubject(link: string): Subject | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return (
    url &&
    (semanticScholarApiSubject(url) ??
      huggingFaceApiSubject(url) ??
      openAlexApiSubject(url) ??
      githubApiSubject(url))
  );
}

/** `/repos/{owner}/{name}`, or its latest release. */
const REPOSITORY = /^\/repos\/([^/]+\/[^/]+?)(\/releases\/latest)?\/?$/;
const GITHUB_API = 'api.github.com';

/** Parses the address of a repository, or of its latest release, in GitHub's API. */
function githubApiSubject({ hostname, pathname }: URL): Subject | undefined {
  if (hostname !== GITHUB_API) return undefined;
  return parseRepository(REPOSITORY.exec(pathname)?.[1] ?? '');
}

/** Returns whether an address of GitHub's API is that of a latest release. */
export function isLatestRelease(link: string): boolean {
  if (!link.includes('/releases/latest')) return false;
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return url?.hostname === GITHUB_API && REPOSITORY.exec(url.pathname)?.[2] !== undefined;
}

/** Parses the address of a service that returns all data of an endpoint badge. */
export function endpointSubject(link: string): Subject | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return url && citationBadgeSubject(url);
}

/** Parses the address of a service that returns citation counts by DOI. */
function citationBadgeSubject({ hostname, pathname, searchParams }: URL): Subject | undefined {
  if (hostname === 'citations.njzjz.win') return doiPaper(pathname.slice(1));
  if (hostname !== 'api.juleskreuer.eu' || !/^\/citation-badge/.test(pathname)) return undefined;
  return doiPaper(searchParams.get('doi')?.trim() ?? '');
}

/** Parses the address of a work in OpenAlex's API by its DOI or PubMed id. */
function openAlexApiSubject({ hostname, pathname }: URL): Subject | undefined {
  if (hostname !== 'api.openalex.org') return undefined;
  const id = /^\/works\/(.+)$/.exec(pathname)?.[1];
  if (id === undefined) return undefined;
  const pubmed = /^pmid:(\d+)$/i.exec(id)?.[1];
  if (pubmed !== undefined) return numberedPaper('pmid', pubmed);
  return doiPaper(id.replace(/^(?:doi:|https?:\/{1,2}doi\.org\/)/i, ''));
}
