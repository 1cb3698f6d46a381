import { arxivPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

/** arXiv itself, its mirrors, and sites that show its papers under the same paths. */
const HOSTS =
  /^(?:(?:www\.|export\.|browse\.)?arxiv\.org|[a-z]{2}\.arxiv\.org|xxx\.lanl\.gov|ar5iv\.org|ar5iv\.labs\.arxiv\.org|(?:www\.)?alphaxiv\.org|(?:www\.)?arxiv-vanity\.com|(?:www\.)?scirate\.com)$/;
const PATH =
  /^\/(?:abs|pdf|html|ps|format|e-print|src|overview|resources|papers?|arxiv)\/(?:arxiv:)?(.+?)(?:\.pdf)?\/?$/i;
/** An old address of a PDF: `/ftp/arxiv/papers/2303/2303.14070.pdf`. */
const FTP = /^\/ftp\/arxiv\/papers\/\d{4}\/(\d{4}\.\d{4,6})\.pdf$/;

/** Reads the address of a paper on arXiv or one of its mirrors. */
export function arxivLink({ hostname, pathname }: URL): Subject | undefined {
  if (!HOSTS.test(hostname)) return undefined;
  const id = (FTP.exec(pathname) ?? PATH.exec(pathname))?.[1];
  return id === undefined ? undefined : arxivPaper(id);
}
