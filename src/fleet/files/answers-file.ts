import * as z from 'zod';
import { FIELD_NAMES, type FieldName, type FieldValues } from '../../fields/table.ts';
import { validValues } from '../../fields/value.ts';
import { claimText, readClaim } from '../../fields/venue/claim.ts';
import { EVIDENCE_KINDS } from '../../fields/venue/record.ts';
import { FleetSource } from '../../report/fleet/report.ts';
import { followedKey, noAnswers, type SourceAnswers } from '../../sources/answers.ts';
import type { Observation, TitleMatch } from '../../sources/source.ts';
import { type SubjectKey, subjectKey } from '../../subjects/subject.ts';
import { LONGEST_TITLE } from '../fleet-questions.ts';
import { Field, Node, SubjectRecord } from './plan-file.ts';

const LONGEST_REASON = 500;
const Reason = z.string().max(LONGEST_REASON);
const Title = z.string().max(LONGEST_TITLE);

/** Values that the fields do not have are refused, so that a forged file writes nothing else. */
const Values = z.custom<FieldValues>((value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const given = value as Record<string, unknown>;
  const valid: Record<string, unknown> = { ...validValues(given) };
  return Object.keys(given).every((name) => valid[name] === given[name]);
});

const Evidence = z.lazy(() =>
  z.strictObject({ kind: z.enum(EVIDENCE_KINDS), text: z.string().max(500) }),
);
const Judgement = z.lazy(() =>
  z.strictObject({
    claim: z
      .strictObject({ venue: z.string().max(100), year: z.int().optional(), evidence: Evidence })
      .refine((claim) => readClaim(claimText(claim), claim.evidence) !== undefined)
      .optional(),
    refused: Evidence.optional(),
  }),
);

const Found = z.lazy(() =>
  z.strictObject({
    status: z.literal('found'),
    subject: SubjectRecord,
    source: z.string().max(100),
    values: Values,
    withheld: z.partialRecord(Field, Reason).optional(),
    title: Title.optional(),
    venue: Judgement.optional(),
    movedTo: SubjectRecord.optional(),
    aliases: z.array(SubjectRecord).max(100).optional(),
    node: Node.optional(),
    databaseId: z.int().positive().optional(),
    formerNode: Node.optional(),
    state: z.enum(['archived', 'disabled', 'gated']).optional(),
  }),
);
const Other = z.lazy(() =>
  z.strictObject({
    status: z.enum(['missing', 'failed', 'deferred']),
    subject: SubjectRecord,
    source: z.string().max(100),
    reason: Reason,
    isUncertain: z.boolean().optional(),
  }),
);
const ObservationRecord = z.lazy(() => z.union([Found, Other]));

const Match = z.lazy(() =>
  z.strictObject({
    title: Title,
    year: z.int().optional(),
    ids: z.array(SubjectRecord).max(100),
  }),
);

/** What a source has answered about a shard: `answers/<source>-<index>.json`. */
export const AnswersFile = z.lazy(() =>
  z.strictObject({
    version: z.literal(1),
    /** The digest of the shard that was asked. */
    shard: z.string(),
    observations: z.array(z.strictObject({ fields: z.array(Field), is: ObservationRecord })),
    /** What was found by the ids of earlier runs. */
    followed: z.array(z.strictObject({ node: Node, is: ObservationRecord })),
    titles: z.array(z.strictObject({ title: Title, match: Match.nullable() })),
    usage: FleetSource.optional(),
  }),
);
export type AnswersFile = z.infer<typeof AnswersFile>;

/** Writes answers for a file. */
export function answersRecord(
  shard: string,
  { subjects, followed, titles }: SourceAnswers,
  usage: FleetSource | undefined,
): unknown {
  return {
    version: 1,
    shard,
    observations: [...subjects.values()].flatMap(({ observation, fields }) => {
      const is = writable(observation);
      return is ? [{ fields: FIELD_NAMES.filter((name) => fields.has(name)), is }] : [];
    }),
    followed: [...followed].flatMap(([key, observation]) => {
      const is = writable(observation);
      return is ? [{ node: key.slice(key.lastIndexOf(' ') + 1), is }] : [];
    }),
    titles: [...titles].flatMap(([title, match]) =>
      match === null || Match.safeParse(match).success ? [{ title, match }] : [],
    ),
    ...(usage ? { usage } : {}),
  };
}

/** One answer in an unusual form must not make the file of all of them invalid. */
function writable(observation: Observation): Observation | undefined {
  if (observation.status !== 'found') {
    const { reason } = observation;
    return { ...observation, reason: reason.slice(0, LONGEST_REASON) };
  }
  const { title, isPrivate: _, ...rest } = observation;
  const is = title !== undefined && title.length <= LONGEST_TITLE ? { ...rest, title } : rest;
  return Found.safeParse(is).success ? is : undefined;
}

/** What is taken from a file of answers. */
export interface AnswersFilter {
  readonly source: string;
  /** Whether a subject is in the shard, or is the paper of one of its titles. */
  readonly isAsked: (key: SubjectKey) => boolean;
  readonly isTitle: (title: string) => boolean;
  /** Whether a list of this job asks for it. */
  readonly isNeeded: (key: SubjectKey) => boolean;
}

/** Returns the answers of a file, of the subjects that the shard asks for and no others. */
export function answersOf(file: AnswersFile, filter: AnswersFilter): SourceAnswers {
  const answers = noAnswers();
  for (const { title, match } of file.titles) {
    if (filter.isTitle(title)) answers.titles.set(title, match as TitleMatch | null);
  }
  const papers = new Set<SubjectKey>(
    [...answers.titles.values()].flatMap((match) => (match ? match.ids.map(subjectKey) : [])),
  );
  const isTaken = ({ subject, source }: Pick<Observation, 'subject' | 'source'>) => {
    const key = subjectKey(subject);
    const isWanted = papers.has(key) || (filter.isAsked(key) && filter.isNeeded(key));
    return isWanted && source === filter.source;
  };
  for (const { fields, is } of file.observations) {
    if (!isTaken(is)) continue;
    const fieldSet: ReadonlySet<FieldName> = new Set(fields);
    answers.subjects.set(subjectKey(is.subject), {
      observation: is as Observation,
      fields: fieldSet,
    });
  }
  for (const { node, is } of file.followed) {
    if (isTaken(is)) answers.followed.set(followedKey(is.subject, node), is as Observation);
  }
  return answers;
}
