import { isAddressTooLong } from './address-length.ts';
import { KINDS } from './kinds.ts';
import { arxivPaper, doiPaper, shaPaper } from './paper-ids.ts';
import type { Subject } from './subject.ts';

/** Their order does not matter: at most one of them accepts an address. */
const PARSERS = [...new Set(Object.values(KINDS).map(({ parseLink }) => parseLink))];

/** Returns the subject that a link leads to: an address, or a bare `arXiv:…`, DOI or paper id. */
export function linkSubject(link: string): Subject | undefined {
  if (isAddressTooLong(link)) return undefined;
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

/** Hosts that lists often write without a scheme, and that cannot be relative paths. */
const BARE_HOST =
  /^(?=(?:www\.)?(?:(?:github|gitlab)\.com|(?:arxiv|doi|aclanthology|codeberg)\.org|openreview\.net|huggingface\.co)\/)/i;

/**
 * Parses the address of a link and repairs mistakes that have only one correction: a doubled scheme, a
 * missing slash or scheme, a stray bracket or quote, a Markdown escape, a repeated address. Returns
 * undefined for anything else, and for an address that is too long.
 */
export function linkUrl(link: string): URL | undefined {
  if (isAddressTooLong(link)) return undefined;
  const whole = USUAL.test(link) ? link : onlyAddress(repaired(link.trim()));
  if (whole === undefined) return undefined;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Most addresses have nothing to repair. */
const USUAL = /^https?:\/\/[\w.-]+(?:\/[\w./-]*)?$/;

/** Returns an address that may be repeated; undefined for two different ones. */
function onlyAddress(text: string): string | undefined {
  const second = secondAddress(text);
  if (second === 0) return text;
  const first = text.slice(0, second);
  return first === text.slice(second) ? first : undefined;
}

/**
 * Finds the offset of a second address that follows the first without a separator; 0 when there is
 * none. An address within the path or query of another is valid.
 */
function secondAddress(text: string): number {
  const [path = ''] = text.split(/[?#]/, 1);
  const starts = [...path.matchAll(/https?:\/\//gi)].map(({ index }) => index);
  if (starts[0] !== 0) return 0;
  return starts.findLast((at) => !/[/=&:(]/.test(text.charAt(at - 1))) ?? 0;
}

function repaired(link: string): string {
  return link
    .replace(/^[[("'<]+(?=https?:)/i, '')
    .replace(/(?<!["'>])["'>]+$/, '')
    .replace(/\\(?=[_*~-])/g, '')
    .replace(/^(?:https?:\/*)+(?=https?:\/)/i, '')
    .replace(/^(https?):\/+/i, '$1://')
    .replace(BARE_HOST, 'https://');
}
