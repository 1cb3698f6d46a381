import { subjectPage } from '../../subjects/page.ts';
import { type Subject, subjectKey } from '../../subjects/subject.ts';
import type { AuditContext } from '../context.ts';
import type { Rule } from '../rule.ts';

/** Finds the slots whose subject has another name by now. Its numbers are still counted. */
export const movedSubject: Rule = {
  id: 'moved-subject',
  sentence: 'What is counted has another name by now.',
  severity: 'warning',
  needs: 'network',
  check: (context) => {
    const names = newNames(context);
    return context.lists.flatMap((list) =>
      list.slots.flatMap(({ entry, subject, from: at }) => {
        const now = names.get(subjectKey(subject));
        if (now === undefined) return [];
        const message = `${subjectKey(subject)} is called ${subjectKey(now)} now: ${subjectPage(now)}`;
        return [{ list, entry, at, subject, message }];
      }),
    );
  },
};

function newNames({ observations = [] }: AuditContext): Map<string, Subject> {
  const names = new Map<string, Subject>();
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.movedTo === undefined) continue;
    names.set(subjectKey(observation.subject), observation.movedTo);
  }
  return names;
}
