import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../../sources/source.ts';
import { readDigested, writeDigested } from '../files/digested-file.ts';
import {
  type Group,
  PLAN,
  type Plan,
  Reading,
  type ShardEntry,
  shardName,
} from '../files/plan-file.ts';
import { fleetQuestions } from '../fleet-questions.ts';
import { type CollectPart, collectParts, groupsOf, shardsFor } from '../shards.ts';
import { READINGS } from './read.ts';

export const SHARDS = 'shards';

/** What the later stages are started with. */
export interface PlannedStages {
  /** The digest of the plan, which the later stages check. */
  readonly digest: string;
  /** The jobs that ask the first sources, and those that ask the second ones afterwards. */
  readonly collect: readonly CollectPart[];
  readonly second: readonly CollectPart[];
  /** The jobs that publish, with the names of the repositories that their token is for. */
  readonly publish: readonly PublishPart[];
}

export interface PublishPart {
  readonly group: number;
  readonly owner: string;
  /** Without the owner, one on each line. */
  readonly repositories: string;
}

/**
 * The second stage: joins what was read, writes shards of subjects, and divides the budgets. It needs
 * no token.
 */
export async function planStage(
  folder: string,
  sources: readonly Source[],
): Promise<PlannedStages & { readonly plan: Plan }> {
  const readings = await readReadings(folder);
  const [first] = readings;
  if (first === undefined) throw new Error(`There are no files in ${READINGS}/ to plan from.`);
  const { settings, checkedAt } = first;
  const questions = fleetQuestions(
    readings.map((reading) => reading.questions),
    settings,
  );
  const shards: ShardEntry[] = [];
  for (const source of sources) {
    const budget = settings.requests[source.id] ?? source.requests;
    for (const { requests, ...shard } of shardsFor(source, questions, budget)) {
      const digest = await writeDigested(folder, `${SHARDS}/${shardName(shard)}`, shard);
      const { subjects, titles } = shard.questions;
      const { index } = shard;
      const counts = { subjects: subjects.length, titles: titles.length };
      shards.push({ source: source.id, index, digest, ...counts, requests });
    }
  }
  const groups = readings.flatMap(({ owner: _, members }) => groupsByOwner(members));
  const entries = readings.flatMap((reading) => reading.entries);
  const hidden = readings.reduce((sum, reading) => sum + reading.hidden, 0);
  const plan: Plan = { version: 1, checkedAt, settings, groups, shards, entries, hidden };
  const digest = await writeDigested(folder, PLAN, plan);
  const parts = (isSecond: boolean) =>
    sources
      .filter((source) => (source.isSecond ?? false) === isSecond)
      .flatMap((source) => collectParts(source, shards));
  const publish = groups.map(publishPart);
  return { plan, digest, collect: parts(false), second: parts(true), publish };
}

async function readReadings(folder: string): Promise<Reading[]> {
  const names = (await readdir(join(folder, READINGS)).catch(() => [])).toSorted();
  const files = names.filter((name) => name.endsWith('.json'));
  return Promise.all(
    files.map((name) => readDigested(folder, `${READINGS}/${name}`, { schema: Reading })),
  );
}

function groupsByOwner(members: Reading['members']): Group[] {
  const byOwner = new Map<string, Reading['members']>();
  for (const member of members) {
    const [owner = ''] = member.fullName.split('/');
    const own = byOwner.get(owner) ?? [];
    own.push(member);
    byOwner.set(owner, own);
  }
  return [...byOwner].flatMap(([owner, own]) =>
    groupsOf(own, byOwner.size).map((group) => ({ owner, members: group })),
  );
}

function publishPart({ owner, members }: Group, group: number): PublishPart {
  const names = members.map(({ fullName }) => fullName.slice(owner.length + 1));
  return { group, owner, repositories: names.join('\n') };
}
