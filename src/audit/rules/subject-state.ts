import { subjectUrl } from '../../subjects/kinds.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Rule } from '../rule.ts';

const WORDS: Readonly<Record<string, string>> = {
  archived: 'is archived: its owner has ended the work on it',
  disabled: 'was disabled by its host',
  recreated: 'is another repository than the one that was counted, under the same name',
};

/** Finds the slots whose subject rests, or is not what it was. A gate before files is no fault. */
export const subjectState: Rule = {
  id: 'subject-state',
  sentence: 'What is counted is archived, disabled, or something else under an old name.',
  severity: 'note',
  needs: 'network',
  check: ({ lists, snapshot }) =>
    lists.flatMap((list) =>
      list.slots.flatMap(({ entry, subject, from: at }) => {
        const key = subjectKey(subject);
        const words = WORDS[snapshot?.subjects[key]?.state ?? ''];
        if (words === undefined) return [];
        const message = `${key} ${words}: ${subjectUrl(subject)}`;
        return [{ list, entry, at, subject, message }];
      }),
    ),
};
