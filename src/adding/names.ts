import { linkSubject } from '../subjects/link.ts';
import type { Subject } from '../subjects/subject.ts';
import { parseSubject } from '../subjects/subject-text.ts';
import type { Addition } from './addition.ts';

/** Gives what an entry is about, under every name that its addition knows: one paper has many. */
export function namesOf({ subject, corpus, links }: Omit<Addition, 'file'>): Subject[] {
  const numbered: Subject[] = corpus === undefined ? [] : [{ kind: 'corpus', id: String(corpus) }];
  const linked = links.paper === undefined ? undefined : linkSubject(links.paper);
  return [parseSubject(subject), linked, ...numbered].filter((one) => one !== undefined);
}
