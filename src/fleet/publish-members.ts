import type { FleetEntry } from '../report/fleet/report.ts';
import type { Answers } from '../sources/answers.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { onlyAnswers, rememberHistories } from '../sources/remember.ts';
import { eachMember } from './each-member.ts';
import { entryOf } from './entry.ts';
import { type ReadMember, type ReadOptions, repositoryOf } from './read-member.ts';
import { runOnRepository } from './repository/run.ts';

export interface PublishOptions
  extends ReadOptions,
    Pick<CollectOptions, 'connect' | 'historySources'> {
  readonly together: number;
  readonly dryRun: boolean;
  readonly cancelled?: AbortSignal | undefined;
  readonly onEntry?: ((entry: FleetEntry) => void) | undefined;
}

/**
 * Publishes in each repository what the answers say about its lists: the run of one repository, with
 * sources that answer from memory. Returns a line for each one.
 */
export async function publishMembers(
  read: readonly ReadMember[],
  answers: Answers,
  options: PublishOptions,
): Promise<FleetEntry[]> {
  const { together, cancelled, onEntry } = options;
  const historySources = options.historySources?.map(rememberHistories);
  const rows = read.map((one) => ({ ...one, ...one.member }));
  const { done, entries } = await eachMember(rows, { together, cancelled }, async (row) => {
    const entry = await publishMember(row, answers, { ...options, historySources });
    onEntry?.(entry);
    return entry;
  });
  for (const entry of entries) onEntry?.(entry);
  return [...done, ...entries];
}

async function publishMember(
  { member, state }: ReadMember,
  answers: Answers,
  options: PublishOptions,
): Promise<FleetEntry> {
  const { sources, historySources, connect, dryRun, checkedAt, cancelled } = options;
  const repository = repositoryOf(member, options);
  const answered = onlyAnswers({ sources, historySources, connect }, answers);
  const result = await runOnRepository(
    repository,
    { ...member.paths, dryRun },
    {
      ...answered,
      now: () => new Date(checkedAt),
      onStage: () => {},
      state,
      ...(cancelled ? { cancelled } : {}),
    },
  );
  return entryOf(member, result, dryRun);
}
