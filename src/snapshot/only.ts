import type { SubjectKey } from '../subjects/subject.ts';
import type { Snapshot } from './schema.ts';

/**
 * Takes over what a run said about the subjects that it asked for, and leaves all others as they
 * were. The time of the last whole run stays, since it speaks for them.
 */
export function withOnly(
  before: Snapshot,
  after: Snapshot,
  only: ReadonlySet<SubjectKey>,
): Snapshot {
  const subjects = { ...before.subjects };
  for (const key of only) {
    const record = after.subjects[key];
    if (record !== undefined) subjects[key] = record;
  }
  return { ...before, subjects };
}
