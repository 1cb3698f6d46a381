import { familyOf, subjectUrl } from '../../subjects/kinds.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { AuditBadge, AuditEntry, AuditLink } from '../context.ts';
import type { Problem, Rule } from '../rule.ts';
import { memoizeByObject } from '../source-data.ts';

/** A link beyond so many others is not beside a badge. */
const FAR = 10;

/** Finds badges that count something else than what the link beside them leads to. */
export const linkAndBadge: Rule = {
  id: 'link-and-badge',
  sentence: 'The link and the badge of one entry name different things.',
  severity: 'error',
  needs: 'text',
  isLast: true,
  prepare: (entries) => void withStrangers(entries),
  check: ({ entries, told }) => {
    const suspects = withStrangers(entries);
    if (suspects.length === 0) return [];
    const names = told.names();
    const paperOf = told.papers();
    const keyOf = (subject: Subject) => paperOf(names.get(subjectKey(subject)) ?? subject);
    const asked = told.asked();
    return suspects.flatMap((at) => mismatches(at, { keyOf, asked }));
  },
};

/**
 * Those of the entries with a badge that counts something to which none of their links leads, as far
 * as the names tell. What has one name has no two, so all others are in order.
 */
const withStrangers = memoizeByObject((entries: readonly AuditEntry[]) =>
  entries.filter(hasStranger),
);

function hasStranger({ badges, links }: AuditEntry): boolean {
  if (badges.length === 0) return false;
  const linked = new Set(links.map(({ subject }) => subject && subjectKey(subject)));
  return badges.some(({ subject }) => !linked.has(subjectKey(subject)));
}

interface Names {
  readonly keyOf: (subject: Subject) => string;
  /** What this run was told of, so that an old name would be known as such. */
  readonly asked: ReadonlySet<string>;
}

/** GitHub leads from an old name to the new one, and only it knows. */
const MAY_BE_OLD = ' Unless one is an old name of the other: then only the name is to be changed.';

function mismatches(at: AuditEntry, { keyOf, asked }: Names): Problem[] {
  const { list, entry, badges } = at;
  const counted = new Set(badges.map(({ subject }) => keyOf(subject)));
  const linked = new Set(at.links.flatMap(({ subject }) => (subject ? [keyOf(subject)] : [])));
  const free = at.links.filter(({ subject }) => subject && !counted.has(keyOf(subject)));
  return badges.flatMap((badge) => {
    if (linked.has(keyOf(badge.subject))) return [];
    const other = nearest(badge, free);
    if (!other?.subject) return [];
    const [badgeKey, linkKey] = [subjectKey(badge.subject), subjectKey(other.subject)];
    const hint = badge.subject.kind === 'github' && !asked.has(badgeKey) ? MAY_BE_OLD : '';
    const message = `The badge counts ${badgeKey}, and the link beside it leads to ${linkKey}: ${subjectUrl(other.subject)}${hint}`;
    return [{ list, entry, at: badge.from, subject: badge.subject, mark: linkKey, message }];
  });
}

/** A link that another badge counts is not meant; of the others the one that is closest. */
function nearest(badge: AuditBadge, links: readonly AuditLink[]): AuditLink | undefined {
  const behind = firstBehind(badge, links);
  let best: AuditLink | undefined;
  for (const link of links.slice(Math.max(0, behind - FAR), behind + FAR)) {
    if (!link.subject || !areComparable(link.subject, badge.subject)) continue;
    if (!best || distance(link, badge) < distance(best, badge)) best = link;
  }
  return best;
}

/** Links come in the order of the text. Gives the place of the first one behind the badge. */
function firstBehind({ image }: AuditBadge, links: readonly AuditLink[]): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.from ?? 0) < image.from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two ids of one paper may have different kinds; two of one kind are two papers. */
function areComparable(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && familyOf(a) === familyOf(b);
}

function distance(link: AuditLink, { image }: AuditBadge): number {
  return link.from > image.from ? link.from - image.to : Math.max(0, image.from - link.to);
}
