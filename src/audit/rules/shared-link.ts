import { subjectKey } from '../../subjects/subject.ts';
import { likeness } from '../entry-titles.ts';
import { type Mention, mentions, prepareTitles } from '../papers.ts';
import type { Problem, Rule } from '../rule.ts';

/** Titles with a greater likeness may be those of one paper. */
const MAX_LIKENESS = 0.34;
/** A paper that more entries link to is a common reference, not the paper of each. */
const MAX_ENTRIES = 3;

export const sharedLink: Rule = {
  id: 'shared-link',
  sentence: 'Two entries link to the same paper under different titles.',
  severity: 'error',
  needs: 'text',
  isLast: true,
  prepare: prepareTitles,
  check: (context) => [...mentions(context).values()].flatMap(contradictions),
};

function contradictions(all: readonly Mention[]): Problem[] {
  if (all.length < 2 || all.length > MAX_ENTRIES) return [];
  return all.flatMap((mention) => {
    const other = all.find(({ words }) => likeness(words, mention.words) <= MAX_LIKENESS);
    if (!other) return [];
    const { at, link, subject } = mention;
    const [key, others] = [subjectKey(subject), subjectKey(other.subject)];
    const as = key === others ? '' : ` (as ${others})`;
    const message = `The entry links to ${key}. The entry “${other.title}” links to the same paper${as}.`;
    return [{ list: at.list, entry: at.entry, at: link.from, subject, message }];
  });
}
