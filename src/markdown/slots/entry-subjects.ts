import { isCounted } from '../../subjects/kinds.ts';
import { linkKey } from '../../subjects/known-link.ts';
import { linkSubject } from '../../subjects/link.ts';
import { type Metric, type Subject, subjectKey } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';

/** Gives the subjects that the links of an entry lead to and that have this metric, each once. */
function entrySubjects({ links }: Entry, metric: Metric): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const link of links) {
    const subject = meantBy(link);
    if (subject && isCounted(subject, metric)) subjects.set(subjectKey(subject), subject);
  }
  return [...subjects.values()];
}

/** Why it cannot be said what an entry counts. */
export interface NoSubject {
  /** How many subjects with the metric the entry leads to. */
  readonly candidates: number;
  readonly reason: string;
}

/** An entry of thousands of numbers asks for each of them what its thousands of links lead to. */
const KNOWN = new WeakMap<Entry, Map<Metric, Subject | NoSubject>>();

/** What an entry counts: its one subject with this metric, or why it cannot be said. */
export function soleSubject(entry: Entry, metric: Metric): Subject | NoSubject {
  const known = KNOWN.get(entry) ?? new Map<Metric, Subject | NoSubject>();
  const subject = known.get(metric) ?? findSubject(entry, metric);
  KNOWN.set(entry, known.set(metric, subject));
  return subject;
}

function findSubject(entry: Entry, metric: Metric): Subject | NoSubject {
  const subjects = entrySubjects(entry, metric);
  const [only] = subjects;
  if (only && subjects.length === 1) return only;
  const candidates = subjects.length;
  if (!only)
    return { candidates, reason: `no link of the entry leads to something with ${metric}` };
  return {
    candidates,
    reason: `the links of the entry lead to ${candidates} things with ${metric}`,
  };
}

/** What links mean that their addresses do not tell, or tell wrongly; by `linkKey`. */
export type Identified = ReadonlyMap<string, Subject>;

/** Gives the subject of a link: what it was found to mean, else what its address says. */
export function meantBy({ url, meant }: PageLink): Subject | undefined {
  return meant ?? linkSubject(url);
}

/** Puts down at the links of entries what they were found to mean. */
export function withIdentified(
  entries: readonly Entry[],
  identified: Identified,
): readonly Entry[] {
  if (identified.size === 0) return entries;
  return entries.map((entry) => {
    const links = entry.links.map((link) => withMeaning(link, identified));
    return links.some(({ meant }) => meant !== undefined) ? { ...entry, links } : entry;
  });
}

function withMeaning(link: PageLink, identified: Identified): PageLink {
  const meant = identified.get(linkKey(link.url));
  return meant === undefined ? link : { ...link, meant };
}
