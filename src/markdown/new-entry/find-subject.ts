import { parseSubject } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import { recognizeBadge } from '../badges/badge.ts';
import type { Entry, EntryPage } from '../entries/entry.ts';
import type { EntryReader } from '../entries/entry-cache.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { List } from '../read-list.ts';
import { isMdxFile } from '../syntax/mdx.ts';
import type { Addition } from './addition.ts';

export interface EntryLocation {
  readonly file: string;
  /** The line of the entry, from 1. */
  readonly line: number;
}

/** Finds the first entry that links to or counts one of the subjects. */
export function findSubject(
  lists: readonly List[],
  subjects: readonly Subject[],
  read: EntryReader = readEntries,
): EntryLocation | undefined {
  for (const { path, text } of lists) {
    const entry = findEntry(read(text, isMdxFile(path)), subjects);
    if (entry) return { file: path, line: entry.line };
  }
  return undefined;
}

/** Like `findSubject`, in a parsed list. */
export function findEntry(
  { text, entries }: EntryPage,
  subjects: readonly Subject[],
): Entry | undefined {
  const wanted = new Set(subjects.map(caselessKey));
  return entries.find((one) =>
    entrySubjects(text, one).some((subject) => wanted.has(caselessKey(subject))),
  );
}

/** Returns the subjects of links, then of badges, then of markers. */
export function entrySubjects(text: string, { links, images, markers }: Entry): Subject[] {
  const linked = links.map(({ url }) => linkSubject(url));
  const counted = images.map(
    ({ address }) => recognizeBadge(text.slice(address.from, address.to))?.subject,
  );
  const marked = markers.map(({ subject }) => subject);
  return [...linked, ...counted, ...marked].filter((subject) => subject !== undefined);
}

/** Names on the Hugging Face Hub are not case-sensitive. */
function caselessKey(subject: Subject): string {
  return subjectKey(subject).toLowerCase();
}

export function linkedSubjects({ links }: Pick<Addition, 'links'>): Subject[] {
  return Object.values(links).flatMap((url) => (url === undefined ? [] : (linkSubject(url) ?? [])));
}

/** Returns the subject of Semantic Scholar's id, if it is known. */
export function corpusSubject({ corpus }: Pick<Addition, 'corpus'>): Subject[] {
  return corpus === undefined ? [] : [{ kind: 'corpus', id: String(corpus) }];
}

/** Returns the subject of an addition under all of its ids. */
export function namesOf({ subject, corpus, links: { paper } }: Omit<Addition, 'file'>): Subject[] {
  const own = parseSubject(subject);
  const linked = paper === undefined ? [] : linkedSubjects({ links: { paper } });
  return [...(own ? [own] : []), ...linked, ...corpusSubject({ corpus })];
}
