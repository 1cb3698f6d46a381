import { isPaper } from '../../subjects/kinds.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { lettersOf } from '../../subjects/titles.ts';
import type { AuditEntry, AuditLink } from '../context.ts';
import { likeness, wordsOf } from '../entry-titles.ts';
import { mainPapers, prepareWordings, type Wording, wordingIn } from '../papers.ts';
import type { Problem, Rule } from '../rule.ts';
import type { SourceLookup } from '../source-data.ts';

/** Titles that share more of their words may be two ways to name one paper. */
const MOST_LIKE = 0.2;
/** An entry that has more of a title's words somewhere is about that paper, wherever they stand. */
const MOST_WITHIN = 0.6;
/** Fewer words are a name, which the title need not have in it. */
const SHORTEST_TITLE = 4;
/** An entry that is longer is not read to its end. */
const LONGEST = 5_000;

/** Finds links and badges whose paper has another title than the entry gives it. */
export const titleMismatch: Rule = {
  id: 'title-mismatch',
  sentence: 'The title of an entry is not that of the paper it links to or counts.',
  severity: 'error',
  needs: 'network',
  prepare: prepareWordings,
  check: ({ entries, told }) => {
    const titles = told.titles();
    const wording = wordingIn(entries);
    return titles.size === 0 ? [] : entries.flatMap((at) => mismatches(at, { titles, wording }));
  },
};

interface Names {
  readonly titles: ReturnType<SourceLookup['titles']>;
  readonly wording: (at: AuditEntry, link: AuditLink) => Wording;
}

function mismatches(at: AuditEntry, { titles, wording }: Names): Problem[] {
  const { list, entry } = at;
  const papers = mainPapers(at);
  const own = papers.map(({ link }) => wording(at, link).words);
  if (!own.some((words) => words.size >= SHORTEST_TITLE)) return [];
  const text = list.text.slice(entry.from, Math.min(entry.to, entry.from + LONGEST));
  const told = { whole: wordsOf(text), letters: lettersOf(text), own };
  const counted = at.badges.filter(({ subject }) => isPaper(subject));
  const named = [
    ...papers.map(({ link, subject }) => ({ from: link.from, subject, by: 'link' })),
    ...counted.map(({ from, subject }) => ({ from, subject, by: 'badge' })),
  ];
  return named.flatMap(({ from, subject, by }) => {
    const title = titles.get(subjectKey(subject));
    if (title === undefined || isTold(title, told)) return [];
    const message = `The ${by} is for ${subjectKey(subject)}, which is called “${title}”.`;
    return [{ list, entry, at: from, subject, mark: by, message }];
  });
}

interface EntryWords {
  readonly whole: ReadonlySet<string>;
  readonly letters: string;
  readonly own: readonly ReadonlySet<string>[];
}

/** Says whether an entry may well be about the paper of this title, or the name before its colon. */
function isTold(title: string, { whole, letters, own }: EntryWords): boolean {
  const words = wordsOf(title);
  if (words.size < SHORTEST_TITLE) return true;
  const name = title.includes(':') ? wordsOf(title.split(':', 1)[0] ?? '') : new Set<string>();
  const isNamed = name.size > 0 && name.size <= 3 && [...name].every((word) => whole.has(word));
  const within = [...words].filter((word) => whole.has(word)).length / words.size;
  if (isNamed || within >= MOST_WITHIN) return true;
  // `data scalable` and `data-scalable` differ in their words, and not in their letters.
  if (letters.includes(lettersOf(title))) return true;
  return own.some((text) => likeness(words, text) > MOST_LIKE);
}
