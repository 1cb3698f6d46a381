import { dayOf, daysBetween } from '../../snapshot/dates.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Rule } from '../rule.ts';

/** Two runs on different days have to say so: upstreams have lost things for an hour. */
const DAYS_APART = 1;

/** Finds the slots whose subject a source is sure not to have: a dead link or a wrong id. */
export const missingSubject: Rule = {
  id: 'missing-subject',
  sentence: 'What is counted does not exist, says the source that would know.',
  severity: 'error',
  needs: 'network',
  check: ({ lists, snapshot }) => {
    if (!snapshot) return [];
    const today = dayOf(snapshot.checkedAt);
    return lists.flatMap((list) =>
      list.slots.flatMap(({ entry, subject, from: at }) => {
        const key = subjectKey(subject);
        const missing = snapshot.subjects[key]?.missing;
        if (missing === undefined || daysBetween(missing.since, today) < DAYS_APART) return [];
        const message = `${key}: ${missing.reason}, since ${missing.since}`;
        return [{ list, entry, at, subject, message }];
      }),
    );
  },
};
