import type { FleetConfig } from '../../config/fleet.ts';
import { splitName } from '../../config/fleet-names.ts';
import { timestamp } from '../../snapshot/dates.ts';
import { fleetBudgets } from '../collect-answers.ts';
import { entryWithout } from '../entry.ts';
import { writeDigested } from '../files/digested-file.ts';
import type { MemberRecord, Plan, Reading } from '../files/plan-file.ts';
import { QuestionJoin } from '../fleet-questions.ts';
import { findMembers, type Member } from '../members.ts';
import { readMembers, readOptionsOf } from '../read-members.ts';
import type { FleetOptions } from '../run-fleet.ts';

/** The folder of the files that this stage writes. */
export const READINGS = 'readings';

/**
 * The first stage: finds and reads the repositories of one owner, and writes what their lists ask. It
 * needs a token that reads them, and no key of a source.
 */
export async function readStage(
  config: FleetConfig,
  folder: string,
  options: Omit<FleetOptions, 'connect' | 'dryRun'>,
): Promise<Reading> {
  const { now, sources, cancelled, onStage, onEntry, owner = '' } = options;
  const checkedAt = timestamp(now());
  const settings = settingsOf(config, fleetBudgets(config.limits, sources));
  onStage('Find the repositories');
  const { members, refused, hidden } = await findMembers(config, options);
  onStage('Read the repositories');
  const join = new QuestionJoin();
  const { together } = settings;
  const reading = { ...readOptionsOf(options, checkedAt), together, cancelled };
  const read = await readMembers(members, join, { ...reading, mostKept: 0 });
  const first = refused.map(({ fullName, reason }) => entryWithout(fullName, 'refused', reason));
  const entries = [...first, ...read.entries];
  for (const entry of entries) onEntry?.(entry);
  const body: Reading = {
    version: 1,
    checkedAt,
    owner: owner || '*',
    settings,
    members: read.done.map(({ member }) => recordOf(member)),
    entries,
    hidden,
    questions: join.questions(config.limits),
  };
  await writeDigested(folder, `${READINGS}/${owner || 'all'}.json`, body);
  return body;
}

/** Returns a member of the file. All of them have the same defaults. */
export function memberOfRecord(
  { fullName, files, config, ...record }: MemberRecord,
  { defaults }: Plan['settings'],
): Member {
  return { ...record, fullName, name: splitName(fullName), paths: { files, config, defaults } };
}

function recordOf({ fullName, defaultBranch, paths, isNamed }: Member): MemberRecord {
  return { fullName, defaultBranch, files: [...paths.files], config: paths.config, isNamed };
}

function settingsOf(
  { defaults, limits }: FleetConfig,
  budgets: ReadonlyMap<string, number>,
): Plan['settings'] {
  const { together, minutes, titles } = limits;
  return { defaults, together, minutes, titles, requests: Object.fromEntries(budgets) };
}
