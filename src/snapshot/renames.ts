import type { FieldName } from '../fields/table.ts';
import type { Observation } from '../sources/source.ts';
import type { Day } from './dates.ts';
import { isShownAs } from './plausibility.ts';
import { recordsOf } from './records.ts';
import type { Snapshot, SubjectRecord } from './schema.ts';

/** The state of a subject whose name now belongs to another one. */
export const RECREATED = 'recreated';

type Known = Pick<SubjectRecord, 'node' | 'state' | 'archivedOn'>;

/** Returns the ids that stay the same when a subject is renamed, by subject key. */
export function nodesOf(snapshot: Snapshot | undefined): Map<string, string> {
  const records = Object.entries(snapshot?.subjects ?? {});
  return new Map(records.flatMap(([key, { node }]) => (node ? [[key, node]] : [])));
}

/**
 * Returns whether the name was given up and now belongs to something else. GitHub has ids of two
 * forms, `MDEw…` and `R_…`, and changes one to the other: the same name with an id of another form is
 * the same repository.
 */
function isRecreated(
  old: SubjectRecord | undefined,
  observation: Observation | undefined,
): boolean {
  if (observation?.status !== 'found' || observation.node === undefined) return false;
  const { node, formerNode } = observation;
  if (old?.node === undefined || old.node === node || old.node === formerNode) return false;
  return formOf(old.node) === formOf(node);
}

/** Returns the prefix of an id, which names its type; ids of the old form have none. */
function formOf(node: string): string {
  return /^[A-Z]+_/.exec(node)?.[0] ?? '';
}

/**
 * Returns the record without an id that stands in the snapshot alone: where a list shows the number
 * that the source found, both mean the same subject.
 */
export function withoutWrongNode(
  old: SubjectRecord | undefined,
  observation: Observation | undefined,
  { field, shown }: { readonly field: FieldName; readonly shown: readonly number[] },
): SubjectRecord | undefined {
  if (old === undefined || observation?.status !== 'found') return old;
  if (!isRecreated(old, observation)) return old;
  const value = observation.values[field];
  if (typeof value !== 'number' || value <= 0) return old;
  if (!shown.some((number) => isShownAs(number, value))) return old;
  const { node: _, state: __, ...rest } = old;
  return rest;
}

/** Turns an observation of something else that has the subject's name into a failure. */
export function withoutRecreated(
  old: SubjectRecord | undefined,
  observation: Observation | undefined,
): Observation | undefined {
  if (observation === undefined || !isRecreated(old, observation)) return observation;
  const { subject, source } = observation;
  return {
    status: 'failed',
    subject,
    source,
    reason: `${source}: something else has this name now`,
  };
}

/** Returns what is known of the subject itself after a run. A failed observation changes nothing. */
export function knownOf(
  old: SubjectRecord | undefined,
  observation: Observation | undefined,
  today: Day,
): Known {
  const { node, state, archivedOn } = old ?? {};
  if (isRecreated(old, observation)) return { ...(node ? { node } : {}), state: RECREATED };
  if (observation?.status !== 'found')
    return {
      ...(node ? { node } : {}),
      ...(state ? { state } : {}),
      ...(archivedOn ? { archivedOn } : {}),
    };
  const now = observation.node ?? node;
  return {
    ...(now ? { node: now } : {}),
    ...(observation.state ? { state: observation.state } : {}),
    ...(observation.state === 'archived' ? archivedDay(old, today) : {}),
  };
}

/** The day is known only of a repository that had counts before and was not archived then. */
function archivedDay(old: SubjectRecord | undefined, today: Day): Known {
  if (old?.state === 'archived') return old.archivedOn ? { archivedOn: old.archivedOn } : {};
  return old && recordsOf(old).length > 0 ? { archivedOn: today } : {};
}
