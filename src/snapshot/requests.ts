import * as z from 'zod';
import { oneLine } from '../escape/characters.ts';
import { parseFact } from '../fields/fact.ts';
import { FIRST_COUNTS } from '../fields/table.ts';
import { Addition } from '../markdown/new-entry/addition.ts';
import { parseSubject } from '../subjects/kinds.ts';

const Ignoring = z.lazy(() =>
  z.looseObject({
    command: z.enum(['ignore', 'unignore']),
    subject: z
      .string()
      .describe('As in the config: github:owner/name, or one field: license:github:owner/name.'),
    metric: z
      .enum(FIRST_COUNTS)
      .optional()
      .describe('The only count to ignore; all counts when absent.'),
  }),
);
export type Ignoring = z.infer<typeof Ignoring>;

export const Adding = z.lazy(() => Addition.unwrap().extend({ command: z.literal('add') }));
export type Adding = z.infer<typeof Adding>;

/**
 * A request of a comment that is not merged yet. It has everything that is needed to apply it to
 * another base, so applying it makes no requests.
 */
export const PendingRequest = z.lazy(() => z.discriminatedUnion('command', [Ignoring, Adding]));
export type PendingRequest = z.infer<typeof PendingRequest>;

/**
 * Returns whether a pending request may be applied. Its subject gets into the config; its path and
 * section are only looked for in the lists, and its other texts are escaped when they are written.
 */
export function isUsable({ subject }: PendingRequest): boolean {
  const isKnown = parseSubject(subject) !== undefined || parseFact(subject) !== undefined;
  return isKnown && oneLine(subject) === subject;
}

/** Withdraws a pending entry. It is done at once, so it is not stored. */
export interface Dropping {
  readonly command: 'drop';
  /** The subject of the pending entry, as it is stored. */
  readonly subject: string;
}

/** A change of the lists or the config that a comment can request. */
export type Request = PendingRequest | Dropping;

/** Returns the requests on the branch that are not on the base, where merged ones are. */
export function missingFrom(
  onBranch: readonly PendingRequest[] = [],
  onBase: readonly PendingRequest[] = [],
): PendingRequest[] {
  const merged = new Set(onBase.map((request) => JSON.stringify(request)));
  return onBranch.filter((request) => !merged.has(JSON.stringify(request)));
}
