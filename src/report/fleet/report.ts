import * as z from 'zod';

/** What became of a repository of a fleet. */
export const FLEET_OPERATIONS = [
  'created',
  'updated',
  'closed',
  'none',
  'blocked',
  'refused',
  'deferred',
  'skipped',
] as const;

const Count = z.int().nonnegative();
const Line = z.string().max(2_000);

const Reason = z.lazy(() => z.strictObject({ reason: Line, counts: Count }));

export const FleetEntry = z.lazy(() =>
  z.strictObject({
    repository: z.string().max(200).describe('`owner/name`.'),
    operation: z
      .enum(FLEET_OPERATIONS)
      .describe(
        'created, updated, closed, none: as for a run of its own. blocked: a maintainer has to act there. refused: GitHub, or a file of the repository, does not allow the run. deferred: left for the next run. skipped: it has no lists.',
      ),
    sentence: Line.describe('What happened, in one or more sentences of Markdown.'),
    'pull-request': z
      .strictObject({ number: Count, url: z.string().max(2_000) })
      .optional()
      .describe('The pull request, where there is one.'),
    counts: Count.default(0).describe('The counts that its lists show.'),
    changed: Count.default(0).describe('Those of them that change.'),
    kept: z
      .array(Reason)
      .max(20)
      .default([])
      .describe('Why counts were not updated, with the number of counts; the most frequent first.'),
    findings: Count.default(0).describe('The findings of its audit.'),
  }),
);
export type FleetEntry = z.infer<typeof FleetEntry>;

export const FleetSource = z.lazy(() =>
  z.strictObject({
    source: z.string().max(100).describe('The id of the source.'),
    name: z.string().max(100),
    subjects: Count.describe('The distinct subjects of all lists that it was asked for.'),
    found: Count,
    missing: Count,
    failed: Count,
    deferred: Count.describe('Left for the next run.'),
    requests: Count.describe('The requests that were sent, retries included.'),
    budget: Count.describe('The requests that the run was allowed to send.'),
    next: Count.describe('The requests that the subjects that are left need, about.'),
  }),
);
export type FleetSource = z.infer<typeof FleetSource>;

/** The report of a run of a fleet: `fleet.json`. */
export const FleetReport = z.lazy(() =>
  z.strictObject({
    version: z.literal(1),
    checkedAt: z.string().max(40).describe('The time of the run, in UTC.'),
    dryRun: z.boolean(),
    repositories: z.array(FleetEntry),
    hidden: Count.describe(
      'Private repositories that were left out, since the fleet runs in a public repository.',
    ),
    sources: z.array(FleetSource),
    problems: z
      .array(Line)
      .default([])
      .describe('What is wrong with the run as a whole, in sentences.'),
  }),
);
export type FleetReport = z.infer<typeof FleetReport>;

/** Returns the JSON Schema of `fleet.json`. */
export function fleetReportJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(FleetReport), title: 'readme-tally fleet report' };
}

/** Repositories where something is wrong, so that the run as a whole fails. */
export function failedEntries({ repositories }: FleetReport): readonly FleetEntry[] {
  return repositories.filter(({ operation }) => ['blocked', 'refused'].includes(operation));
}

/** Joins the reports of groups of repositories. The sources are those of the whole fleet. */
export function joinReports(
  reports: readonly FleetReport[],
  { checkedAt, sources, problems }: Pick<FleetReport, 'checkedAt' | 'sources' | 'problems'>,
): FleetReport {
  const byName = new Map(
    reports.flatMap((one) => one.repositories.map((entry) => [entry.repository, entry])),
  );
  const names = [...byName.keys()].toSorted();
  return {
    version: 1,
    checkedAt,
    dryRun: reports.some(({ dryRun }) => dryRun),
    repositories: names.flatMap((name) => byName.get(name) ?? []),
    hidden: reports.reduce((sum, { hidden }) => sum + hidden, 0),
    sources,
    problems: [...new Set([...problems, ...reports.flatMap((one) => one.problems)])],
  };
}
