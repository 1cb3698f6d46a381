import type { PlacedSlot } from '../markdown/read-list.ts';
import type { Observation } from '../sources/source.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { Finding } from './finding.ts';

/** Finds the slots whose subject a source is sure not to have: a dead link or a wrong id. */
export function missingSubjects(
  slots: readonly PlacedSlot[],
  observations: readonly Observation[],
): Finding[] {
  const reasons = new Map<string, string>();
  for (const observation of observations) {
    if (observation.status !== 'missing') continue;
    reasons.set(subjectKey(observation.subject), observation.reason);
  }
  return slots.flatMap(({ file, entry, subject }) => {
    const reason = reasons.get(subjectKey(subject));
    if (reason === undefined) return [];
    const message = `${subjectKey(subject)}: ${reason}`;
    const { line, title } = entry;
    return [{ rule: 'missing-subject', file, line, entry: title, subject, message }];
  });
}
