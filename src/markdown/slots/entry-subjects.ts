import { type FieldName, hasField } from '../../fields/table.ts';
import { linkKey } from '../../subjects/known-link.ts';
import { linkSubject } from '../../subjects/link.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';

/** Returns the distinct subjects of links that have this field. */
function linkedSubjects(links: readonly PageLink[], field: FieldName): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const link of links) {
    const subject = subjectOfLink(link);
    if (subject && hasField(subject, field)) subjects.set(subjectKey(subject), subject);
  }
  return [...subjects.values()];
}

/** Why the subject of a count is not clear. */
export interface NoSubject {
  /** The number of linked subjects with the field. */
  readonly candidates: number;
  readonly reason: string;
}

/** One entry may have thousands of numbers and links. */
const CACHE = new WeakMap<Entry, Map<FieldName, Subject | NoSubject>>();

/** Returns the only subject with this field that an entry links to, or why there is none. */
export function soleSubject(entry: Entry, field: FieldName): Subject | NoSubject {
  const known = CACHE.get(entry) ?? new Map<FieldName, Subject | NoSubject>();
  const subject = known.get(field) ?? findSubject(entry, field);
  CACHE.set(entry, known.set(field, subject));
  return subject;
}

function findSubject(entry: Entry, field: FieldName): Subject | NoSubject {
  const own = linkedSubjects(entry.links, field);
  // The summary of a `<details>` may link to a home page, and the rest of it to the repository.
  const subjects = own.length > 0 ? own : linkedSubjects(entry.details, field);
  const [only] = subjects;
  if (only && subjects.length === 1) return only;
  const candidates = subjects.length;
  if (!only) return { candidates, reason: `no link of the entry leads to a subject with ${field}` };
  return {
    candidates,
    reason: `the links of the entry lead to ${candidates} subjects with ${field}`,
  };
}

/** Subjects of links that their addresses do not show, by `linkKey`. */
export type Identified = ReadonlyMap<string, Subject>;

/** An identified subject takes precedence over that of the address. */
export function subjectOfLink({ url, identified }: PageLink): Subject | undefined {
  return identified ?? linkSubject(url);
}

/** Adds the identified subjects to the links of entries. */
export function withIdentified(
  entries: readonly Entry[],
  identified: Identified,
): readonly Entry[] {
  if (identified.size === 0) return entries;
  return entries.map((entry) => {
    const links = entry.links.map((link) => withSubject(link, identified));
    return links.some((link) => link.identified !== undefined) ? { ...entry, links } : entry;
  });
}

function withSubject(link: PageLink, identified: Identified): PageLink {
  const subject = identified.get(linkKey(link.url));
  return subject === undefined ? link : { ...link, identified: subject };
}
