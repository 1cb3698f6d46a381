import { subjectKey } from '../subjects/subject.ts';
import type { Said } from './said.ts';

/** Gives what sources call the subjects, by key: of this run, else of an earlier one. */
export function knownTitles({ snapshot, observations = [] }: Said): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [key, { title }] of Object.entries(snapshot?.subjects ?? {})) {
    if (title !== undefined) titles.set(key, title);
  }
  for (const [alias, main] of Object.entries(snapshot?.aliases ?? {})) {
    const title = titles.get(main);
    if (title !== undefined) titles.set(alias, title);
  }
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.title === undefined) continue;
    titles.set(subjectKey(observation.subject), observation.title);
    // An entry may link to the paper by another of its ids than the one that it counts.
    for (const alias of observation.aliases ?? []) titles.set(subjectKey(alias), observation.title);
  }
  return titles;
}
