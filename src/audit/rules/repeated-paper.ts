import { subjectKey } from '../../subjects/subject.ts';
import { likeness, wordsOf } from '../entry-titles.ts';
import { type Mention, mentions, prepareTitles } from '../papers.ts';
import type { Problem, Rule } from '../rule.ts';

/** The least likeness of two titles of one paper. */
const MIN_LIKENESS = 0.6;

/** Papers may be repeated in other sections. */
export const repeatedPaper: Rule = {
  id: 'repeated-paper',
  sentence: 'Two entries in one section are for the same paper.',
  severity: 'warning',
  needs: 'text',
  isLast: true,
  prepare: prepareTitles,
  check: (context) => [...mentions(context).values()].flatMap(repetitions),
};

/** An entry that opens with a repository is about that; others may share its paper. */
function opens({ at, link }: Mention): boolean {
  return at.links.find(({ subject }) => subject)?.from === link.from;
}

function repetitions(all: readonly Mention[]): Problem[] {
  const bySection = new Map<string, Mention>();
  return all.flatMap((mention) => {
    const { at, link, subject, words } = mention;
    if (!opens(mention)) return [];
    // Some lists use items as headings.
    const section = [...at.entry.sections, at.parent?.from].join('\n');
    const first = bySection.get(section);
    if (!first) bySection.set(section, mention);
    if (!first || likeness(first.words, words) < MIN_LIKENESS) return [];
    if (haveOtherNames(first, mention)) return [];
    const message = messageOf(mention, first);
    return [{ list: at.list, entry: at.entry, at: link.from, subject, message }];
  });
}

/** Two data sets or models of one paper are two entries. */
function haveOtherNames({ at: one }: Mention, { at: other }: Mention): boolean {
  const [name, otherName] = [nameOf(one), nameOf(other)];
  if (name.toLowerCase() === otherName.toLowerCase()) return false;
  return likeness(wordsOf(name), wordsOf(otherName)) < MIN_LIKENESS;
}

/** The first words of a row, where the title is in another column. */
function nameOf({ list: { text }, entry }: Mention['at']): string {
  const cells = entry.cells.map(({ from, to }) => text.slice(from, to));
  return cells.find((cell) => /\p{L}/u.test(cell)) ?? entry.title;
}

function messageOf({ subject }: Mention, first: Mention): string {
  const [key, before] = [subjectKey(subject), subjectKey(first.subject)];
  const same = key === before ? '' : `${key} is the same paper as ${before}. `;
  return `${same}The section already lists ${before} as “${first.title}”.`;
}
