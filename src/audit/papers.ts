import { isPaper } from '../subjects/kinds.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { AuditContext, AuditEntry, AuditLink } from './context.ts';
import { titleOf, wordsOf } from './entry-titles.ts';
import { type KeyOf, memoizeByObject } from './source-data.ts';

/** A paper that an entry is about, and the link that leads to it. */
export interface NamedPaper {
  readonly link: AuditLink;
  readonly subject: Subject;
}

/** What an entry calls a paper. */
export interface Wording {
  readonly title: string;
  readonly words: ReadonlySet<string>;
}

/** A paper under the title by which one entry names it. */
export interface Mention extends NamedPaper, Wording {
  readonly at: AuditEntry;
}

/** So few words are a name and no title. */
const SHORTEST_TITLE = 4;

/** What entries call papers, by the links to those; of some entries each is read once. */
const wordings = memoizeByObject(
  (_entries: AuditContext['entries']) => new Map<AuditLink, Wording>(),
);

/** Reads what the entries call their papers, as far as that can be told before sources answer. */
export function prepareWordings(entries: AuditContext['entries']): void {
  const wording = wordingIn(entries);
  for (const at of entries) for (const { link } of mainPapers(at)) wording(at, link);
}

/** Gives what says how an entry among these calls the paper of one of its links. */
export function wordingIn(
  entries: AuditContext['entries'],
): (at: AuditEntry, link: AuditLink) => Wording {
  const known = wordings(entries);
  return ({ list, entry }, link) => {
    const before = known.get(link);
    if (before !== undefined) return before;
    const title = titleOf(list.text, entry, link);
    const wording = { title, words: wordsOf(title) };
    known.set(link, wording);
    return wording;
  };
}

/**
 * Gives the papers that entries are about, by list and paper, whatever id it has: running text, and
 * an entry that links to several papers, may only refer to them, so there the link has to open the
 * entry or a cell.
 */
export function mentions({ entries, told }: AuditContext): Map<string, Mention[]> {
  const keyOf = told.papers();
  const wording = wordingIn(entries);
  const found = new Map<string, Mention[]>();
  for (const at of entries) {
    if (at.entry.kind === 'heading') continue;
    for (const { link, subject } of mainPapers(at, keyOf)) {
      const key = `${at.list.path}\n${keyOf(subject)}`;
      const named = wording(at, link);
      if (named.words.size < SHORTEST_TITLE) continue;
      const others = found.get(key);
      if (!others) found.set(key, [{ at, link, subject, ...named }]);
      else if (others.at(-1)?.at !== at) others.push({ at, link, subject, ...named });
    }
  }
  return found;
}

/** Gives the papers that an entry is about, each with the link that leads to it. */
export function mainPapers({ entry, links }: AuditEntry, keyOf: KeyOf = subjectKey): NamedPaper[] {
  const papers: NamedPaper[] = [];
  for (const link of links) {
    if (link.subject && isPaper(link.subject)) papers.push({ link, subject: link.subject });
  }
  const isOneThing = entry.kind === 'row' || entry.kind === 'item';
  if (papers.length === 0 || (papers.length === 1 && isOneThing)) return papers;
  const keys = new Set(papers.map(({ subject }) => keyOf(subject)));
  if (keys.size <= 1 && isOneThing) return papers.slice(0, 1);
  const starts = new Set([entry.from, ...entry.cells.map(({ from }) => from)]);
  return papers.filter(({ link }) => starts.has(link.from));
}
