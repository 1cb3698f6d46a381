import { githubLink } from './github.ts';
import { huggingFaceLink } from './hugging-face.ts';
import { linkUrl } from './link-url.ts';
import { arxivPaper, doiPaper, shaPaper } from './paper-ids.ts';
import { aclLink, arxivLink, doiLink, pubmedLink } from './paper-links.ts';
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

/** Says which subject a link leads to: an address, or a bare `arXiv:…`, DOI or paper id. */
export function linkSubject(link: string): Subject | undefined {
  const url = linkUrl(link);
  if (url === undefined) return bareId(link.trim());
  for (const family of FAMILIES) {
    const subject = family(url);
    if (subject) return subject;
  }
  return undefined;
}

/** Forty hexadecimal digits as a target can only be meant as Semantic Scholar's id. */
function bareId(text: string): Subject | undefined {
  if (/^arxiv:/i.test(text)) return arxivPaper(text);
  return doiPaper(text.replace(/^doi:\s*/i, '')) ?? shaPaper(text);
}
