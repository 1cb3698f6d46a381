import type { Observation } from '../sources/source.ts';
import { type Metric, type Subject, type SubjectKey, subjectKey } from '../subjects/subject.ts';
import type { Count } from '../subjects/subject-text.ts';
import type { Rest } from './rest.ts';

/** Tells the subjects that are to be asked for from those that rest, each with what was said last. */
export function asleepOrAwake(
  counts: readonly Count[],
  rest: Rest,
): { awake: Subject[]; resting: Observation[] } {
  const metrics = new Map<SubjectKey, { subject: Subject; shown: Set<Metric> }>();
  for (const { subject, metric } of counts) {
    const key = subjectKey(subject);
    const known = metrics.get(key);
    if (known) known.shown.add(metric);
    else metrics.set(key, { subject, shown: new Set([metric]) });
  }
  const awake: Subject[] = [];
  const resting: Observation[] = [];
  for (const { subject, shown } of metrics.values()) {
    const said = rest(subject, shown);
    if (said) resting.push(said);
    else awake.push(subject);
  }
  return { awake, resting };
}
