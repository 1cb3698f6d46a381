import type { FleetConfig } from '../config/fleet.ts';
import { startDeadline } from '../refresh/deadline.ts';
import type { FleetEntry, FleetReport, FleetSource } from '../report/fleet/report.ts';
import { timestamp } from '../snapshot/dates.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { collectAnswers, fleetBudgets } from './collect-answers.ts';
import { entryWithout } from './entry.ts';
import { QuestionJoin } from './fleet-questions.ts';
import { findMembers, type MemberOptions } from './members.ts';
import { publishMembers } from './publish-members.ts';
import { readMembers, readOptionsOf } from './read-members.ts';

/** The dependencies of a run of a fleet. */
export interface FleetOptions
  extends MemberOptions,
    Pick<CollectOptions, 'sources' | 'historySources' | 'connect'> {
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

/**
 * Runs a fleet in this process: reads all lists, asks each source once for all of them, and publishes
 * in each repository.
 */
export async function runFleet(config: FleetConfig, options: FleetOptions): Promise<FleetReport> {
  const { now, cancelled, sources, connect, dryRun, onStage, onEntry, onUsage } = options;
  const { historySources } = options;
  const checkedAt = timestamp(now());
  const budgets = fleetBudgets(config.limits, sources);
  onStage('Find the repositories');
  const { members, refused, hidden } = await findMembers(config, options);
  const first = refused.map(({ fullName, reason }) => entryWithout(fullName, 'refused', reason));
  onStage('Read the repositories');
  const { together } = config.limits;
  const reading = readOptionsOf(options, checkedAt);
  const join = new QuestionJoin();
  const read = await readMembers(members, join, { ...reading, together, cancelled });
  for (const entry of [...first, ...read.entries]) onEntry?.(entry);
  onStage('Fetch counts');
  const questions = join.questions(config.limits);
  using deadline = startDeadline(config.limits, { spent: 0, cancelled });
  const asking = { sources, connect, budgets, signal: deadline.signal, onUsage };
  const { answers, usage } = await collectAnswers(questions, asking);
  onStage('Publish');
  const publishing = { ...reading, historySources, connect, together, dryRun, cancelled, onEntry };
  const published = await publishMembers(read.done, answers, publishing);
  const repositories = [...first, ...read.entries, ...published].toSorted(byRepository);
  return { version: 1, checkedAt, dryRun, repositories, hidden, sources: usage, problems: [] };
}

function byRepository(one: FleetEntry, other: FleetEntry): number {
  return one.repository < other.repository ? -1 : 1;
}
