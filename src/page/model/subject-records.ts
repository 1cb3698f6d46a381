import { oneLine } from '../../escape/characters.ts';
import type { Snapshot, SubjectRecord } from '../../snapshot/schema.ts';
import type { SubjectKey } from '../../subjects/subject.ts';

/** Returns what the snapshot has of the subjects of an entry. */
export function recordsOf(
  keys: readonly SubjectKey[],
  { subjects }: Pick<Snapshot, 'subjects'>,
): SubjectRecord[] {
  return keys.map((key) => subjects[key]).filter((record) => record !== undefined);
}

/** Sources are asked for one id of a paper that has several. */
export function recordsOfAliases(
  keys: readonly SubjectKey[],
  { subjects, aliases }: Snapshot,
): SubjectRecord[] {
  if (aliases === undefined) return [];
  const others = keys.map((key) => aliases[key]).filter((key) => key !== undefined);
  const distinct = new Set(others.filter((key) => !keys.some((one) => one === key)));
  return [...distinct].map((key) => subjects[key]).filter((record) => record !== undefined);
}

/** Returns `archived`, `missing` and the like, each once. */
export function marksOf(records: readonly SubjectRecord[]): string[] {
  const marks = records.flatMap(({ state, missing }) => [
    ...(state === undefined ? [] : [oneLine(state)]),
    ...(missing ? ['missing'] : []),
  ]);
  return marks.length < 2 ? marks : [...new Set(marks)];
}

/** Returns the authors of the first paper that has any. */
export function authorsOf(records: readonly SubjectRecord[]): readonly string[] {
  return records.find(({ authors }) => authors !== undefined)?.authors?.map(oneLine) ?? [];
}
