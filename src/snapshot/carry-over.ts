import { METRICS } from '../subjects/subject.ts';
import type { Snapshot } from './schema.ts';

/** What a snapshot holds besides the numbers, for the next run. */
export interface CarryOver {
  /** Whether a run has something to remember, or to forget, although no list may change. */
  readonly remembers: boolean;
  /** Whether the snapshot holds such a thing at all. */
  readonly hasMemory: boolean;
}

/** Compares what the snapshots hold before a run and after it. */
export function carryOver(before: Snapshot | undefined, after: Snapshot): CarryOver {
  const old = before === undefined ? new Set() : memoryOf(before);
  const now = memoryOf(after);
  const remembers = now.size !== old.size || [...now].some((one) => !old.has(one));
  return { remembers, hasMemory: now.size > 0 };
}

function memoryOf({ subjects, identified = {} }: Snapshot): Set<string> {
  const memory = new Set<string>();
  for (const [link, { on }] of Object.entries(identified)) memory.add(`identified ${link} ${on}`);
  for (const [key, record] of Object.entries(subjects)) {
    if (record.missing) memory.add(`missing ${key}`);
    if (record.unasked) memory.add(`unasked ${key}`);
    for (const metric of METRICS) {
      const doubt = record[metric]?.quarantined;
      if (doubt) memory.add(`${doubt.value} ${metric} ${key}`);
    }
  }
  return memory;
}
