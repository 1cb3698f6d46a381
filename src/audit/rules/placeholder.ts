import type { Subject } from '../../subjects/subject.ts';
import type { AuditEntry } from '../context.ts';
import { labelOf } from '../entry-titles.ts';
import type { Problem, Rule } from '../rule.ts';

/** What people type where they do not know the number yet: `12345678`, `00000000`. */
const DIGITS = /^(?:1234567(?:8|89|890)?|(\d)\1{4,})$/;
/** arXiv numbers papers from 1 in each month: `1234.56789` and `2401.00000` cannot be. */
const NO_ARXIV = /^(?:\d\d(?:00|1[3-9]|[2-9]\d)\.|\d{4}\.0+$)/;
/** A part of a path that stands for one: `xxxx.xxxxx`, `your-username`. */
const STAND_IN =
  /^https?:\/\/[^?#]*\/(?:x{3,}|x{4}\.x{4,5}|your[-_]?(?:user(?:name)?|repo(?:sitory)?|org|name|project)|<[^>]*>)(?:v\d+|\.pdf)?(?:[/?#]|$)/i;
/** Hosts that lead nowhere by definition (RFC 2606), and names out of templates. */
const NOWHERE =
  /^https?:\/\/(?:(?:www\.)?example\.(?:com|org|net)(?:[/?#]|$)|github\.com\/(?:user|username|owner)\/(?:repo|repository|project|name)(?:[/?#]|$))/i;
/** A target that is the word for a target. */
const WORD =
  /^(?:(?:paper|code|arxiv|github|project|model)[-_ ]?)?(?:link|url)$|^(?:todo|tbd|tba|xxx+)$/i;
const NAMED =
  /^\W*(?:code|paper|pdf|github|project(?: page)?|model|weights|dataset|data|demo|link|website)\W*$/i;

/** Finds ids and addresses that stand in for one that was not known yet. */
export const placeholder: Rule = {
  id: 'placeholder',
  sentence: 'An id or an address stands in for one that was not known yet.',
  severity: 'error',
  needs: 'text',
  check: ({ entries }) => entries.flatMap((at) => [...badges(at), ...links(at)]),
};

function badges({ list, entry, badges: all }: AuditEntry): Problem[] {
  return all.flatMap(({ subject, from: at }) => {
    if (!isStandIn(subject)) return [];
    const message = `The badge counts ${subject.kind}:${subject.id}, which looks like a placeholder.`;
    return [{ list, entry, at, subject, message }];
  });
}

function links({ list, entry, links: all }: AuditEntry): Problem[] {
  // A line that shows how entries are written has nothing else in it.
  if (all.length > 1 && all.every(({ url }) => WORD.test(url))) return [];
  return all.flatMap((link) => {
    const { url, subject } = link;
    const isMeant = (subject && isStandIn(subject)) || isNowhere(url);
    const isEmpty = url === '#' && NAMED.test(labelOf(list.text, link));
    if (!isMeant && !isEmpty) return [];
    const message = `The link to ${url} looks like a placeholder.`;
    return [{ list, entry, at: link.from, mark: url, message }];
  });
}

function isNowhere(url: string): boolean {
  return STAND_IN.test(url) || NOWHERE.test(url) || WORD.test(url);
}

function isStandIn({ kind, id }: Subject): boolean {
  if (kind === 'arxiv') return NO_ARXIV.test(id);
  return (kind === 'corpus' || kind === 'pmid' || kind === 'pmcid') && DIGITS.test(id);
}
