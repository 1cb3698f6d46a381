import * as z from 'zod';
import { Snapshot } from './schema.ts';

/** Gives the JSON Schema of the snapshot, for sites and scripts that read it. */
export function snapshotJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(Snapshot), title: 'readme-tally snapshot' };
}
