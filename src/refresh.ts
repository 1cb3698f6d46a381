import type { Finding } from './audit/finding.ts';
import { listsTooLong } from './audit/list-too-long.ts';
import { missingSubjects } from './audit/missing-subject.ts';
import { unclearSlots } from './audit/unclear-slot.ts';
import type { Config } from './config/schema.ts';
import { slotSettings } from './config/slot-settings.ts';
import { type List, type PlacedSlot, readList } from './markdown/read-list.ts';
import { type Change, rewriteList } from './markdown/rewrite-list.ts';
import { SNAPSHOT_VERSION, type Snapshot } from './snapshot/schema.ts';
import { settle, type Verdict } from './snapshot/settle.ts';
import { type CollectOptions, collect } from './sources/collect.ts';
import type { Usage } from './sources/usage.ts';

/** What a refresh starts from. */
export interface RefreshInput {
  readonly lists: readonly List[];
  /** The last snapshot; nothing in the first run. */
  readonly snapshot: Snapshot | undefined;
  readonly config: Config;
  /** The repository of the lists, `owner/name`, where that is known. */
  readonly own?: string;
  /** The time of the run, as an ISO time stamp in UTC. */
  readonly checkedAt: string;
}

/** What a refresh comes to. Nothing is written yet. */
export interface Refreshed {
  /** Every list as it should read; the same string where nothing changes. */
  readonly lists: readonly List[];
  readonly snapshot: Snapshot;
  /** Every place in the lists that shows a count. */
  readonly slots: readonly PlacedSlot[];
  readonly changes: readonly Change[];
  /** How many counts are taken out of the lists, since the config does not ask for them. */
  readonly removed: number;
  /** One for each count, however often it is shown. */
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  readonly usage: readonly Usage[];
}

/** Brings the numbers of the lists up to date: one stage a line, each made from those before it. */
export async function refresh(
  { lists, snapshot, config, checkedAt, own }: RefreshInput,
  sources: CollectOptions,
): Promise<Refreshed> {
  const { threshold, numbers } = config;
  const before = snapshot ?? { version: SNAPSHOT_VERSION, checkedAt, subjects: {} };
  const read = lists.map((list) => readList(list, slotSettings(config, own)));
  const slots = read.flatMap((list) => list.slots);
  const subjects = slots.map((slot) => slot.subject);
  const { observations, usage } = await collect(subjects, sources);
  const settled = settle(before, slots, observations, { checkedAt, threshold });
  const after = settled.snapshot;
  const rewritten = read.map((list) => rewriteList(list, { before, after, numbers }));
  const changes = rewritten.flatMap((list) => list.changes);
  const unclear = unclearSlots(read.flatMap((list) => list.unclear));
  const tooLong = listsTooLong(lists, rewritten);
  const findings = [...tooLong, ...missingSubjects(slots, observations), ...unclear];
  const removed = rewritten.reduce((sum, list) => sum + list.removed, 0);
  const { verdicts } = settled;
  return {
    lists: rewritten,
    snapshot: after,
    slots,
    changes,
    removed,
    verdicts,
    findings,
    usage,
  };
}
