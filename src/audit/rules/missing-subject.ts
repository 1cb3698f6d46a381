import { dayOf, daysBetween } from '../../snapshot/dates.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Rule } from '../rule.ts';

/** A source must confirm it on two days: outages of an hour have hidden subjects before. */
const DAYS_APART = 1;

export const missingSubject: Rule = {
  id: 'missing-subject',
  sentence: 'A counted subject does not exist, according to its source.',
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
