import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { Known } from './context.ts';

/** Gives the new names of what has moved, by the keys of the old ones. */
export function newNames({ observations = [] }: Known): Map<string, Subject> {
  const names = new Map<string, Subject>();
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.movedTo === undefined) continue;
    names.set(subjectKey(observation.subject), observation.movedTo);
  }
  return names;
}
