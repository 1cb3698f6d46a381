import * as z from 'zod';
import { Addition } from '../markdown/new-entry/addition.ts';
import { METRICS } from '../subjects/subject.ts';

const Ignoring = z.looseObject({
  command: z.enum(['ignore', 'unignore']),
  subject: z.string().describe('As the config names it: github:owner/name.'),
  metric: z.enum(METRICS).optional().describe('The one count that is meant; all when absent.'),
});
export type Ignoring = z.infer<typeof Ignoring>;

export const Adding = Addition.extend({ command: z.literal('add') });
export type Adding = z.infer<typeof Adding>;

/**
 * What a comment asked for and nobody merged yet. It holds all that is needed to do it again on
 * another base, so that doing it asks nobody.
 */
export const PendingRequest = z.discriminatedUnion('command', [Ignoring, Adding]);
export type PendingRequest = z.infer<typeof PendingRequest>;

/** Takes back an entry that waits. It is done at once, so nothing remembers it. */
export interface Dropping {
  readonly command: 'drop';
  /** As the entry that waits names it. */
  readonly subject: string;
}

/** What a comment can ask to be done to the lists and the config. */
export type Request = PendingRequest | Dropping;

/** Gives the requests of our branch that the base does not have: one that it has was merged. */
export function missingFrom(
  onBranch: readonly PendingRequest[] = [],
  onBase: readonly PendingRequest[] = [],
): PendingRequest[] {
  const merged = new Set(onBase.map((request) => JSON.stringify(request)));
  return onBranch.filter((request) => !merged.has(JSON.stringify(request)));
}
