import * as z from 'zod';
import {
  FIELD_NAMES,
  FIELDS,
  FIRST_COUNTS,
  type FieldName,
  type FirstCount,
  isFirstCount,
} from '../fields/table.ts';

/** A calendar day in UTC: `2026-11-22`. */
export const Day = z.iso.date();
/** A count: whole and not negative. */
const Value = z.int().nonnegative();

const Stale = z.lazy(() =>
  z
    .looseObject({ since: Day, reason: z.string() })
    .describe('The value was not confirmed: since which day, and why.'),
);

const Quarantined = z.lazy(() =>
  z
    .looseObject({ value: Value, since: Day, reason: z.string() })
    .describe('An implausible value; published when the next run agrees.'),
);

const HistoryPoint = z.lazy(() => z.tuple([Day, Value]));
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

const plain = () => ({
  source: z.string().describe('The source of the value.'),
  since: Day.optional().describe('The day on which the value was first seen.'),
  stale: Stale.optional(),
});
const DateRecord = z.lazy(() =>
  z.looseObject({ value: Day.describe('The last good value.'), ...plain() }),
);
const Text = z.string().describe('The last good value.');
const TextRecord = z.lazy(() => z.looseObject({ value: Text, ...plain() }));
const VenueRecord = z.lazy(() =>
  z.looseObject({
    value: Text,
    ...plain(),
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
const FlagRecord = z.lazy(() =>
  z.looseObject({ value: z.boolean().describe('The last good value.'), ...plain() }),
);

const GainRecord = z.lazy(() =>
  z.looseObject({
    value: z.int().describe('The published gain, which may be negative.'),
    source: z.string().describe('What its history is from: readme-tally, or the id of a source.'),
    since: Day.describe('The day on which it was published. It stays for a week at least.'),
    stale: Stale.optional(),
  }),
);
export type GainRecord = z.infer<typeof GainRecord>;

/** The value of a date, a text or a flag. */
export type PlainRecord = z.infer<typeof DateRecord | typeof TextRecord | typeof FlagRecord>;
export type FieldRecord = CountRecord | PlainRecord | GainRecord;

const RECORDS = {
  count: CountRecord,
  date: DateRecord,
  text: TextRecord,
  flag: FlagRecord,
  gain: GainRecord,
} as const;

type OptionalRecord = z.ZodOptional<(typeof RECORDS)[keyof typeof RECORDS]>;

/** The records of the counts that a subject has at its top level. */
export function firstCounts(): Record<FirstCount, z.ZodOptional<typeof CountRecord>> {
  const records = FIRST_COUNTS.map((field) => [field, CountRecord.optional()]);
  return Object.fromEntries(records);
}

type OtherFields = Record<Exclude<FieldName, FirstCount>, OptionalRecord>;

/** The records of the fields that a subject has under `fields`. */
export function otherFields(): OtherFields {
  const names = FIELD_NAMES.filter((field) => !isFirstCount(field));
  const record = (name: FieldName) => (name === 'venue' ? VenueRecord : RECORDS[FIELDS[name].type]);
  return Object.fromEntries(names.map((name) => [name, record(name).optional()])) as OtherFields;
}
