import { METRICS, type Subject, type SubjectKey } from '../subjects/subject.ts';
import { parseSubject } from '../subjects/subject-text.ts';
import { wasListed } from './listed.ts';
import type { Snapshot } from './schema.ts';

/**
 * Gives the subjects that the last run saw in the lists, so that they can be asked for before the
 * lists are read. None where that run left anybody over: then new ones and those that wait come
 * first, and only reading tells who is new. `ignored` are subjects as the config writes them.
 */
export function listedBefore(
  snapshot: Snapshot | undefined,
  ignored: readonly string[],
): readonly Subject[] {
  const records = Object.entries(snapshot?.subjects ?? {});
  if (records.some(([, { unasked }]) => unasked !== undefined)) return [];
  const silent = new Set(ignored.map((text) => text.toLowerCase()));
  const isIgnored = (key: string) =>
    [key, ...METRICS.map((metric) => `${metric}:${key}`)].some((one) =>
      silent.has(one.toLowerCase()),
    );
  return records.flatMap(([key, record]) => {
    if (!wasListed(record) || (silent.size > 0 && isIgnored(key))) return [];
    return parseSubject(key as SubjectKey) ?? [];
  });
}
