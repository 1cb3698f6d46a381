import { METRICS } from '../subjects/subject.ts';
import type { Snapshot } from './schema.ts';

/** Says whether the snapshot holds something that the next run needs, besides the numbers. */
export function hasMemory(snapshot: Snapshot): boolean {
  return memoryOf(snapshot).size > 0;
}

/** Says whether a run has something to remember, or to forget, although no list may change. */
export function remembers(before: Snapshot | undefined, after: Snapshot): boolean {
  const old = before === undefined ? new Set() : memoryOf(before);
  const now = memoryOf(after);
  return now.size !== old.size || [...now].some((one) => !old.has(one));
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
