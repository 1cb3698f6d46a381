import { isPaper } from '../../subjects/kinds.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { lettersOf } from '../../subjects/titles.ts';
import type { AuditEntry, AuditLink } from '../context.ts';
import { likeness, wordsOf } from '../entry-titles.ts';
import { type EntryTitle, mainPapers, prepareTitles, titleReader } from '../papers.ts';
import type { Problem, Rule } from '../rule.ts';
import type { SourceLookup } from '../source-data.ts';

/** Titles with a greater likeness may be those of one paper. */
const MAX_LIKENESS = 0.2;
/** An entry that contains a greater share of a title's words is about that paper. */
const MAX_CONTAINED = 0.6;
/** Fewer words are a name, which need not be part of the title. */
const MIN_TITLE_WORDS = 4;
/** Only the start of a longer entry is read. */
const MAX_LENGTH = 5_000;

export const titleMismatch: Rule = {
  id: 'title-mismatch',
  sentence: 'The title of an entry differs from the title of the paper it links to or counts.',
  severity: 'error',
  needs: 'network',
  prepare: prepareTitles,
  check: ({ entries, lookup }) => {
    const titles = lookup.titles();
    const titleIn = titleReader(entries);
    return titles.size === 0 ? [] : entries.flatMap((at) => mismatches(at, { titles, titleIn }));
  },
};

interface Names {
  readonly titles: ReturnType<SourceLookup['titles']>;
  readonly titleIn: (at: AuditEntry, link: AuditLink) => EntryTitle;
}

function mismatches(at: AuditEntry, { titles, titleIn }: Names): Problem[] {
  const { list, entry } = at;
  const papers = mainPapers(at);
  const own = papers.map(({ link }) => titleIn(at, link).words);
  if (!own.some((words) => words.size >= MIN_TITLE_WORDS)) return [];
  const text = list.text.slice(entry.from, Math.min(entry.to, entry.from + MAX_LENGTH));
  const entryWords = { whole: wordsOf(text), letters: lettersOf(text), own };
  const counted = at.badges.filter(({ subject }) => isPaper(subject));
  const named = [
    ...papers.map(({ link, subject }) => ({ from: link.from, subject, by: 'link' })),
    ...counted.map(({ from, subject }) => ({ from, subject, by: 'badge' })),
  ];
  return named.flatMap(({ from, subject, by }) => {
    const title = titles.get(subjectKey(subject));
    if (title === undefined || isAbout(title, entryWords)) return [];
    const message = `The ${by} is for ${subjectKey(subject)}, whose title is “${title}”.`;
    return [{ list, entry, at: from, subject, mark: by, message }];
  });
}

interface EntryWords {
  readonly whole: ReadonlySet<string>;
  readonly letters: string;
  readonly own: readonly ReadonlySet<string>[];
}

/** Whether an entry may be about the paper of this title, or of the name before its colon. */
function isAbout(title: string, { whole, letters, own }: EntryWords): boolean {
  const words = wordsOf(title);
  if (words.size < MIN_TITLE_WORDS) return true;
  const name = title.includes(':') ? wordsOf(title.split(':', 1)[0] ?? '') : new Set<string>();
  const isNamed = name.size > 0 && name.size <= 3 && [...name].every((word) => whole.has(word));
  const contained = [...words].filter((word) => whole.has(word)).length / words.size;
  if (isNamed || contained >= MAX_CONTAINED) return true;
  // `data scalable` and `data-scalable` have different words but the same letters.
  if (letters.includes(lettersOf(title))) return true;
  return own.some((text) => likeness(words, text) > MAX_LIKENESS);
}
