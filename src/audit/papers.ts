import type { Kind, Subject } from '../subjects/subject.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { AuditContext, AuditEntry, AuditLink } from './context.ts';
import type { KeyOf } from './names.ts';
import { titleOf, wordsOf } from './wording.ts';

/** A paper under the title by which one entry names it. */
export interface Mention {
  readonly at: AuditEntry;
  readonly link: AuditLink;
  readonly subject: Subject;
  readonly title: string;
  readonly words: ReadonlySet<string>;
}

/** Says whether the subject is a paper, by whatever id. */
export function isPaper({ kind }: { readonly kind: Kind }): boolean {
  return kind !== 'github' && kind !== 'hf';
}

/** So few words are a name and no title. */
const SHORTEST_TITLE = 4;

/**
 * Gives the papers that entries are about, by list and paper, whatever id it has: running text, and an entry that links to
 * several papers, may only refer to them, so there the link has to open the entry or a cell.
 */
export function mentions({ entries, told }: AuditContext): Map<string, Mention[]> {
  const keyOf = told.papers();
  const found = new Map<string, Mention[]>();
  for (const at of entries) {
    if (at.entry.kind === 'heading') continue;
    for (const { link, subject } of mainPapers(at, keyOf)) {
      const key = `${at.list.path}\n${keyOf(subject)}`;
      const title = titleOf(at.list.text, at.entry, link);
      const words = wordsOf(title);
      if (words.size < SHORTEST_TITLE) continue;
      const others = found.get(key);
      if (!others) found.set(key, [{ at, link, subject, title, words }]);
      else if (others.at(-1)?.at !== at) others.push({ at, link, subject, title, words });
    }
  }
  return found;
}

/** Gives the papers that an entry is about, each with the link that leads to it. */
export function mainPapers(
  { entry, links }: AuditEntry,
  keyOf: KeyOf = subjectKey,
): { link: AuditLink; subject: Subject }[] {
  const papers = links.flatMap((link) =>
    link.subject && isPaper(link.subject) ? [{ link, subject: link.subject }] : [],
  );
  const keys = new Set(papers.map(({ subject }) => keyOf(subject)));
  const isOneThing = entry.kind === 'row' || entry.kind === 'item';
  if (keys.size <= 1 && isOneThing) return papers.slice(0, 1);
  const starts = new Set([entry.from, ...entry.cells.map(({ from }) => from)]);
  return papers.filter(({ link }) => starts.has(link.from));
}
