import { subjectKey } from '../../subjects/subject.ts';
import { likeness } from '../entry-titles.ts';
import { type Mention, mentions, prepareWordings } from '../papers.ts';
import type { Problem, Rule } from '../rule.ts';

/** Two ways to name one paper share so much of their words. */
const LEAST_LIKE = 0.6;

/**
 * Finds papers that have two entries in one section. In another section a paper may well be listed
 * again.
 */
export const repeatedPaper: Rule = {
  id: 'repeated-paper',
  sentence: 'Two entries of one section are the same paper.',
  severity: 'warning',
  needs: 'text',
  isLast: true,
  prepare: prepareWordings,
  check: (context) => [...mentions(context).values()].flatMap(repetitions),
};

/** An entry that opens with a repository is about that, and shares its paper with others. */
function opens({ at, link }: Mention): boolean {
  return at.links.find(({ subject }) => subject)?.from === link.from;
}

function repetitions(all: readonly Mention[]): Problem[] {
  const bySection = new Map<string, Mention>();
  return all.flatMap((mention) => {
    const { at, link, subject, words } = mention;
    if (!opens(mention)) return [];
    // Some lists have items for headings.
    const section = [...at.entry.sections, at.parent?.from].join('\n');
    const first = bySection.get(section);
    if (!first) bySection.set(section, mention);
    if (!first || likeness(first.words, words) < LEAST_LIKE) return [];
    const message = messageOf(mention, first);
    return [{ list: at.list, entry: at.entry, at: link.from, subject, message }];
  });
}

function messageOf({ subject }: Mention, first: Mention): string {
  const [key, before] = [subjectKey(subject), subjectKey(first.subject)];
  const same = key === before ? '' : `${key} is the same paper as ${before}. `;
  return `${same}The section lists ${before} before, as “${first.title}”.`;
}
