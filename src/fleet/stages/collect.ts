import { startDeadline } from '../../refresh/deadline.ts';
import type { FleetSource } from '../../report/fleet/report.ts';
import { type Answers, noAnswers } from '../../sources/answers.ts';
import type { CollectOptions } from '../../sources/collect.ts';
import type { Source } from '../../sources/source.ts';
import { askWithin, openQuestions } from '../collect-answers.ts';
import { answersRecord } from '../files/answers-file.ts';
import { readDigested, writeDigested } from '../files/digested-file.ts';
import { type Plan, readPlan, Shard, type ShardEntry, shardName } from '../files/plan-file.ts';
import type { CollectPart } from '../shards.ts';
import { readAnswers } from './answers.ts';
import { SHARDS } from './plan.ts';

export const ANSWERS = 'answers';

interface CollectStageOptions extends Pick<CollectOptions, 'sources' | 'connect'> {
  /** The digest of the plan, as the stage before reported it. */
  readonly plan?: string | undefined;
  /** The digests of the answers of the first sources, as their jobs reported them. */
  readonly digests?: readonly string[] | undefined;
  readonly cancelled?: AbortSignal | undefined;
  readonly onUsage?: ((usage: FleetSource) => void) | undefined;
}

/**
 * The third stage: asks one source for some of its shards, and writes the answers. It needs the key of
 * that source, and nothing else. Returns the digests of the files.
 */
export async function collectStage(
  part: CollectPart,
  folder: string,
  options: CollectStageOptions,
): Promise<string[]> {
  const plan = await readPlan(folder, options.plan);
  const source = options.sources.find(({ id }) => id === part.source);
  if (source === undefined) throw new Error(`There is no source ${part.source}.`);
  const own = plan.shards.filter(
    (shard) => shard.source === part.source && part.shards.includes(shard.index),
  );
  using deadline = startDeadline(plan.settings, { spent: 0, cancelled: options.cancelled });
  const budget = {
    requests: own.reduce((sum, { requests }) => sum + requests, 0),
    signal: deadline.signal,
  };
  // All shards of a job share its rate limit and its budget.
  const client = options.connect(source, budget);
  const digests: string[] = [];
  for (const entry of own) {
    const asking = { connect: () => client, budget };
    digests.push(await collectShard(source, entry, { ...options, plan, folder, asking }));
  }
  return digests;
}

interface ShardOptions extends Omit<CollectStageOptions, 'plan'> {
  readonly plan: Plan;
  readonly folder: string;
  readonly asking: Parameters<typeof askWithin>[2];
}

async function collectShard(
  source: Source,
  entry: ShardEntry,
  { plan, folder, asking, digests, onUsage, sources }: ShardOptions,
): Promise<string> {
  const name = shardName(entry);
  const expected = [entry.digest];
  const shard = await readDigested(folder, `${SHARDS}/${name}`, { schema: Shard, expected });
  const first = source.isSecond
    ? await firstAnswers(folder, plan, { sources, digests })
    : undefined;
  const questions = first ? openQuestions(shard.questions, first) : shard.questions;
  const sent = asking.connect(source, asking.budget).requests();
  const asked = await askWithin(source, questions, asking);
  const usage = asked && {
    ...asked.usage,
    requests: asked.usage.requests - sent,
    budget: entry.requests,
  };
  if (usage) onUsage?.(usage);
  const record = answersRecord(entry.digest, asked?.answers ?? noAnswers(), usage);
  return writeDigested(folder, `${ANSWERS}/${name}`, record);
}

/** What the first sources have found. A file that is missing leaves its subjects open. */
async function firstAnswers(
  folder: string,
  plan: Plan,
  { sources, digests }: Pick<CollectStageOptions, 'sources' | 'digests'>,
): Promise<Answers> {
  const first = sources.filter(({ isSecond }) => !isSecond).map(({ id }) => id);
  const shards = plan.shards.filter((shard) => first.includes(shard.source));
  const { answers } = await readAnswers(folder, shards, { digests, isNeeded: () => true });
  return answers;
}
