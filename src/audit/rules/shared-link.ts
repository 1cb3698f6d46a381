import { isPaper } from '../../subjects/kinds.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { acronymsIn, contained, labelOf, likeness, namesIn } from '../entry-titles.ts';
import { entryWords, type Mention, mentions, prepareTitles } from '../papers.ts';
import type { Problem, Rule } from '../rule.ts';
import { type Subsections, subsections } from '../subsections.ts';

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
  check: (context) => {
    const subsectionOf = subsections(context.entries);
    return [...mentions(context).values()].flatMap((all) => contradictions(all, subsectionOf));
  },
};

/** The version of a paper on arXiv. */
const VERSION = /arxiv\.org\/[a-z]+\/\d+\.\d+v(\d+)/i;

/** Either title may be elsewhere in the other entry, as where authors are emphasised, too. */
function areDifferent(one: Mention, other: Mention, subsectionOf: Subsections): boolean {
  // A version of a paper may have another title.
  const [version, otherVersion] = [one, other].map(({ link }) => VERSION.exec(link.url)?.[1]);
  if (version && otherVersion && version !== otherVersion) return false;
  if (likeness(one.words, other.words) > MAX_LIKENESS) return false;
  if (contained(one.words, entryWords(other.at)) > MAX_LIKENESS) return false;
  if (contained(other.words, entryWords(one.at)) > MAX_LIKENESS) return false;
  const isElsewhere = subsectionOf.get(one.at) !== subsectionOf.get(other.at);
  if (isElsewhere && haveOtherLink(one, other)) return false;
  const names = namesOf(one);
  return ![...namesOf(other)].some((name) => names.has(name));
}

/**
 * A method and its benchmark in two tables have the same paper and code. In one table all links of an
 * entry may have been copied.
 */
function haveOtherLink({ at: one }: Mention, { at: other }: Mention): boolean {
  const keys = new Set(othersOf(one));
  return othersOf(other).some((key) => keys.has(key));
}

/** The repositories, models and data sets that an entry links to. */
function othersOf({ links }: Mention['at']): string[] {
  const subjects = links.flatMap(({ subject }) => (subject ? [subject] : []));
  return subjects.filter((subject) => !isPaper(subject)).map(subjectKey);
}

/** Two entries that use one name, such as that of a model, are about it. */
function namesOf({ at, link }: Mention): ReadonlySet<string> {
  const text = `${at.entry.title} ${labelOf(at.list.text, link)}`;
  return new Set([...namesIn(text), ...acronymsIn(text)]);
}

function contradictions(all: readonly Mention[], subsectionOf: Subsections): Problem[] {
  if (all.length < 2 || all.length > MAX_ENTRIES) return [];
  const pair = all[0] && subjectKey(all[0].subject);
  return all.flatMap((mention) => {
    const other = all.find((one) => one !== mention && areDifferent(one, mention, subsectionOf));
    if (!other) return [];
    const { at, link, subject } = mention;
    const [key, others] = [subjectKey(subject), subjectKey(other.subject)];
    const as = key === others ? '' : ` (as ${others})`;
    const message = `The entry links to ${key}. The entry “${other.title}” links to the same paper${as}.`;
    return [
      { list: at.list, entry: at.entry, at: link.from, subject, ...(pair && { pair }), message },
    ];
  });
}
