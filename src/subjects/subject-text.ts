import { aclPaper, arxivPaper, doiPaper, numberedPaper, shaPaper } from './paper-ids.ts';
import { githubRepository, hubRepository, isHubCollection } from './repository-ids.ts';
import {
  impliedMetric,
  isCounted,
  isKind,
  isMetric,
  type Kind,
  type Metric,
  type Subject,
  subjectKey,
} from './subject.ts';

/** A subject and which of its numbers is meant. */
export interface Count {
  readonly subject: Subject;
  readonly metric: Metric;
}

const READERS: Record<Kind, (id: string) => Subject | undefined> = {
  arxiv: arxivPaper,
  doi: doiPaper,
  acl: aclPaper,
  corpus: (id) => numberedPaper('corpus', id),
  pmid: (id) => numberedPaper('pmid', id),
  pmcid: (id) => numberedPaper('pmcid', id),
  s2: shaPaper,
  github: readRepository,
  hf: readHubRepository,
};

/** Reads a subject written as `kind:id`, strictly: nothing but an id that its source could know. */
export function parseSubject(text: string): Subject | undefined {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon);
  return isKind(kind) ? READERS[kind](text.slice(colon + 1)) : undefined;
}

/**
 * Reads what a slot says of itself: `github:dmis-lab/biobert`, `likes:hf:models/a/b`. The metric
 * stands in front where the subject's kind has more than one.
 */
export function parseCount(text: string): Count | undefined {
  const colon = text.indexOf(':');
  const head = text.slice(0, colon);
  const subject = parseSubject(isMetric(head) ? text.slice(colon + 1) : text);
  if (subject === undefined) return undefined;
  const metric = isMetric(head) ? head : impliedMetric(subject);
  return metric && isCounted(subject, metric) ? { subject, metric } : undefined;
}

/** Writes a count so that `parseCount` reads it back. */
export function countText({ subject, metric }: Count): string {
  const key = subjectKey(subject);
  return impliedMetric(subject) === metric ? key : `${metric}:${key}`;
}

function readRepository(id: string): Subject | undefined {
  const [owner, name, ...rest] = id.split('/');
  return rest.length === 0 ? githubRepository(owner, name) : undefined;
}

function readHubRepository(id: string): Subject | undefined {
  const [collection, ...names] = id.split('/');
  return isHubCollection(collection) ? hubRepository(collection, names) : undefined;
}
