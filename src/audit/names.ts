import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { Said } from './said.ts';

/** Gives the new names of what has moved, by the keys of the old ones. */
export function newNames({ observations = [] }: Said): Map<string, Subject> {
  const names = new Map<string, Subject>();
  for (const observation of observations) {
    if (observation.status !== 'found' || observation.movedTo === undefined) continue;
    names.set(subjectKey(observation.subject), observation.movedTo);
  }
  return names;
}

/** Gives a key that all known ids of one paper share, and everything else has for itself. */
export type KeyOf = (subject: Subject) => string;

/** Knows the ids of one paper as such: those the snapshot has kept, and what this run was told. */
export function paperKeys({ snapshot, observations = [] }: Said): KeyOf {
  const mains = new Map(Object.entries(snapshot?.aliases ?? {}));
  for (const observation of observations) {
    if (observation.status !== 'found' || !observation.aliases) continue;
    const names = [observation.subject, ...observation.aliases].map(subjectKey);
    const known = names.map((name) => mains.get(name)).find((main) => main !== undefined);
    const main = known ?? subjectKey(observation.subject);
    for (const name of names) if (name !== main && !mains.has(name)) mains.set(name, main);
  }
  return (subject) => mains.get(subjectKey(subject)) ?? subjectKey(subject);
}
