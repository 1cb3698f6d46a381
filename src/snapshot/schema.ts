import * as z from 'zod';
import { Day, firstCounts, otherFields } from './field-record.ts';
import { Orders, Rising } from './order-schema.ts';
import { PendingRequest } from './requests.ts';

/** The source of a value that was taken from the list, because that of a source is implausible. */
export const LIST_SOURCE = 'list';

/** The version that this release reads and writes. */
export const SNAPSHOT_VERSION = 1;

const Missing = z.lazy(() =>
  z
    .looseObject({ since: Day, reason: z.string() })
    .describe(
      'The source is sure that the subject does not exist: since which day, and the reason.',
    ),
);

const Unasked = z.lazy(() =>
  z
    .looseObject({ since: Day })
    .describe(
      'The run had no time or requests left for it: since which day. The next run asks for it first.',
    ),
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
    ...firstCounts(),
    fields: z
      .looseObject(otherFields())
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
