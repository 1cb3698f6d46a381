import * as z from 'zod';

/** The version that this release reads and writes. */
export const HISTORY_VERSION = 1;

/** A calendar day in UTC: `2026-11-22`. */
const Day = z.iso.date();
const Whole = z.int().nonnegative();

/** Two arrays take a third of the space of pairs. */
const Seen = z.lazy(() =>
  z
    .looseObject({
      from: Day.describe('The day of the first total.'),
      source: z.string().optional().describe('The id of the source of the totals.'),
      days: z.array(Whole).describe('Days after `from`, rising; one for each total.'),
      totals: z.array(Whole).describe('The totals on these days.'),
    })
    .refine(isSeries, 'must have a day for each total, in the order of time')
    .describe('What readme-tally saw: totals, as they were on that day.'),
);
export type Seen = z.infer<typeof Seen>;

function isSeries({ days, totals }: { days: readonly number[]; totals: readonly number[] }) {
  return (
    days.length > 0 &&
    days.length === totals.length &&
    days.every((day, index) => day > (days[index - 1] ?? -1))
  );
}

const Given = z.lazy(() =>
  z
    .looseObject({
      source: z.string().describe('The id of the source.'),
      on: Day.describe('The day on which the source was asked.'),
      from: Day.describe('The first day of the first period.'),
      step: z.enum(['week', 'year']).describe('The length of a period.'),
      gains: z.array(Whole).describe('One number for each period, oldest first, without gaps.'),
      daily: z
        .looseObject({ from: Day, gains: z.array(Whole) })
        .optional()
        .describe(
          'The gains of each of the last days, five weeks at least, where the source has them.',
        ),
      isWhole: z
        .boolean()
        .optional()
        .describe('Whether the series begins with the subject, so that its sum is the count.'),
    })
    .describe(
      'What the source says today: stars that are still held by the week they were given, or citations by the year of the citing work. Never added to the totals.',
    ),
);
export type Given = z.infer<typeof Given>;

const Refused = z.lazy(() =>
  z
    .looseObject({ on: Day, reason: z.string() })
    .describe(
      'The source has no history: since which day, and why. It is asked again after 30 days.',
    ),
);
export type Refused = z.infer<typeof Refused>;

const CountHistory = z.lazy(() =>
  z.looseObject({
    seen: Seen.optional(),
    given: Given.optional(),
    refused: Refused.optional(),
  }),
);
export type CountHistory = z.infer<typeof CountHistory>;

/** The counts that have a history. */
export const HISTORY_COUNTS = ['stars', 'citations', 'likes'] as const;
export type HistoryCount = (typeof HISTORY_COUNTS)[number];

export const SubjectHistory = z.lazy(() =>
  z.looseObject({
    stars: CountHistory.optional(),
    citations: CountHistory.optional(),
    likes: CountHistory.optional(),
  }),
);
export type SubjectHistory = z.infer<typeof SubjectHistory>;

/**
 * The history of the counts, by subject key. It is a file apart from the snapshot, so that the
 * differences of that stay small. Keys that this release does not know are kept.
 */
export const HistoryFile = z.lazy(() =>
  z.looseObject({
    version: z.literal(HISTORY_VERSION),
    updatedAt: z.iso.datetime().describe('The time of the run that wrote this file.'),
    subjects: z.record(z.string(), SubjectHistory),
  }),
);
export type HistoryFile = z.infer<typeof HistoryFile>;

/** Returns the JSON Schema of the history, for sites and scripts that read it. */
export function historyJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(HistoryFile), title: 'readme-tally history' };
}
