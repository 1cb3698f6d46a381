import type { Span } from '../../markdown/entries/html-tags.ts';
import { overlapTest } from '../../markdown/entries/spans.ts';
import { familyOf, subjectUrl } from '../../subjects/kinds.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { AuditBadge, AuditEntry, AuditLink } from '../context.ts';
import { mayBeOneRepository } from '../repository-names.ts';
import type { Problem, Rule } from '../rule.ts';
import { memoizeByObject } from '../source-data.ts';

/** Only so many links before and after a badge are considered. */
const MAX_DISTANCE = 10;

export const linkAndBadge: Rule = {
  id: 'link-and-badge',
  sentence: 'The link and the badge of an entry are for different subjects.',
  severity: 'error',
  needs: 'text',
  isLast: true,
  prepare: (entries) => void withUnlinkedBadge(entries),
  check: ({ entries, lookup }) => {
    const suspects = withUnlinkedBadge(entries);
    if (suspects.length === 0) return [];
    const names = lookup.names();
    const keyOf = (subject: Subject) => lookup.paperKey(names.get(subjectKey(subject)) ?? subject);
    const known = { keyOf, asked: lookup.asked(), nodes: lookup.nodes() };
    return suspects.flatMap((at) => mismatches(at, known));
  },
};

/**
 * The entries with a badge for a subject that none of their links leads to. Source data can only
 * show that such a badge is right, so all other entries need no further check.
 */
const withUnlinkedBadge = memoizeByObject((entries: readonly AuditEntry[]) =>
  withoutHead(entries).filter(hasUnlinkedBadge),
);

/** Above the first item or row, paragraphs with several images are badges of the list itself. */
function withoutHead(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  const begun = new Set<unknown>();
  return entries.filter(({ list, entry: { kind, images } }) => {
    if (kind === 'row' || kind === 'item') begun.add(list);
    return begun.has(list) || images.length < 2;
  });
}

function hasUnlinkedBadge({ badges, links }: AuditEntry): boolean {
  if (badges.length === 0) return false;
  const linked = new Set(links.map(({ subject }) => subject && subjectKey(subject)));
  return badges.some(({ subject }) => !linked.has(subjectKey(subject)));
}

interface Names {
  readonly keyOf: (subject: Subject) => string;
  /** The subjects with source data, which knows their former names. */
  readonly asked: ReadonlySet<string>;
  /** GitHub's ids of repositories. */
  readonly nodes: ReadonlyMap<string, string>;
}

/** Only GitHub knows the former names of a repository. */
const RENAME_HINT = ' If one is a former name of the other, change only the name.';

function mismatches(at: AuditEntry, names: Names): Problem[] {
  const { keyOf, asked } = names;
  const { list, entry, badges } = at;
  const counted = new Set(badges.map(({ subject }) => keyOf(subject)));
  const linked = new Set(at.links.flatMap(({ subject }) => (subject ? [keyOf(subject)] : [])));
  const holdsImage = overlapTest(entry.images);
  const free = at.links.filter(
    (link) => link.subject && !counted.has(keyOf(link.subject)) && !isBadge(link, holdsImage),
  );
  return badges.flatMap((badge) => {
    if (linked.has(keyOf(badge.subject))) return [];
    const around = at.links.filter(
      ({ from, to, subject }) => subject && from <= badge.image.from && badge.image.to <= to,
    );
    const other = nearest(badge, around.length > 0 ? around : free);
    if (!other?.subject || !areDifferent(badge.subject, other.subject, names)) return [];
    const [badgeKey, linkKey] = [subjectKey(badge.subject), subjectKey(other.subject)];
    const hint = badge.subject.kind === 'github' && !asked.has(badgeKey) ? RENAME_HINT : '';
    const message = `The badge counts ${badgeKey}, but the nearest link leads to ${linkKey} (${subjectUrl(other.subject)}).${hint}`;
    return [{ list, entry, at: badge.from, subject: badge.subject, mark: linkKey, message }];
  });
}

/**
 * Only GitHub knows the former names of repositories. Without its answer about both, names that may
 * be those of one repository are no contradiction.
 */
function areDifferent(one: Subject, other: Subject, { nodes }: Names): boolean {
  if (one.kind !== 'github') return true;
  const [node, otherNode] = [one, other].map((subject) => nodes.get(subjectKey(subject)));
  if (node !== undefined && otherNode !== undefined) return node !== otherNode;
  return !mayBeOneRepository(one.id, other.id);
}

/** Another badge or a logo, such as that of awesome lists. */
function isBadge({ subject, label }: AuditLink, holdsImage: (span: Span) => boolean): boolean {
  return subject?.id === 'sindresorhus/awesome' || holdsImage(label);
}

/** Links whose subject has a badge are not in `links`. */
function nearest(badge: AuditBadge, links: readonly AuditLink[]): AuditLink | undefined {
  const after = firstAfter(badge, links);
  let best: AuditLink | undefined;
  for (const link of links.slice(Math.max(0, after - MAX_DISTANCE), after + MAX_DISTANCE)) {
    if (!link.subject || !areComparable(link.subject, badge.subject)) continue;
    if (!best || distance(link, badge) < distance(best, badge)) best = link;
  }
  return best;
}

/** Returns the index of the first link after the badge. Links are in the order of the text. */
function firstAfter({ image }: AuditBadge, links: readonly AuditLink[]): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.from ?? 0) < image.from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ids of different kinds may be those of one paper; two ids of one kind are two papers. */
function areComparable(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && familyOf(a) === familyOf(b);
}

function distance(link: AuditLink, { image }: AuditBadge): number {
  return link.from > image.from ? link.from - image.to : Math.max(0, image.from - link.to);
}
