import { subjectKey } from '../subjects/subject.ts';
import type { Known } from './context.ts';

/** Gives what sources call the subjects, by key: of this run, else of an earlier one. */
export function knownTitles({ snapshot, observations = [] }: Known): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [key, { title }] of Object.entries(snapshot?.subjects ?? {})) {
    if (title !== undefined) titles.set(key, title);
  }
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.title === undefined) continue;
    titles.set(subjectKey(observation.subject), observation.title);
  }
  return titles;
}
