import { type FieldName, hasField } from '../../fields/table.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { isWithin } from '../entries/spans.ts';
import { withoutMarkup } from '../numbers.ts';
import { type NoSubject, soleSubject, subjectOfLink } from './entry-subjects.ts';
import { MAX_MARK, withoutMark } from './status-marks.ts';

/** A number in running text and what it counts. */
export interface Counted {
  readonly span: Span;
  readonly subject: Subject | NoSubject;
}

/**
 * Finds the subject of each number of an entry: the only one that the entry links to; among several
 * numbers or subjects, that of the link right before the number.
 */
export function subjectsAt(
  text: string,
  entry: Entry,
  { spans, field }: { spans: readonly Span[]; field: FieldName },
): Counted[] {
  const sole = soleSubject(entry, field);
  const [first] = spans;
  const isSole = spans.length === 1 && (!('reason' in sole) || sole.candidates === 0);
  if (!first || isSole) return spans.map((span) => ({ span, subject: withSentence(sole) }));
  const links = entry.links.filter(({ url }) => !url.startsWith('#'));
  const isBehind = (links[0]?.from ?? first.from) < first.from;
  const found = spans.map((span): Counted => {
    const near = neighbour(text, links, { span, isBehind });
    const link = near && isShared(text, links, { near, field }) ? undefined : near;
    return { span, subject: subjectOf(link, field, withSentence(sole)) };
  });
  return withoutRepeated(found);
}

/**
 * Finds the subject of a badge with a typed number: the only one of the entry, else that of the link
 * that contains the badge, else that of the link right before it.
 */
export function subjectOfBadge(
  text: string,
  entry: Entry,
  { image, field }: { image: Span; field: FieldName },
): Subject | NoSubject {
  const sole = soleSubject(entry, field);
  if (!('reason' in sole) || sole.candidates === 0) return sole;
  const around = entry.links.find(({ label }) => isWithin(image, label));
  if (around) return subjectOf(around, field, sole);
  const near = neighbour(text, entry.links, { span: image, isBehind: true });
  const link = near && isShared(text, entry.links, { near, field }) ? undefined : near;
  const subject = subjectOf(link, field, sole);
  return subject === OTHER ? sole : subject;
}

const SEVERAL: NoSubject = {
  candidates: 1,
  reason: 'The entry has several numbers that look like the count.',
};
const OTHER: NoSubject = {
  candidates: 0,
  reason: 'The number belongs to a link that leads to something else.',
};

function withSentence(subject: Subject | NoSubject): Subject | NoSubject {
  return 'reason' in subject ? { ...subject, reason: `The number: ${subject.reason}.` } : subject;
}

function subjectOf(
  link: PageLink | undefined,
  field: FieldName,
  sole: Subject | NoSubject,
): Subject | NoSubject {
  if (!link) return 'reason' in sole ? sole : SEVERAL;
  const subject = subjectOfLink(link);
  return subject && hasField(subject, field) ? subject : OTHER;
}

/** Between a link and its number are no words and no other number. */
const GAP = /^(?:[^\p{L}\p{N}]|:\w{1,30}:)*$/u;
const MAX_GAP = 100;

/** The mark of a repository between its link and the number belongs to the link. */
function isGap(text: string, { from, to }: Span): boolean {
  if (to - from > MAX_GAP + MAX_MARK) return false;
  const gap = withoutMark(text.slice(from, to));
  return gap.length <= MAX_GAP && GAP.test(withoutMarkup(gap));
}

/** Finds the link right before a number, or right behind it where the numbers come first. */
function neighbour(
  text: string,
  links: readonly PageLink[],
  { span, isBehind }: { span: Span; isBehind: boolean },
): PageLink | undefined {
  const link = isBehind ? lastBefore(links, span.from) : links.find(({ from }) => from >= span.to);
  if (!link) return undefined;
  const [from, to] = isBehind ? [link.to, span.from] : [span.to, link.from];
  return isGap(text, { from, to }) ? link : undefined;
}

/** Whether another counted link is beside the one before a number, as in `[A](…) / [B](…) ⭐ 5`. */
function isShared(
  text: string,
  links: readonly PageLink[],
  { near, field }: { near: PageLink; field: FieldName },
): boolean {
  const other = lastBefore(links, near.from);
  const subject = other && subjectOfLink(other);
  if (!subject || !hasField(subject, field)) return false;
  return isGap(text, { from: other.to, to: near.from });
}

/** Links are sorted by their start. One in the text of another ends before that. */
function lastBefore(links: readonly PageLink[], at: number): PageLink | undefined {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const before = links.slice(Math.max(0, low - 3), low).filter(({ to }) => to <= at);
  return before.toSorted((a, b) => a.to - b.to).at(-1);
}

/** Two numbers do not count the same. */
function withoutRepeated(found: readonly Counted[]): Counted[] {
  const times = new Map<string, number>();
  for (const { subject } of found) times.set(keyOf(subject), (times.get(keyOf(subject)) ?? 0) + 1);
  return found.map((one) => {
    const isRepeated = !('reason' in one.subject) && (times.get(keyOf(one.subject)) ?? 0) > 1;
    return isRepeated ? { ...one, subject: SEVERAL } : one;
  });
}

function keyOf(subject: Subject | NoSubject): string {
  return 'reason' in subject ? '' : `${subject.kind}:${subject.id}`;
}
