import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ConfigError } from '../config/config-error.ts';
import type { FleetConfig } from '../config/fleet.ts';
import { printedJson } from '../escape/data.ts';
import type { FleetReport } from '../report/fleet/report.ts';
import { type FleetOptions, runFleet } from './run-fleet.ts';
import { collectStage } from './stages/collect.ts';
import { planStage } from './stages/plan.ts';
import { publishStage } from './stages/publish.ts';
import { readStage } from './stages/read.ts';
import { reportStage } from './stages/report.ts';

/** The stages of a fleet; `all` runs them in one process, without files between them. */
export const STAGES = ['all', 'read', 'plan', 'collect', 'publish', 'report'] as const;
export type Stage = (typeof STAGES)[number];

/** The file of the report, in the folder of the stages. */
export const REPORT_FILE = 'fleet.json';

/** What a stage is started with. */
export interface StageInput {
  readonly stage: Stage;
  /** The folder of the files that join the stages. */
  readonly folder: string;
  readonly readConfig: () => Promise<FleetConfig>;
  /** JSON: what a job of a matrix does, as the stage `plan` returned it. */
  readonly part: string;
  /** The digest of the plan, which the stage `plan` returned; not checked when empty. */
  readonly plan: string;
  /** Text with the digests that the jobs of `collect` returned; not checked when empty. */
  readonly digests: string;
}

export interface StageResult {
  readonly report?: FleetReport;
  /** Values for later stages, by name. */
  readonly outputs: Readonly<Record<string, string>>;
}

const CollectPart = z.lazy(() =>
  z.object({ source: z.string(), shards: z.array(z.int().nonnegative()) }),
);
const PublishPart = z.lazy(() => z.object({ group: z.int().nonnegative() }));

/** Runs one stage of a fleet, or all of them. */
export async function runStage(input: StageInput, options: FleetOptions): Promise<StageResult> {
  const { stage, folder } = input;
  const digests = input.digests === '' ? undefined : digestsIn(input.digests);
  const plan = input.plan === '' ? undefined : input.plan;
  const known = { ...options, plan, digests };
  if (stage === 'read') {
    await readStage(await input.readConfig(), folder, options);
    return { outputs: {} };
  }
  if (stage === 'plan') return planned(await planStage(folder, options.sources));
  if (stage === 'collect') {
    const written = await collectStage(partOf(CollectPart, input.part), folder, known);
    return { outputs: { digests: written.join(' ') } };
  }
  if (stage === 'publish') {
    const { group } = partOf(PublishPart, input.part);
    return { report: await publishStage(group, folder, known), outputs: {} };
  }
  const report =
    stage === 'report'
      ? await reportStage(folder, known)
      : await runFleet(await input.readConfig(), options);
  await writeFile(join(folder, REPORT_FILE), `${JSON.stringify(report, null, 2)}\n`);
  return { report, outputs: {} };
}

function planned({
  digest,
  collect,
  second,
  publish,
}: Awaited<ReturnType<typeof planStage>>): StageResult {
  const parts = { collect, second, publish };
  const matrices = Object.entries(parts).map(([name, rows]) => [name, printedJson(rows)]);
  return { outputs: { plan: digest, ...Object.fromEntries(matrices) } };
}

/** The outputs of the jobs of a matrix arrive as one JSON text, whatever their names. */
function digestsIn(text: string): string[] {
  return text.match(/\b[\da-f]{64}\b/g) ?? [];
}

function partOf<T>(schema: z.ZodType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new ConfigError([
      'The part of the stage is not one that the stage plan returned. Pass an entry of its matrix as JSON.',
    ]);
  }
}
