import type { FleetReport } from '../../report/fleet/report.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { writeDigested } from '../files/digested-file.ts';
import { readPlan } from '../files/plan-file.ts';
import { QuestionJoin } from '../fleet-questions.ts';
import { publishMembers } from '../publish-members.ts';
import { readMembers, readOptionsOf } from '../read-members.ts';
import type { FleetOptions } from '../run-fleet.ts';
import { readAnswers } from './answers.ts';
import { memberOfRecord } from './read.ts';

export const REPORTS = 'reports';

interface PublishStageOptions extends Omit<FleetOptions, 'isPublic' | 'now'> {
  /** The digest of the plan, as the stage that wrote it reported. */
  readonly plan?: string | undefined;
  /** The digests of the answers, as the jobs that wrote them reported. */
  readonly digests?: readonly string[] | undefined;
}

/**
 * The fourth stage: reads the repositories of one group again, and publishes what the answers say. It
 * needs the token of their owner, and no key of a source but those of histories. Writes and returns its
 * part of the report.
 */
export async function publishStage(
  group: number,
  folder: string,
  options: PublishStageOptions,
): Promise<FleetReport> {
  const { dryRun, cancelled, onStage, onEntry, connect, historySources, digests } = options;
  const plan = await readPlan(folder, options.plan);
  const { settings, checkedAt, groups, shards } = plan;
  const records = groups[group]?.members ?? [];
  onStage('Read the repositories');
  const join = new QuestionJoin();
  const { together } = settings;
  const reading = readOptionsOf(options, checkedAt);
  const members = records.map((record) => memberOfRecord(record, settings));
  const read = await readMembers(members, join, { ...reading, together, cancelled });
  for (const entry of read.entries) onEntry?.(entry);
  const { subjects } = join.questions({ titles: 0 });
  const needed = new Set(subjects.map(({ subject }) => subjectKey(subject)));
  const isNeeded = (key: ReturnType<typeof subjectKey>) => needed.has(key);
  const { answers, problems } = await readAnswers(folder, shards, { digests, isNeeded });
  onStage('Publish');
  const publishing = { ...reading, historySources, connect, together, dryRun, cancelled, onEntry };
  const published = await publishMembers(read.done, answers, publishing);
  const repositories = [...read.entries, ...published];
  const report: FleetReport = {
    version: 1,
    checkedAt,
    dryRun,
    repositories,
    hidden: 0,
    sources: [],
    problems: [...problems],
  };
  await writeDigested(folder, `${REPORTS}/${group}.json`, report);
  return report;
}
