import { METRICS, type Metric, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import type { Count } from '../subjects/subject-text.ts';

/** Most subjects show one count, and share what says which: a long list has many subjects. */
const ALONE: Readonly<Record<string, ReadonlySet<Metric>>> = Object.fromEntries(
  METRICS.map((metric) => [metric, new Set([metric])]),
);

/** Gives what is counted of each subject, by its key, in the order in which the subjects come. */
export function listedMetrics(counts: readonly Count[]): Map<SubjectKey, ReadonlySet<Metric>> {
  const listed = new Map<SubjectKey, ReadonlySet<Metric>>();
  for (const { subject, metric } of counts) {
    const key = subjectKey(subject);
    const known = listed.get(key) ?? ALONE[metric];
    listed.set(key, known?.has(metric) ? known : new Set([...(known ?? []), metric]));
  }
  return listed;
}
