import type { PlacedSlot } from '../markdown/read-list.ts';
import type { Observation } from '../sources/source.ts';
import { subjectPage } from '../subjects/page.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { Finding } from './finding.ts';

/** Finds the slots whose subject has another name by now. Its numbers are still counted. */
export function movedSubjects(
  slots: readonly PlacedSlot[],
  observations: readonly Observation[],
): Finding[] {
  const names = new Map<string, Subject>();
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.movedTo === undefined) continue;
    names.set(subjectKey(observation.subject), observation.movedTo);
  }
  return slots.flatMap(({ file, entry, subject }) => {
    const now = names.get(subjectKey(subject));
    if (now === undefined) return [];
    const message = `${subjectKey(subject)} is called ${subjectKey(now)} now: ${subjectPage(now)}`;
    const { line, title } = entry;
    return [{ rule: 'moved-subject', file, line, entry: title, subject, message }];
  });
}
