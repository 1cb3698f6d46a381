import type { ReadList } from '../../markdown/read-list.ts';
import { subjectUrl } from '../../subjects/kinds.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Rule } from '../rule.ts';

const WORDS: Readonly<Record<string, string>> = {
  archived: 'is archived',
  disabled: 'is disabled by its host',
  recreated: 'is a different repository than before, under the same name',
};

/** A gated model is not a finding: its page and its likes are public. */
export const subjectState: Rule = {
  id: 'subject-state',
  sentence:
    'A counted subject is archived, disabled, or was replaced by another one of the same name.',
  severity: 'note',
  needs: 'network',
  check: ({ lists, snapshot }) =>
    lists.flatMap((list) => {
      const marked = markedSubjects(list);
      return list.slots.flatMap(({ entry, subject, from: at }) => {
        const key = subjectKey(subject);
        const state = snapshot?.subjects[key]?.state ?? '';
        const words = WORDS[state];
        if (words === undefined || (state === 'archived' && marked.has(key))) return [];
        const message = `${key} ${words}: ${subjectUrl(subject)}`;
        return [{ list, entry, at, subject, message }];
      });
    }),
};

/** The subjects of which the list itself shows that they are archived. */
function markedSubjects({ status }: ReadList): ReadonlySet<string> {
  const marked = status.filter(({ marksArchived }) => marksArchived);
  return new Set(marked.map(({ subject }) => subjectKey(subject)));
}
