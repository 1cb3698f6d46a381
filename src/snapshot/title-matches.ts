import { type Subject, subjectKey } from '../subjects/subject.ts';
import { parseSubject } from '../subjects/subject-text.ts';
import { type Day, daysBetween } from './dates.ts';
import type { Snapshot } from './schema.ts';

/** A title that nothing was found for is looked for again after so many days. */
const DAYS_TO_TRY_AGAIN = 30;

/** Which subject each link was found to mean, by its key. */
export function identifiedSubjects({ identified = {} }: Partial<Snapshot>): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const [link, { subject = '' }] of Object.entries(identified)) {
    const read = parseSubject(subject);
    if (read !== undefined) subjects.set(link, read);
  }
  return subjects;
}

/** Says whether a link's paper is still to be looked for by its title. */
export function isToIdentify(link: string, snapshot: Partial<Snapshot>, today: Day): boolean {
  const known = snapshot.identified?.[link];
  if (known === undefined) return true;
  return known.subject === undefined && daysBetween(known.on, today) >= DAYS_TO_TRY_AGAIN;
}

/**
 * Says in a sentence how it is known which subject is meant, where no address says so: by the
 * config, by a title, or by another id of the same paper. Nothing where addresses say it.
 */
export function howIdentified(
  subject: Subject,
  identify: Readonly<Record<string, string>>,
  { identified = {}, aliases = {} }: Partial<Snapshot>,
): string[] {
  const key = subjectKey(subject);
  const set = Object.entries(identify).filter(([, one]) => sameKey(one, key));
  const found = Object.entries(identified).filter(([, one]) => one.subject === key);
  const main = aliases[key];
  return [
    ...set.map(([link]) => `The config says that ${link} is ${key}.`),
    ...found.map(([link, { on }]) => `${link} was found to be ${key} by its title, on ${on}.`),
    ...(main ? [`It is the same paper as ${main}, which is asked for instead.`] : []),
  ];
}

function sameKey(text: string, key: string): boolean {
  const subject = parseSubject(text);
  return subject !== undefined && subjectKey(subject) === key;
}
