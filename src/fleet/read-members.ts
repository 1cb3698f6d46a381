import { createEntryReader } from '../markdown/entries/entry-cache.ts';
import { keepHeapSmall } from '../refresh/heap.ts';
import { type EachResult, eachMember } from './each-member.ts';
import type { QuestionJoin } from './fleet-questions.ts';
import type { Member } from './members.ts';
import { type ReadMember, type ReadOptions, readMember, sizeOf } from './read-member.ts';

/** The memory of the repositories that are not read again before they are written, in characters. */
const MOST_KEPT = 60_000_000;
/** Parsed lists that are kept, in characters: repositories of one fleet share no lists. */
const PARSED = 1_000_000;
/** Repositories of which no more than a few are read at the same time; the others leave garbage. */
const MANY = 20;

/** The reader of entries is shared, and keeps few lists. */
export function readOptionsOf(
  { github, server, sources }: Pick<ReadOptions, 'github' | 'server' | 'sources'>,
  checkedAt: string,
): ReadOptions {
  return { github, server, sources, checkedAt, read: createEntryReader([], PARSED) };
}

/**
 * Reads repositories and joins what they ask. Keeps what was read of them as long as it takes little
 * memory.
 */
export async function readMembers(
  members: readonly Member[],
  join: QuestionJoin,
  options: ReadOptions & {
    readonly together: number;
    /** The most characters to keep; 0 where nothing is written by this process. */
    readonly mostKept?: number;
    readonly cancelled?: AbortSignal | undefined;
  },
): Promise<EachResult<ReadMember>> {
  const { mostKept = MOST_KEPT } = options;
  let kept = 0;
  if (members.length > MANY) keepHeapSmall();
  return eachMember(members, options, async (member) => {
    const { state, questions } = await readMember(member, options);
    join.add(questions);
    kept += sizeOf(state);
    return { member, state: kept > mostKept ? undefined : state };
  });
}
