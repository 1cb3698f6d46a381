import { KINDS } from './kinds.ts';
import { linkUrl } from './link-url.ts';
import { arxivPaper, doiPaper, shaPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

/** Their order does not matter: at most one of them knows an address. */
const PARSERS = [...new Set(Object.values(KINDS).map(({ parseLink }) => parseLink))];

/** Returns the subject that a link leads to: an address, or a bare `arXiv:…`, DOI or paper id. */
export function linkSubject(link: string): Subject | undefined {
  const url = linkUrl(link);
  if (url === undefined) return bareId(link.trim());
  for (const parse of PARSERS) {
    const subject = parse(url);
    if (subject) return subject;
  }
  return undefined;
}

/** As the target of a link, 40 hexadecimal digits can only be an id of Semantic Scholar. */
function bareId(text: string): Subject | undefined {
  if (/^arxiv:/i.test(text)) return arxivPaper(text);
  return doiPaper(text.replace(/^doi:\s*/i, '')) ?? shaPaper(text);
}
