import { linkSubject } from '../../subjects/link.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import { parseSubject } from '../../subjects/subject-text.ts';
import { recognizeBadge } from '../badges/badge.ts';
import type { Entry, EntryPage } from '../entries/entry.ts';
import type { EntryReader } from '../entries/entry-cache.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { List } from '../read-list.ts';
import type { Addition } from './addition.ts';

/** Where a subject stands. */
export interface EntryLocation {
  readonly file: string;
  /** The line of the entry, from 1. */
  readonly line: number;
}

/** Finds the first entry that links to one of the subjects, or counts it, in any spelling. */
export function findSubject(
  lists: readonly List[],
  subjects: readonly Subject[],
  read: EntryReader = readEntries,
): EntryLocation | undefined {
  for (const { path, text } of lists) {
    const entry = findEntry(read(text), subjects);
    if (entry) return { file: path, line: entry.line };
  }
  return undefined;
}

/** The same in a list that is read. */
export function findEntry(
  { text, entries }: EntryPage,
  subjects: readonly Subject[],
): Entry | undefined {
  const wanted = new Set(subjects.map(caselessKey));
  return entries.find((one) =>
    entrySubjects(text, one).some((subject) => wanted.has(caselessKey(subject))),
  );
}

/** Gives what an entry links to and counts, in the order of the text of each. */
export function entrySubjects(text: string, { links, images, markers }: Entry): Subject[] {
  const linked = links.map(({ url }) => linkSubject(url));
  const counted = images.map(
    ({ address }) => recognizeBadge(text.slice(address.from, address.to))?.subject,
  );
  const marked = markers.map(({ subject }) => subject);
  return [...linked, ...counted, ...marked].filter((subject) => subject !== undefined);
}

/** The Hub takes its names in any letters. */
function caselessKey(subject: Subject): string {
  return subjectKey(subject).toLowerCase();
}

/** Gives the subjects that an entry links to. */
export function linkedSubjects({ links }: Pick<Addition, 'links'>): Subject[] {
  return Object.values(links).flatMap((url) => (url === undefined ? [] : (linkSubject(url) ?? [])));
}

/** Gives the paper of an entry by the number that Semantic Scholar has for it, where that is known. */
export function numberedSubject({ corpus }: Pick<Addition, 'corpus'>): Subject[] {
  return corpus === undefined ? [] : [{ kind: 'corpus', id: String(corpus) }];
}

/** Gives what an entry is about, under every name that its addition knows: one paper has many. */
export function namesOf({ subject, corpus, links: { paper } }: Omit<Addition, 'file'>): Subject[] {
  const own = parseSubject(subject);
  const linked = paper === undefined ? [] : linkedSubjects({ links: { paper } });
  return [...(own ? [own] : []), ...linked, ...numberedSubject({ corpus })];
}
