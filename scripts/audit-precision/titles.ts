import { readFileSync } from 'node:fs';
import { auditContext } from '../../src/audit/context.ts';
import { wordsOf } from '../../src/audit/entry-titles.ts';
import { mentions } from '../../src/audit/papers.ts';
import type { ReadList } from '../../src/markdown/read-list.ts';
import { isPaper } from '../../src/subjects/kinds.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { numberOf } from './draw.ts';

/** What one list calls its papers, by their keys. */
export type Titles = ReadonlyMap<string, string>;

/** What a source is made to call a paper, and who wrote that. */
export interface SourceTitle {
  readonly title: string;
  /** `paper`: its authors; `list`: another list's maintainer; `us`: the list's own, in other words. */
  readonly by: 'paper' | 'list' | 'us';
}

/** The titles of papers that a list links to under several: its own words leave the right one open. */
const REAL: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('./real-titles.json', import.meta.url), 'utf8'),
);

/** Returns the titles by which a list names its papers; the whole title rather than a name. */
export function titlesIn(list: ReadList): Titles {
  const titles = new Map<string, string>();
  for (const { entry, subject } of list.slots) {
    // What stands at the start of running text may be anything, such as the authors.
    const isOneThing = entry.kind === 'row' || entry.kind === 'item';
    if (isPaper(subject) && isOneThing && !titles.has(subjectKey(subject))) {
      titles.set(subjectKey(subject), entry.title);
    }
  }
  for (const [mention] of mentions(auditContext([list])).values()) {
    if (!mention) continue;
    // What follows a link in its cell, such as authors, is in one of the two.
    const key = subjectKey(mention.subject);
    if (!isTelling(titles.get(key) ?? '')) titles.set(key, mention.title);
  }
  return titles;
}

/**
 * Returns a source's title of each paper of a list, which is never just what the list says: the real one
 * where lists contradict themselves, the longest that other lists have, or else the list's own as
 * another person would write it.
 */
export function sourceTitles(own: Titles, others: readonly Titles[]): Map<string, SourceTitle> {
  return new Map([...own].map(([key, title]) => [key, sourceTitle(key, title, others)]));
}

function sourceTitle(key: string, own: string, others: readonly Titles[]): SourceTitle {
  const real = REAL[key];
  if (real !== undefined) return { title: real, by: 'paper' };
  const [theirs] = others
    .flatMap((other) => other.get(key) ?? [])
    .toSorted((a, b) => b.length - a.length);
  if (theirs !== undefined) return { title: theirs, by: 'list' };
  return { title: reworded(key, own), by: 'us' };
}

const WORDINGS: readonly ((title: string) => string)[] = [
  (title) => title.toUpperCase(),
  (title) => title.toLowerCase().replace(/\p{P}+/gu, ' '),
  // The list has the title without what follows it.
  (title) => `${title}: evidence from four continents and a century of observation`,
  // The list puts a name in front, or the source left it out.
  (title) => title.replace(/^[^:]{1,30}:\s*/, ''),
  (title) => `NewName: ${title}`,
  // The list says more than the title, or the paper was called otherwise as a preprint.
  (title) => withHalf(title, 0),
  (title) => withHalf(title, 1),
  (title) =>
    title.replace(/\b([A-Z])(\w+)/g, '{$1}$2').replace(/(\d+)/g, String.raw`$\mathbf{$1}$`),
  (title) => `${title.replace(/ and /gi, ' &amp; ').replace(/-/g, '‐')} (Extended Abstract)`,
];

function reworded(key: string, title: string): string {
  const wording = WORDINGS[numberOf(`wording ${key}`) % WORDINGS.length];
  const changed = wording?.(title) ?? title;
  return changed.trim() === '' ? title : changed;
}

function withHalf(title: string, half: 0 | 1): string {
  const words = title.split(' ');
  const middle = Math.ceil(words.length / 2);
  return (half === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
}

/** Whether a title has enough words to identify a paper: fewer words are a name. */
export function isTelling(title: string): boolean {
  return wordsOf(title).size >= 4;
}
