import { FleetReport, type FleetSource, joinReports } from '../../report/fleet/report.ts';
import { entryWithout } from '../entry.ts';
import { FleetFileError, readDigested } from '../files/digested-file.ts';
import { readPlan } from '../files/plan-file.ts';
import { readAnswers } from './answers.ts';
import { REPORTS } from './publish.ts';

const NOT_FINISHED = 'The job of its group did not finish, so it is left for the next run.';

interface ReportOptions {
  readonly plan?: string | undefined;
  readonly digests?: readonly string[] | undefined;
}

/**
 * The last stage: joins the reports of all groups. Repositories of a group without a report are left
 * for the next run.
 */
export async function reportStage(
  folder: string,
  { plan: digest, digests }: ReportOptions,
): Promise<FleetReport> {
  const plan = await readPlan(folder, digest);
  const { checkedAt, entries, hidden, shards, groups } = plan;
  const first: FleetReport = {
    version: 1,
    checkedAt,
    dryRun: false,
    repositories: entries,
    hidden,
    sources: [],
    problems: [],
  };
  const reports = [first];
  for (const [group, { members }] of groups.entries()) {
    const names = members.map(({ fullName }) => fullName);
    reports.push(await readReport(folder, group, { first, names }));
  }
  const { usage, problems } = await readAnswers(folder, shards, { digests, isNeeded: () => false });
  return joinReports(reports, { checkedAt, sources: bySource(usage), problems: [...problems] });
}

async function readReport(
  folder: string,
  group: number,
  { first, names }: { first: FleetReport; names: readonly string[] },
): Promise<FleetReport> {
  try {
    const name = `${REPORTS}/${group}.json`;
    const report = await readDigested(folder, name, { schema: FleetReport });
    const known = new Map(report.repositories.map((entry) => [entry.repository, entry]));
    const repositories = names.map(
      (one) => known.get(one) ?? entryWithout(one, 'deferred', NOT_FINISHED),
    );
    return { ...report, repositories, hidden: 0 };
  } catch (error) {
    if (!(error instanceof FleetFileError)) throw error;
    const repositories = names.map((one) => entryWithout(one, 'deferred', NOT_FINISHED));
    return { ...first, repositories, hidden: 0, problems: [error.message] };
  }
}

/** Adds up the usage of the shards of each source. */
function bySource(usage: readonly FleetSource[]): FleetSource[] {
  const all = new Map<string, FleetSource>();
  for (const one of usage) {
    const before = all.get(one.source);
    all.set(one.source, before ? sum(before, one) : one);
  }
  return [...all.values()];
}

function sum(one: FleetSource, other: FleetSource): FleetSource {
  return {
    ...one,
    subjects: one.subjects + other.subjects,
    found: one.found + other.found,
    missing: one.missing + other.missing,
    failed: one.failed + other.failed,
    deferred: one.deferred + other.deferred,
    requests: one.requests + other.requests,
    budget: one.budget + other.budget,
    next: one.next + other.next,
  };
}
