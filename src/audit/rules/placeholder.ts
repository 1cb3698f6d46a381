import type { Entry } from '../../markdown/entries/entry.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { AuditEntry } from '../context.ts';
import { labelOf } from '../entry-titles.ts';
import type { Problem, Rule } from '../rule.ts';
import { emptyTargets } from './empty-targets.ts';

/** Made-up numbers: `12345678`, `00000000`. */
const DIGITS = /^(?:1234567(?:8|89|890)?|(\d)\1{4,})$/;
/** Impossible arXiv ids, since papers are numbered from 1 in each month: `1234.56789`, `2401.00000`. */
const NO_ARXIV = /^(?:\d\d(?:00|1[3-9]|[2-9]\d)\.|\d{4}\.0+$)/;
/** A placeholder in a path: `xxxx.xxxxx`, `your-username`. */
const IN_PATH =
  /^https?:\/\/[^?#]*\/(?:x{3,}|x{4}\.x{4,5}|your[-_]?(?:user(?:name)?|repo(?:sitory)?|org|name|project)|<[^<>]*>)(?:v\d+|\.pdf)?(?:[/?#]|$)/i;
/** Reserved hosts (RFC 2606) and names from templates. */
const RESERVED =
  /^https?:\/\/(?:(?:www\.)?example\.(?:com|org|net)(?:[/?#]|$)|github\.com\/(?:user|username|owner)\/(?:repo|repository|project|name)(?:[/?#]|$))/i;
/** A word in the place of an address. */
const WORD =
  /^(?:(?:paper|code|arxiv|github|project|model)[-_ ]?)?(?:link|url)$|^(?:todo|tbd|tba|xxx+)$/i;
/** Links to the top of the page. */
const TOP =
  /\b(?:top|back|up|contents|toc|index|home|menu|start|return)\b|目录|顶部|返回|回到|トップ/i;
const NAMED =
  /^\W*(?:code|paper|pdf|github|project(?: page)?|model|weights|dataset|data|demo|link|website)\W*$/i;

export const placeholder: Rule = {
  id: 'placeholder',
  sentence: 'An id or an address is a placeholder.',
  severity: 'error',
  needs: 'text',
  check: ({ entries, lists }) => [
    ...entries.flatMap((at) => [...badges(at), ...links(at)]),
    ...lists.flatMap(emptyTargets),
  ],
};

function badges({ list, entry, badges: all }: AuditEntry): Problem[] {
  return all.flatMap(({ subject, from: at }) => {
    if (!isPlaceholderId(subject)) return [];
    const message = `The badge counts ${subject.kind}:${subject.id}, which looks like a placeholder.`;
    return [{ list, entry, at, subject, message }];
  });
}

function links({ list, entry, links: all }: AuditEntry): Problem[] {
  // A template line, which shows how to write entries, has only such links.
  if (all.length > 1 && all.every(({ url }) => WORD.test(url))) return [];
  return all.flatMap((link) => {
    const { url, subject } = link;
    const isPlaceholder = (subject && isPlaceholderId(subject)) || isPlaceholderUrl(url);
    const isEmpty = url === '#' && isContent(entry.kind, labelOf(list.text, link));
    if (!isPlaceholder && !isEmpty) return [];
    const message = `The link to ${url} looks like a placeholder.`;
    return [{ list, entry, at: link.from, mark: url, message }];
  });
}

/** In items and rows, a link to `#` is meant to lead somewhere, unless it leads to the top. */
function isContent(kind: Entry['kind'], label: string): boolean {
  if (NAMED.test(label)) return true;
  return (kind === 'item' || kind === 'row') && /\p{L}{2}/u.test(label) && !TOP.test(label);
}

function isPlaceholderUrl(url: string): boolean {
  return IN_PATH.test(url) || RESERVED.test(url) || WORD.test(url);
}

function isPlaceholderId({ kind, id }: Subject): boolean {
  if (kind === 'arxiv') return NO_ARXIV.test(id);
  return (kind === 'corpus' || kind === 'pmid' || kind === 'pmcid') && DIGITS.test(id);
}
