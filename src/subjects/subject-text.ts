import { isAddressTooLong } from './address-length.ts';
import { isCounted, isKind, KINDS, usualMetric } from './kinds.ts';
import { isMetric, type Metric, type Subject, subjectKey } from './subject.ts';

/** One number of one subject. */
export interface Count {
  readonly subject: Subject;
  readonly metric: Metric;
}

/** Parses `kind:id`, strictly: ids that no source could know are refused. */
export function parseSubject(text: string): Subject | undefined {
  if (isAddressTooLong(text)) return undefined;
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon);
  return isKind(kind) ? KINDS[kind].parse(text.slice(colon + 1)) : undefined;
}

/**
 * Parses the count that a slot names: `github:dmis-lab/biobert`, `likes:hf:models/a/b`. Without a
 * metric in front it is the usual one of the kind, whatever else the kind can show.
 */
export function parseCount(text: string): Count | undefined {
  const colon = text.indexOf(':');
  const head = text.slice(0, colon);
  const subject = parseSubject(isMetric(head) ? text.slice(colon + 1) : text);
  if (subject === undefined) return undefined;
  const metric = isMetric(head) ? head : usualMetric(subject);
  return metric && isCounted(subject, metric) ? { subject, metric } : undefined;
}

/** Writes a count so that `parseCount` reads it back. */
export function countText({ subject, metric }: Count): string {
  const key = subjectKey(subject);
  return usualMetric(subject) === metric ? key : `${metric}:${key}`;
}
