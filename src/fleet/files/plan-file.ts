import * as z from 'zod';
import { isMap, type Settings } from '../../config/parse.ts';
import { FIELD_NAMES, type FieldName } from '../../fields/table.ts';
import { FleetEntry } from '../../report/fleet/report.ts';
import { KINDS } from '../../subjects/kinds.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import { LONGEST_ID, LONGEST_NODE, LONGEST_TITLE, MOST_NODES } from '../fleet-questions.ts';
import { readDigested } from './digested-file.ts';

/** A subject in a file of a stage. */
export const SubjectRecord: z.ZodType<Subject> = z.lazy(() =>
  z.strictObject({
    kind: z.enum(Object.keys(KINDS) as [Kind, ...Kind[]]),
    id: z.string().min(1).max(LONGEST_ID),
  }),
);

export const Node = z.string().min(1).max(LONGEST_NODE);
export const Field = z.enum(FIELD_NAMES as [FieldName, ...FieldName[]]);

/** What several lists ask about a subject, in a file of a stage. */
const QuestionRecord = z.lazy(() =>
  z.strictObject({
    subject: SubjectRecord,
    fields: z.array(Field).max(FIELD_NAMES.length).readonly(),
    nodes: z.array(Node).max(MOST_NODES).readonly(),
    wantsSecond: z.boolean(),
  }),
);

const QuestionsRecord = z.lazy(() =>
  z.strictObject({
    subjects: z.array(QuestionRecord).readonly(),
    titles: z.array(z.string().min(1).max(LONGEST_TITLE)).readonly(),
  }),
);

const Count = z.int().nonnegative();
const Text = z.string().min(1).max(2_000);
const Digest = z.string().regex(/^[\da-f]{64}$/);
const SourceId = z.string().regex(/^[a-z][a-z\d-]{0,40}$/);

/** A repository of a fleet, in a file of a stage. */
const MemberRecord = z.lazy(() =>
  z.strictObject({
    fullName: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/),
    defaultBranch: Text,
    files: z.array(Text).min(1),
    config: Text,
    isNamed: z.boolean(),
  }),
);
export type MemberRecord = z.infer<typeof MemberRecord>;

/** The settings of the config that later stages need, so that all of them use the same ones. */
const PlannedSettings = z.lazy(() =>
  z.strictObject({
    defaults: z.custom<Settings>(isMap),
    together: Count,
    minutes: z.number().positive(),
    titles: Count,
    requests: z.record(SourceId, Count),
  }),
);

/** What reading the repositories of one owner has found: `readings/<owner>.json`. */
export const Reading = z.lazy(() =>
  z.strictObject({
    version: z.literal(1),
    checkedAt: Text,
    owner: Text,
    settings: PlannedSettings,
    members: z.array(MemberRecord),
    /** The lines of repositories that cannot be run. */
    entries: z.array(FleetEntry),
    hidden: Count,
    questions: QuestionsRecord,
  }),
);
export type Reading = z.infer<typeof Reading>;

/** The questions for a source, a part of them: `shards/<source>-<index>.json`. */
export const Shard = z.lazy(() =>
  z.strictObject({
    version: z.literal(1),
    source: SourceId,
    index: Count,
    questions: QuestionsRecord,
  }),
);
export type Shard = z.infer<typeof Shard>;

const ShardEntry = z.lazy(() =>
  z.strictObject({
    source: SourceId,
    index: Count,
    digest: Digest,
    subjects: Count,
    titles: Count,
    /** The requests that may be sent for it. */
    requests: Count,
  }),
);
export type ShardEntry = z.infer<typeof ShardEntry>;

const Group = z.lazy(() => z.strictObject({ owner: Text, members: z.array(MemberRecord).min(1) }));
export type Group = z.infer<typeof Group>;

/** What a run of a fleet does, stage by stage: `plan.json`. */
export const Plan = z.lazy(() =>
  z.strictObject({
    version: z.literal(1),
    checkedAt: Text,
    settings: PlannedSettings,
    /** Repositories of one owner, which one job publishes. */
    groups: z.array(Group),
    shards: z.array(ShardEntry),
    entries: z.array(FleetEntry),
    hidden: Count,
  }),
);
export type Plan = z.infer<typeof Plan>;

export const PLAN = 'plan.json';

/** Reads the plan. Its digest is compared with the one that the stage `plan` returned, if it is known. */
export function readPlan(folder: string, digest: string | undefined): Promise<Plan> {
  const expected = digest === undefined ? undefined : [digest];
  return readDigested(folder, PLAN, { schema: Plan, expected });
}

/** The name of the file of a shard, in the folders `shards` and `answers`. */
export function shardName({ source, index }: Pick<ShardEntry, 'source' | 'index'>): string {
  return `${source}-${index}.json`;
}
