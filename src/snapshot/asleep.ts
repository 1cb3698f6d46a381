import type { Observation } from '../sources/source.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { Count } from '../subjects/subject-text.ts';
import { listedMetrics } from './listed-metrics.ts';
import type { Rest } from './resting.ts';

/** Tells the subjects that are to be asked for from those that rest, each with what was said last. */
export function asleepOrAwake(
  counts: readonly Count[],
  rest: Rest,
): { awake: Subject[]; resting: Observation[] } {
  const metrics = listedMetrics(counts);
  const subjects = new Map(counts.map(({ subject }) => [subjectKey(subject), subject]));
  const awake: Subject[] = [];
  const resting: Observation[] = [];
  for (const [key, subject] of subjects) {
    const said = rest(subject, metrics.get(key));
    if (said) resting.push(said);
    else awake.push(subject);
  }
  return { awake, resting };
}
