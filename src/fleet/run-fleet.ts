import type { FleetConfig } from '../config/fleet.ts';
import { createEntryReader } from '../markdown/entries/entry-cache.ts';
import { startDeadline } from '../refresh/deadline.ts';
import { keepHeapSmallFor } from '../refresh/heap.ts';
import type { FleetEntry, FleetReport, FleetSource } from '../report/fleet/report.ts';
import { timestamp } from '../snapshot/dates.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { collectAnswers, fleetBudgets } from './collect-answers.ts';
import { eachMember } from './each-member.ts';
import { entryWithout } from './entry.ts';
import { fleetQuestions } from './fleet-questions.ts';
import { findMembers, type Member, type MemberOptions } from './members.ts';
import { publishMembers } from './publish-members.ts';
import { type ReadMember, type ReadOptions, readMember, sizeOf } from './read-member.ts';

/** The dependencies of a run of a fleet. */
export interface FleetOptions extends MemberOptions, Pick<CollectOptions, 'sources' | 'connect'> {
  /** The URL of GitHub's pages. */
  readonly server: string;
  readonly now: () => Date;
  readonly dryRun: boolean;
  readonly cancelled?: AbortSignal | undefined;
  /** Called when the next stage begins. */
  readonly onStage: (name: string) => void;
  /** Called with each line of the report as soon as it is known. */
  readonly onEntry?: ((entry: FleetEntry) => void) | undefined;
  readonly onUsage?: ((usage: FleetSource) => void) | undefined;
}

/** The memory of the repositories that are not read again before they are written, in characters. */
const MOST_KEPT = 60_000_000;
/** Parsed lists that are kept, in characters: repositories of one fleet share no lists. */
const PARSED = 1_000_000;

/**
 * Runs a fleet in this process: reads all lists, asks each source once for all of them, and publishes
 * in each repository.
 */
export async function runFleet(config: FleetConfig, options: FleetOptions): Promise<FleetReport> {
  const { now, cancelled, sources, connect, dryRun, onStage, onEntry } = options;
  const checkedAt = timestamp(now());
  const budgets = fleetBudgets(config.limits, sources);
  onStage('Find the repositories');
  const { members, refused, hidden } = await findMembers(config, options);
  const first = refused.map(({ fullName, reason }) => entryWithout(fullName, 'refused', reason));
  onStage('Read the repositories');
  const { together } = config.limits;
  const reading = readOptionsOf(options, checkedAt);
  const read = await readMembers(members, { ...reading, together, cancelled });
  for (const entry of [...first, ...read.entries]) onEntry?.(entry);
  onStage('Fetch counts');
  const questions = fleetQuestions(
    read.done.map((one) => one.questions),
    config.limits,
  );
  using deadline = startDeadline(config.limits, { spent: 0, cancelled });
  const asking = { sources, connect, budgets, signal: deadline.signal };
  const { answers, usage } = await collectAnswers(questions, {
    ...asking,
    ...(options.onUsage ? { onUsage: options.onUsage } : {}),
  });
  onStage('Publish');
  const publishing = { ...reading, connect, together, dryRun, cancelled, onEntry };
  const published = await publishMembers(read.done, answers, publishing);
  const repositories = [...first, ...read.entries, ...published].toSorted(byRepository);
  return { version: 1, checkedAt, dryRun, repositories, hidden, sources: usage, problems: [] };
}

/** The reader of entries is shared, and keeps few lists. */
export function readOptionsOf(
  { github, server, sources }: Pick<FleetOptions, 'github' | 'server' | 'sources'>,
  checkedAt: string,
): ReadOptions {
  return { github, server, sources, checkedAt, read: createEntryReader([], PARSED) };
}

/** Reads repositories, and keeps what was read of them as long as it takes little memory. */
export async function readMembers(
  members: readonly Member[],
  options: ReadOptions & {
    readonly together: number;
    readonly cancelled?: AbortSignal | undefined;
  },
) {
  let kept = 0;
  return eachMember(members, options, async (member): Promise<ReadMember> => {
    const read = await readMember(member, options);
    const size = read.state === undefined ? 0 : sizeOf(read.state);
    kept += size;
    keepHeapSmallFor(kept);
    return kept > MOST_KEPT ? { ...read, state: undefined } : read;
  });
}

function byRepository(one: FleetEntry, other: FleetEntry): number {
  return one.repository < other.repository ? -1 : 1;
}
