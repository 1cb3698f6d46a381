import * as z from 'zod';
import {
  FIELD_NAMES,
  FIELDS,
  FIRST_COUNTS,
  type FieldName,
  type FirstCount,
  isFirstCount,
} from '../fields/table.ts';
import { Orders, Rising } from './order-schema.ts';
import { PendingRequest } from './requests.ts';

/** The source of a value that was taken from the list, because that of a source is implausible. */
export const LIST_SOURCE = 'list';

/** The version that this release reads and writes. */
export const SNAPSHOT_VERSION = 1;

/** A calendar day in UTC: `2026-11-22`. */
const Day = z.iso.date();
/** A count: whole and not negative. */
const Value = z.int().nonnegative();

const Stale = z
  .looseObject({ since: Day, reason: z.string() })
  .describe('The value was not confirmed: since which day, and why.');

const Quarantined = z
  .looseObject({ value: Value, since: Day, reason: z.string() })
  .describe('An implausible value; published when the next run agrees.');

const HistoryPoint = z.tuple([Day, Value]);
export type HistoryPoint = z.infer<typeof HistoryPoint>;

const CountRecord = z.lazy(() =>
  z.looseObject({
    value: Value.describe('The last good value, as the lists show it.'),
    source: z.string().describe('The source of the value.'),
    stale: Stale.optional(),
    quarantined: Quarantined.optional(),
    history: z
      .array(HistoryPoint)
      .optional()
      .describe('One point per change: daily for 30 days, weekly for a year, monthly beyond.'),
  }),
);
export type CountRecord = z.infer<typeof CountRecord>;

const PLAIN = {
  source: z.string().describe('The source of the value.'),
  since: Day.optional().describe('The day on which the value was first seen.'),
  stale: Stale.optional(),
};
const DateRecord = z.looseObject({ value: Day.describe('The last good value.'), ...PLAIN });
const Text = z.string().describe('The last good value.');
const TextRecord = z.looseObject({ value: Text, ...PLAIN });
const VenueRecord = z.lazy(() =>
  z.looseObject({
    value: Text,
    ...PLAIN,
    evidence: z
      .looseObject({ kind: z.string(), text: z.string() })
      .optional()
      .describe('What proves the venue.'),
    unconfirmed: z
      .boolean()
      .optional()
      .describe('Whether only one run has seen it, so that it is not written yet.'),
  }),
);
const FlagRecord = z.looseObject({ value: z.boolean().describe('The last good value.'), ...PLAIN });

const GainRecord = z.looseObject({
  value: z.int().describe('The published gain, which may be negative.'),
  source: z.string().describe('What its history is from: readme-tally, or the id of a source.'),
  since: Day.describe('The day on which it was published. It stays for a week at least.'),
  stale: Stale.optional(),
});
export type GainRecord = z.infer<typeof GainRecord>;

/** The value of a date, a text or a flag. */
export type PlainRecord = z.infer<typeof DateRecord | typeof TextRecord | typeof FlagRecord>;
export type FieldRecord = CountRecord | PlainRecord | GainRecord;

const RECORDS = {
  count: CountRecord.optional(),
  date: DateRecord.optional(),
  text: TextRecord.optional(),
  flag: FlagRecord.optional(),
  gain: GainRecord.optional(),
} as const;

type RecordType = (typeof RECORDS)[keyof typeof RECORDS];

const counts = Object.fromEntries(FIRST_COUNTS.map((field) => [field, RECORDS.count]));
const OTHER_FIELDS = FIELD_NAMES.filter((field) => !isFirstCount(field));
const fields = Object.fromEntries(
  OTHER_FIELDS.map((name) => [
    name,
    name === 'venue' ? VenueRecord.optional() : RECORDS[FIELDS[name].type],
  ]),
);

const Missing = z
  .looseObject({ since: Day, reason: z.string() })
  .describe('The source is sure that the subject does not exist: since which day, and the reason.');

const Unasked = z
  .looseObject({ since: Day })
  .describe(
    'The run had no time or requests left for it: since which day. The next run asks for it first.',
  );

export const SubjectRecord = z.lazy(() =>
  z.looseObject({
    title: z.string().optional().describe('The title or name of the subject, from the source.'),
    authors: z
      .array(z.string())
      .optional()
      .describe('The authors of a paper, ten at most, where a page is made.'),
    node: z
      .string()
      .optional()
      .describe('The id of the subject on GitHub, which stays the same when it is renamed.'),
    state: z
      .string()
      .optional()
      .describe('archived, disabled, gated, or recreated: its name now belongs to something else.'),
    archivedOn: Day.optional().describe(
      'The day on which a run saw first that the repository was archived, unless it was from the start.',
    ),
    missing: Missing.optional(),
    unasked: Unasked.optional(),
    ...(counts as Record<FirstCount, typeof RECORDS.count>),
    fields: z
      .looseObject(fields as Record<Exclude<FieldName, FirstCount>, RecordType>)
      .optional()
      .describe('The other fields of the subject, by name: counts, dates, texts, flags and gains.'),
  }),
);
export type SubjectRecord = z.infer<typeof SubjectRecord>;

const Identified = z.lazy(() =>
  z
    .looseObject({ subject: z.string().optional(), by: z.string(), on: Day })
    .describe(
      'The subject of a link, how and when it was found; without a subject when none was found.',
    ),
);

/**
 * The last good value of every count of every subject. Keys that this release does not know are
 * kept, so that nothing a person or a newer tool added is lost.
 */
export const Snapshot = z.lazy(() =>
  z.looseObject({
    version: z.literal(SNAPSHOT_VERSION),
    checkedAt: z.iso.datetime().describe('The time of the run that wrote this file.'),
    release: z.string().optional().describe('The release of readme-tally that wrote this file.'),
    updatedFrom: z
      .string()
      .optional()
      .describe('The release before it, until the first pull request of the new one is merged.'),
    aliases: z
      .record(z.string(), z.string())
      .optional()
      .describe(
        'Listed subjects that are the same paper as another one, which is asked for instead.',
      ),
    identified: z
      .record(z.string(), Identified)
      .optional()
      .describe('Papers that were found by their titles, by a short form of their links.'),
    findings: z
      .array(z.string())
      .optional()
      .describe('The ids of the findings in the lists, so that new findings can be recognized.'),
    order: Orders.optional().describe(
      'What the next run has to know of the order of the lists, by list and rule.',
    ),
    rising: Rising.optional().describe(
      'The subjects with the mark of those that rise fastest, by list.',
    ),
    pending: z
      .array(PendingRequest)
      .optional()
      .describe('Requests of comments that the pull request contains; only on its branch.'),
    subjects: z.record(z.string(), SubjectRecord),
  }),
);
export type Snapshot = z.infer<typeof Snapshot>;

/** Returns the JSON Schema of the snapshot, for sites and scripts that read it. */
export function snapshotJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(Snapshot), title: 'readme-tally snapshot' };
}
