import { subjectKey } from '../../subjects/subject.ts';
import { likeness, wordsOf } from '../entry-titles.ts';
import { type Mention, mentions, prepareTitles } from '../papers.ts';
import type { Problem, Rule } from '../rule.ts';
import { type Subsections, subsections } from '../subsections.ts';

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
  check: (context) => {
    const subsectionOf = subsections(context.entries);
    return [...mentions(context).values()].flatMap((all) => repetitions(all, subsectionOf));
  },
};

/** An entry that opens with a repository is about that; others may share its paper. */
function opens({ at, link }: Mention): boolean {
  return at.links.find(({ subject }) => subject)?.from === link.from;
}

function repetitions(all: readonly Mention[], subsectionOf: Subsections): Problem[] {
  const bySection = new Map<string, Mention>();
  return all.flatMap((mention) => {
    const { at, link, subject, words } = mention;
    if (!opens(mention)) return [];
    // Some lists use items as headings. An item and a row are in two lists.
    const section = [subsectionOf.get(at), at.parent?.from, at.entry.kind].join(' ');
    const first = bySection.get(section);
    if (!first) bySection.set(section, mention);
    if (!first || likeness(first.words, words) < MIN_LIKENESS) return [];
    if (haveOtherNames(first, mention)) return [];
    const message = messageOf(mention, first);
    return [{ list: at.list, entry: at.entry, at: link.from, subject, message }];
  });
}

/** Two data sets or models of one paper are two entries. */
function haveOtherNames(one: Mention, other: Mention): boolean {
  const names = namesOf(one);
  return namesOf(other).some((name, index) => isOther(name, names[index] ?? ''));
}

function isOther(name: string, other: string): boolean {
  if (name.toLowerCase() === other.toLowerCase()) return false;
  return likeness(wordsOf(name), wordsOf(other)) < MIN_LIKENESS;
}

/** The first words of a row, up to the cell with its paper, where other cells are in front of it. */
function namesOf({ at: { list, entry }, link }: Mention): string[] {
  const cells = entry.cells.map(({ from, to }) => ({ to, text: list.text.slice(from, to) }));
  const named = cells.filter(({ text }) => /\p{L}/u.test(text));
  const before = named.filter(({ to }) => to <= link.from);
  const texts = (before.length > 0 ? before : named.slice(0, 1)).map(({ text }) => text);
  return texts.length > 0 ? texts : [entry.title];
}

function messageOf({ subject }: Mention, first: Mention): string {
  const [key, before] = [subjectKey(subject), subjectKey(first.subject)];
  const same = key === before ? '' : `${key} is the same paper as ${before}. `;
  return `${same}The section already lists ${before} as “${first.title}”.`;
}
