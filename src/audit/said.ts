import type { Snapshot } from '../snapshot/schema.ts';
import type { Observation } from '../sources/source.ts';

/** What sources have said, in this run and before. */
export interface Said {
  readonly snapshot?: Snapshot | undefined;
  readonly observations?: readonly Observation[];
}
