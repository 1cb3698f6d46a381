import type { Observation } from '../sources/source.ts';
import type { Snapshot, SubjectRecord } from './schema.ts';

/** The state of a subject whose name another one has by now. */
export const RECREATED = 'recreated';

type Known = Pick<SubjectRecord, 'node' | 'state'>;

/** What subjects are known by, whatever they are called now; by their keys. */
export function nodesOf(snapshot: Snapshot | undefined): Map<string, string> {
  const records = Object.entries(snapshot?.subjects ?? {});
  return new Map(records.flatMap(([key, { node }]) => (node ? [[key, node]] : [])));
}

/** Says that a name was given up and taken again: what stands there now is something else. */
export function isRecreated(
  old: SubjectRecord | undefined,
  said: Observation | undefined,
): boolean {
  if (said?.status !== 'found' || said.node === undefined) return false;
  return old?.node !== undefined && old.node !== said.node;
}

/** Takes no number of a thing that only has the name of the one that was counted. */
export function undoRename(
  old: SubjectRecord | undefined,
  said: Observation | undefined,
): Observation | undefined {
  if (said === undefined || !isRecreated(old, said)) return said;
  const reason = `${said.source}: something else has this name now`;
  return { status: 'failed', subject: said.subject, source: said.source, reason };
}

/** What is known of the subject itself after this run. A run that cannot know forgets nothing. */
export function knownOf(old: SubjectRecord | undefined, said: Observation | undefined): Known {
  const { node, state } = old ?? {};
  if (isRecreated(old, said)) return { ...(node ? { node } : {}), state: RECREATED };
  if (said?.status !== 'found') return { ...(node ? { node } : {}), ...(state ? { state } : {}) };
  const now = said.node ?? node;
  return { ...(now ? { node: now } : {}), ...(said.state ? { state: said.state } : {}) };
}
