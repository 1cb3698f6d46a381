import { isCounted } from '../../subjects/kinds.ts';
import { linkKey } from '../../subjects/known-link.ts';
import { linkSubject } from '../../subjects/link.ts';
import { type Metric, type Subject, subjectKey } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';

/** Returns the distinct subjects of links that have this metric. */
function linkedSubjects(links: readonly PageLink[], metric: Metric): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const link of links) {
    const subject = subjectOfLink(link);
    if (subject && isCounted(subject, metric)) subjects.set(subjectKey(subject), subject);
  }
  return [...subjects.values()];
}

/** Why the subject of a count is not clear. */
export interface NoSubject {
  /** The number of linked subjects with the metric. */
  readonly candidates: number;
  readonly reason: string;
}

/** One entry may have thousands of numbers and links. */
const CACHE = new WeakMap<Entry, Map<Metric, Subject | NoSubject>>();

/** Returns the only subject with this metric that an entry links to, or why there is none. */
export function soleSubject(entry: Entry, metric: Metric): Subject | NoSubject {
  const known = CACHE.get(entry) ?? new Map<Metric, Subject | NoSubject>();
  const subject = known.get(metric) ?? findSubject(entry, metric);
  CACHE.set(entry, known.set(metric, subject));
  return subject;
}

function findSubject(entry: Entry, metric: Metric): Subject | NoSubject {
  const own = linkedSubjects(entry.links, metric);
  // The summary of a `<details>` may link to a home page, and the rest of it to the repository.
  const subjects = own.length > 0 ? own : linkedSubjects(entry.details, metric);
  const [only] = subjects;
  if (only && subjects.length === 1) return only;
  const candidates = subjects.length;
  if (!only)
    return { candidates, reason: `no link of the entry leads to a subject with ${metric}` };
  return {
    candidates,
    reason: `the links of the entry lead to ${candidates} subjects with ${metric}`,
  };
}

/** Subjects of links that their addresses do not show, by `linkKey`. */
export type Identified = ReadonlyMap<string, Subject>;

/** An identified subject takes precedence over that of the address. */
export function subjectOfLink({ url, identified }: PageLink): Subject | undefined {
  return identified ?? linkSubject(url);
}

/** Adds the identified subjects to the links of entries. */
export function withIdentified(
  entries: readonly Entry[],
  identified: Identified,
): readonly Entry[] {
  if (identified.size === 0) return entries;
  return entries.map((entry) => {
    const links = entry.links.map((link) => withSubject(link, identified));
    return links.some((link) => link.identified !== undefined) ? { ...entry, links } : entry;
  });
}

function withSubject(link: PageLink, identified: Identified): PageLink {
  const subject = identified.get(linkKey(link.url));
  return subject === undefined ? link : { ...link, identified: subject };
}
