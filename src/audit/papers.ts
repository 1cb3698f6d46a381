import { isPaper } from '../subjects/kinds.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { AuditContext, AuditEntry, AuditLink } from './context.ts';
import { MIN_TITLE_WORDS, titleOf, wordsOf } from './entry-titles.ts';
import { type KeyOf, memoizeByObject } from './source-data.ts';

/** A paper that an entry is about, and the link that leads to it. */
export interface NamedPaper {
  readonly link: AuditLink;
  readonly subject: Subject;
}

/** The title that an entry gives to a paper. */
export interface EntryTitle {
  readonly title: string;
  readonly words: ReadonlySet<string>;
}

/** A paper that an entry is about, with the title that the entry gives it. */
export interface Mention extends NamedPaper, EntryTitle {
  readonly at: AuditEntry;
}

/** Only the start of a longer entry is read. */
const MAX_LENGTH = 5_000;

/** Returns the text of an entry, or the start of a long one. */
export function entryText({ list, entry }: AuditEntry): string {
  return list.text.slice(entry.from, Math.min(entry.to, entry.from + MAX_LENGTH));
}

/** Returns the distinct words of an entry. */
export function entryWords(at: AuditEntry): ReadonlySet<string> {
  return wordsOf(entryText(at));
}

/** Headings of sections that announce papers instead of listing them. */
const NEWS =
  /\b(?:news|updates?|changelog|change log|announcements?|what['’]?s new|recent(?:ly)?|timeline)\b|更新|新闻|最新|动态|ニュース|お知らせ/i;
/** An entry that talks about its authors announces their paper. */
const OURS = /\b(?:we|our)\b/i;

/** Whether an entry announces a paper or mentions it in a sentence, under words of its own. */
function isNews({ list, entry }: AuditEntry, { from }: AuditLink): boolean {
  if (entry.sections.some((section) => NEWS.test(section))) return true;
  return OURS.test(list.text.slice(Math.max(entry.from, from - MAX_LEAD), from));
}

/** In UTF-16 units. */
const MAX_LEAD = 200;

/** Caches titles, since several rules need them for the same entries. */
const titlesByLink = memoizeByObject(
  (_entries: AuditContext['entries']) => new Map<AuditLink, EntryTitle>(),
);

/** Fills the cache of titles, so that it is ready when the sources have answered. */
export function prepareTitles(entries: AuditContext['entries']): void {
  const titleIn = titleReader(entries);
  for (const at of entries) for (const { link } of mainPapers(at)) titleIn(at, link);
}

/** Returns a cached reader of the title that one of `entries` gives to one of its links. */
export function titleReader(
  entries: AuditContext['entries'],
): (at: AuditEntry, link: AuditLink) => EntryTitle {
  const known = titlesByLink(entries);
  return ({ list, entry }, link) => {
    const before = known.get(link);
    if (before !== undefined) return before;
    const title = titleOf(list.text, entry, link);
    const entryTitle = { title, words: wordsOf(title) };
    known.set(link, entryTitle);
    return entryTitle;
  };
}

/**
 * Groups the papers that entries are about by list and paper, under any of its ids. Running text and
 * entries with links to several papers may only refer to them, so there the link must open the entry
 * or a cell.
 */
export function mentions({ entries, lookup }: AuditContext): Map<string, Mention[]> {
  const keyOf = lookup.paperKey;
  const titleIn = titleReader(entries);
  const found = new Map<string, Mention[]>();
  for (const at of entries.filter(({ entry }) => entry.kind !== 'heading')) {
    for (const { link, subject } of mainPapers(at, keyOf)) {
      const named = titleIn(at, link);
      if (named.words.size < MIN_TITLE_WORDS || isNews(at, link)) continue;
      const key = `${at.list.path}\n${keyOf(subject)}`;
      const others = found.get(key);
      if (!others) found.set(key, [{ at, link, subject, ...named }]);
      else if (others.at(-1)?.at !== at) others.push({ at, link, subject, ...named });
    }
  }
  return found;
}

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
