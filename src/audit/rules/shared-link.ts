import { subjectKey } from '../../subjects/subject.ts';
import { likeness } from '../entry-titles.ts';
import { type Mention, mentions, prepareWordings } from '../papers.ts';
import type { Problem, Rule } from '../rule.ts';

/** Titles that share more of their words may be two ways to name one paper. */
const MOST_LIKE = 0.34;
/** A paper that more entries link to is the source of them all, and none of theirs. */
const MOST_ENTRIES = 3;

/** Finds papers that two entries link to under different titles: one of the links is wrong. */
export const sharedLink: Rule = {
  id: 'shared-link',
  sentence: 'Two entries link to one paper under different titles.',
  severity: 'error',
  needs: 'text',
  isLast: true,
  prepare: prepareWordings,
  check: (context) => [...mentions(context).values()].flatMap(contradictions),
};

function contradictions(all: readonly Mention[]): Problem[] {
  if (all.length < 2 || all.length > MOST_ENTRIES) return [];
  return all.flatMap((mention) => {
    const other = all.find(({ words }) => likeness(words, mention.words) <= MOST_LIKE);
    if (!other) return [];
    const { at, link, subject } = mention;
    const [key, others] = [subjectKey(subject), subjectKey(other.subject)];
    const by = key === others ? '' : `, by ${others}`;
    const message = `The entry links to ${key}, and so does the entry “${other.title}”${by}.`;
    return [{ list: at.list, entry: at.entry, at: link.from, subject, message }];
  });
}
