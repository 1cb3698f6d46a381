import { readFileSync } from 'node:fs';
import { auditContext } from '../../src/audit/context.ts';
import { wordsOf } from '../../src/audit/entry-titles.ts';
import { mentions } from '../../src/audit/papers.ts';
import type { ReadList } from '../../src/markdown/read-list.ts';
import { isPaper } from '../../src/subjects/kinds.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { numberOf } from './draw.ts';

/** The titles of the papers in a list, by key. */
export type Titles = ReadonlyMap<string, string>;

/** The title of a paper in the source, and its origin. */
export interface SourceTitle {
  readonly title: string;
  /** `paper`: the real title; `list`: that of another list; `us`: a variation of the title in the list. */
  readonly by: 'paper' | 'list' | 'us';
}

/** The real titles of papers that a list links to by several titles. */
const REAL: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('./real-titles.json', import.meta.url), 'utf8'),
);

/** Returns the titles of the papers in a list. Full titles are preferred over names. */
export function titlesIn(list: ReadList): Titles {
  const titles = new Map<string, string>();
  for (const { entry, subject } of list.slots) {
    // Running text may start with anything, such as the authors.
    const isOneThing = entry.kind === 'row' || entry.kind === 'item';
    if (isPaper(subject) && isOneThing && !titles.has(subjectKey(subject))) {
      titles.set(subjectKey(subject), entry.title);
    }
  }
  for (const [mention] of mentions(auditContext([list])).values()) {
    if (!mention) continue;
    // Text after a link in the same cell, such as the authors, is in one of the two.
    const key = subjectKey(mention.subject);
    if (!isTelling(titles.get(key) ?? '')) titles.set(key, mention.title);
  }
  return titles;
}

/**
 * Returns the title of each paper in the source, which differs from that in the list: the real title
 * if the list has several, or the longest title in other lists, or else a variation of the title.
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
  // The list has the title without its second part.
  (title) => `${title}: evidence from four continents and a century of observation`,
  // The list adds a name before the title, or the source omits it.
  (title) => title.replace(/^[^:]{1,30}:\s*/, ''),
  (title) => `NewName: ${title}`,
  // The list has a longer title, or the preprint had another one.
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
