import { aclLink } from './acl.ts';
import { arxivLink } from './arxiv.ts';
import { doiLink } from './doi.ts';
import { githubLink } from './github.ts';
import { huggingFaceLink } from './hugging-face.ts';
import { arxivPaper, doiPaper } from './paper-ids.ts';
import { pubmedLink } from './pubmed.ts';
import { semanticScholarLink } from './semantic-scholar.ts';
import type { Subject } from './subject.ts';

/** One reader for each family of links. A link belongs to one family at the most. */
const FAMILIES = [
  arxivLink,
  doiLink,
  aclLink,
  pubmedLink,
  semanticScholarLink,
  githubLink,
  huggingFaceLink,
];

/** Says which subject a link leads to: an address, or a bare `arXiv:…` or DOI. */
export function linkSubject(link: string): Subject | undefined {
  const text = repaired(link.trim());
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return bareId(text);
  for (const family of FAMILIES) {
    const subject = family(url);
    if (subject) return subject;
  }
  return undefined;
}

/** Understands what was clearly meant: a doubled scheme, one slash too few, no scheme at all. */
function repaired(link: string): string {
  return link
    .replace(/^(?:https?:\/*)+(?=https?:\/)/i, '')
    .replace(/^(https?):\/+/i, '$1://')
    .replace(/^(?=(?:www\.)?(?:github|arxiv|huggingface|doi)\.(?:com|org|co)\/)/i, 'https://');
}

function bareId(text: string): Subject | undefined {
  return /^arxiv:/i.test(text) ? arxivPaper(text) : doiPaper(text);
}
