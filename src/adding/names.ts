import type { Addition } from '../markdown/new-entry/addition.ts';
import { linkSubject } from '../subjects/link.ts';
import type { Subject } from '../subjects/subject.ts';
import { parseSubject } from '../subjects/subject-text.ts';

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
