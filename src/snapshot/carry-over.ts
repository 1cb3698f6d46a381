import { quarantineOf, recordsOf } from './records.ts';
import type { Snapshot } from './schema.ts';

/** Whether a snapshot has data for the next run besides the values. */
export interface CarryOver {
  /** Whether a run changed such data, so that the snapshot is written even if no list changes. */
  readonly remembers: boolean;
  /** Whether the snapshot has such data. */
  readonly hasMemory: boolean;
}

/**
 * Compares the snapshots before and after a run. Where venues are written, one that a single run has
 * seen is kept for the next one.
 */
export function carryOver(
  before: Snapshot | undefined,
  after: Snapshot,
  { writesVenues = false } = {},
): CarryOver {
  const old = before === undefined ? new Set() : memoryOf(before, writesVenues);
  const now = memoryOf(after, writesVenues);
  const remembers = now.size !== old.size || [...now].some((one) => !old.has(one));
  return { remembers, hasMemory: now.size > 0 };
}

function memoryOf({ subjects, identified = {} }: Snapshot, writesVenues: boolean): Set<string> {
  const memory = new Set<string>();
  for (const [link, { on }] of Object.entries(identified)) memory.add(`identified ${link} ${on}`);
  for (const [key, record] of Object.entries(subjects)) {
    if (record.missing) memory.add(`missing ${key}`);
    if (record.unasked) memory.add(`unasked ${key}`);
    for (const [field, known] of recordsOf(record)) {
      const quarantined = quarantineOf(known);
      if (writesVenues && known.unconfirmed === true) memory.add(`${known.value} ${field} ${key}`);
      if (quarantined) memory.add(`${quarantined.value} ${field} ${key}`);
    }
  }
  return memory;
}
