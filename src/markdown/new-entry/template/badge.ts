import { pathSegment, urlPath } from '../../../escape/data.ts';
import { type Fact, factText } from '../../../fields/fact.ts';
import { hasField } from '../../../fields/table.ts';
import { familyOf, parseSubject, roleOf } from '../../../subjects/kinds.ts';
import { type Subject, subjectKey } from '../../../subjects/subject.ts';
import { type Badge, recognizeBadge, TALLY } from '../../badges/badge.ts';
import { API_PREFIXES } from '../../badges/live-address.ts';
import { formatShieldsUrl, parseShieldsUrl, queryKeyOf } from '../../badges/shields-url.ts';
import { recognizeStaticBadge } from '../../badges/static-badge.ts';
import { UNKNOWN } from '../../numbers.ts';
import type { Addition } from '../addition.ts';
import { corpusSubject, linkedSubjects } from '../find-subject.ts';

/**
 * Returns the address of a neighbour's badge with the subject of the addition; undefined where the
 * result would not be recognised as a badge of this subject.
 */
export function fillBadge(address: string, addition: Addition): string | undefined {
  const old = recognizeBadge(address);
  if (!old) return fillTypedBadge(address, addition);
  if (/[?&;]tally=/.test(address)) return fillTallyBadge(old, addition);
  for (const subject of subjectsFor(old.subject, addition)) {
    for (const [before, after] of spellings(old.subject, subject)) {
      const at = address.toLowerCase().indexOf(before.toLowerCase());
      if (at < 0) continue;
      const next = address.slice(0, at) + after + address.slice(at + before.length);
      const read = recognizeBadge(next)?.subject;
      if (read && subjectKey(read) === subjectKey(subject)) return next;
    }
  }
  return isOnOtherHost(old.subject, addition) ? fillTallyBadge(old, addition) : undefined;
}

/** A live badge of one host is none of another, so that it becomes a static one. */
function isOnOtherHost(old: Subject, addition: Addition): boolean {
  const [next] = subjectsFor(old, addition);
  return familyOf(old) === 'repository' && next !== undefined && next.kind !== old.kind;
}

/** The value on a badge of a neighbour, which its alternative text may repeat. */
export function shownOn(address: string): string | undefined {
  return (recognizeBadge(address) ?? recognizeStaticBadge(address))?.shown;
}

/** A badge with a typed number becomes one that is kept up to date. */
function fillTypedBadge(address: string, addition: Addition): string | undefined {
  const typed = recognizeStaticBadge(address);
  if (!typed) return undefined;
  const subject = subjectsOf(addition).find((one) => hasField(one, typed.field));
  return subject && typed.write(UNKNOWN, { subject, field: typed.field });
}

/** The next refresh adds the number. */
function fillTallyBadge(old: Badge, addition: Addition): string | undefined {
  const count = fillCount(old, addition);
  const url = parseShieldsUrl(old.write(UNKNOWN));
  if (!count || !url) return undefined;
  const own = queryKeyOf(TALLY, factText(count));
  return formatShieldsUrl({
    ...url,
    query: url.query.map((part) => (part.key === TALLY ? own : part)),
  });
}

/** Returns the same field of the addition's subject, if it has such a subject. */
export function fillCount({ subject, field }: Fact, addition: Addition): Fact | undefined {
  const next = subjectsFor(subject, addition).find((one) => hasField(one, field));
  return next && { subject: next, field };
}

/** Subjects of the same kind come first. */
function subjectsFor(old: Subject, addition: Addition): Subject[] {
  const all = [...corpusSubject(addition), ...subjectsOf(addition)];
  const fitting = all.filter((one) => roleOf(one) === roleOf(old));
  return fitting.toSorted((a, b) => Number(b.kind === old.kind) - Number(a.kind === old.kind));
}

/** The subject of an addition and those it links to. */
function subjectsOf(addition: Addition): Subject[] {
  const subject = parseSubject(addition.subject);
  return [...(subject ? [subject] : []), ...linkedSubjects(addition)];
}

/** Returns the spellings with their prefix first, since the bare id would keep the old prefix. */
function spellings(old: Subject, next: Subject): [string, string][] {
  const before = API_PREFIXES[old.kind];
  const after = API_PREFIXES[next.kind];
  const id = urlPath(next.id);
  if (before === undefined || after === undefined) return [[old.id, id]];
  return [
    [before + old.id, after + id],
    [pathSegment(before + old.id), pathSegment(after + next.id)],
  ];
}
