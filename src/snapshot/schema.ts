import * as z from 'zod';
import { METRICS } from '../subjects/subject.ts';
import { PendingRequest } from './requests.ts';

/** The source of a number that was found in the list, when a source's is hard to believe. */
export const LIST_SOURCE = 'list';

/** The version that this release reads and writes. */
export const SNAPSHOT_VERSION = 1;

/** A calendar day in UTC: `2026-11-22`. */
const Day = z.iso.date();
/** A count: whole and not negative. */
const Value = z.int().nonnegative();

const Stale = z
  .looseObject({ since: Day, reason: z.string() })
  .describe('The number was not confirmed: since which day, and why.');

const Quarantined = z
  .looseObject({ value: Value, since: Day, reason: z.string() })
  .describe('A number that is hard to believe; published when the next run agrees.');

const HistoryPoint = z.tuple([Day, Value]);
export type HistoryPoint = z.infer<typeof HistoryPoint>;

const CountRecord = z.looseObject({
  value: Value.describe('The last good number, as the lists show it.'),
  source: z.string().describe('Which source said so.'),
  stale: Stale.optional(),
  quarantined: Quarantined.optional(),
  history: z
    .array(HistoryPoint)
    .optional()
    .describe('One point per change: daily for 30 days, weekly for a year, monthly beyond.'),
});
export type CountRecord = z.infer<typeof CountRecord>;

const counts = Object.fromEntries(METRICS.map((metric) => [metric, CountRecord.optional()]));

const Missing = z
  .looseObject({ since: Day, reason: z.string() })
  .describe('The source is sure that there is no such thing: since which day, and in what words.');

const Unasked = z
  .looseObject({ since: Day })
  .describe('The run had no time or requests left for it: since which day. It comes first next.');

export const SubjectRecord = z.looseObject({
  title: z.string().optional().describe('What the source calls the subject.'),
  node: z
    .string()
    .optional()
    .describe('What stays the same when the subject is renamed: the id that GitHub gives it.'),
  state: z
    .string()
    .optional()
    .describe('archived, disabled, gated, or recreated: something else has its name now.'),
  missing: Missing.optional(),
  unasked: Unasked.optional(),
  ...(counts as Record<(typeof METRICS)[number], z.ZodOptional<typeof CountRecord>>),
});
export type SubjectRecord = z.infer<typeof SubjectRecord>;

const Identified = z
  .looseObject({ subject: z.string().optional(), by: z.string(), on: Day })
  .describe('What a link was found to lead to, how and when; no subject where nothing was found.');

/**
 * The last good value of every count of every subject. Keys that this release does not know are
 * kept, so that nothing a person or a newer tool added is lost.
 */
export const Snapshot = z.looseObject({
  version: z.literal(SNAPSHOT_VERSION),
  checkedAt: z.iso.datetime().describe('When the run that wrote this file asked the sources.'),
  aliases: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Listed subjects that are the same paper as another one, which is asked for instead.',
    ),
  identified: z
    .record(z.string(), Identified)
    .optional()
    .describe('Papers whose addresses no source knows, by those addresses in short.'),
  findings: z
    .array(z.string())
    .optional()
    .describe('The ids of what was found wrong in the lists, so that new ones are known.'),
  pending: z
    .array(PendingRequest)
    .optional()
    .describe('What comments asked for and the pull request has; only on its branch.'),
  subjects: z.record(z.string(), SubjectRecord),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Gives the JSON Schema of the snapshot, for sites and scripts that read it. */
export function snapshotJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(Snapshot), title: 'readme-tally snapshot' };
}
