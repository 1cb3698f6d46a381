import pLimit from 'p-limit';
import type { FleetEntry } from '../report/fleet/report.ts';
import { entryOfError, entryWithout, isRateLimit } from './entry.ts';
import type { Member } from './members.ts';

interface EachOptions {
  /** How many are run at the same time. */
  readonly together: number;
  readonly cancelled?: AbortSignal | undefined;
}

export interface EachResult<T> {
  /** In the order of the members. */
  readonly done: readonly T[];
  /** A line for each member that has no result. */
  readonly entries: readonly FleetEntry[];
}

const LIMITED =
  'The rate limit of the token is exhausted, so this repository is left for the next run.';
const CANCELLED = 'The run was cancelled before this repository.';

/**
 * Calls `run` for the members of a fleet, some at a time. An error becomes a line of the report and
 * ends the run of that member only. Once the rate limit of the token is exhausted, no further member
 * starts.
 */
export async function eachMember<M extends Pick<Member, 'fullName' | 'isNamed'>, T>(
  members: readonly M[],
  { together, cancelled }: EachOptions,
  run: (member: M) => Promise<T>,
): Promise<EachResult<T>> {
  const limit = pLimit(together);
  const entries: FleetEntry[] = [];
  let isLimited = false;
  async function attempt(member: M): Promise<readonly T[]> {
    const reason = cancelled?.aborted ? CANCELLED : isLimited ? LIMITED : undefined;
    if (reason !== undefined) {
      entries.push(entryWithout(member.fullName, 'deferred', reason));
      return [];
    }
    try {
      return [await run(member)];
    } catch (error) {
      isLimited ||= isRateLimit(error);
      entries.push(entryOfError(member, error));
      return [];
    }
  }
  const results = await Promise.all(members.map((member) => limit(() => attempt(member))));
  return { done: results.flat(), entries };
}
