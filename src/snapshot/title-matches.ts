import { parseSubject } from '../subjects/kinds.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import { type Day, daysBetween, spread } from './dates.ts';
import type { Snapshot } from './schema.ts';

/** Days after which a title without a match is looked up again. */
const DAYS_TO_RETRY = 30;
/** Days after which a match is looked up again; those of one day are spread over a month. */
const DAYS_TO_CONFIRM = 90;
const DAYS_OF_MONTH = 30;

/** Returns the subject that was found for each link, by the link's key. */
export function identifiedSubjects({ identified = {} }: Partial<Snapshot>): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const [link, { subject = '' }] of Object.entries(identified)) {
    const read = parseSubject(subject);
    if (read !== undefined) subjects.set(link, read);
  }
  return subjects;
}

/** Returns whether the paper behind a link is to be looked up by its title. */
export function isToIdentify(link: string, snapshot: Partial<Snapshot>, today: Day): boolean {
  const known = snapshot.identified?.[link];
  if (known === undefined) return true;
  const isMatch = known.subject !== undefined;
  const days = isMatch ? DAYS_TO_CONFIRM + spread(link, DAYS_OF_MONTH) : DAYS_TO_RETRY;
  return daysBetween(known.on, today) >= days;
}

/**
 * Explains in sentences how a subject was identified other than by its links: by the config, by a
 * title, or as another id of the same paper.
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
