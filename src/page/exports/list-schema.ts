import * as z from 'zod';

/** The version of `list.json`. */
export const LIST_VERSION = 1;

const Day = z.iso.date();

const Value = z.lazy(() =>
  z.object({
    shown: z.string().describe('The value as the list writes it: 1.2k.'),
    value: z
      .union([z.number(), z.string(), z.boolean()])
      .describe('The exact value: a number, a day, a text or a flag.'),
    subject: z.string().optional().describe('What the value is about: github:owner/name.'),
    source: z.string().optional().describe('The id of the source of the value.'),
    stale: z
      .object({ since: Day, reason: z.string() })
      .optional()
      .describe('Since when, and why, no source confirms the value.'),
    history: z
      .array(z.tuple([Day, z.int().nonnegative()]))
      .optional()
      .describe('What readme-tally saw: the day and the value of each change.'),
    given: z
      .object({
        source: z.string().describe('The id of the source.'),
        on: Day.describe('The day on which the source was asked.'),
        from: Day.describe('The first day of the first period.'),
        step: z.enum(['week', 'year']).describe('The length of a period.'),
        gains: z.array(z.int().nonnegative()).describe('One number for each period, oldest first.'),
      })
      .optional()
      .describe(
        'What the source says today: stars that are still held by the week they were given, or citations by the year of the citing work.',
      ),
  }),
);

const Entry = z.lazy(() =>
  z.object({
    id: z.string().describe('The same as long as the entry is about the same.'),
    name: z.string(),
    url: z.string().optional().describe('The address behind the name.'),
    sections: z.array(z.string()).describe('The headings above the entry, outermost first.'),
    family: z
      .enum(['paper', 'repository', 'model', 'dataset', 'space'])
      .optional()
      .describe('What the entry is about.'),
    description: z.string().optional(),
    subjects: z.array(z.string()).describe('The subjects that the entry links to.'),
    links: z.array(z.object({ label: z.string(), url: z.string() })).describe('The other links.'),
    marks: z.array(z.string()).describe('archived, missing …'),
    authors: z.array(z.string()).optional().describe('The names of the authors, at most ten.'),
    file: z.string().describe('The path of the list.'),
    line: z.int().positive(),
    values: z.record(z.string(), z.array(Value)).describe('The values, by the id of the field.'),
  }),
);

/** The file `list.json` beside a page. */
export const ListFile = z.lazy(() =>
  z.object({
    version: z.literal(LIST_VERSION),
    title: z.string(),
    description: z.string().optional(),
    repository: z.string().optional().describe('The address of the repository of the lists.'),
    checkedAt: z.iso.datetime().optional().describe('When the sources were asked.'),
    fields: z
      .array(
        z.object({
          id: z.string(),
          label: z.string(),
          type: z.enum(['count', 'date', 'text', 'flag', 'gain']),
        }),
      )
      .describe('The fields that the entries show.'),
    entries: z.array(Entry).describe('The entries, in the order of the lists.'),
  }),
);
export type ListFile = z.infer<typeof ListFile>;

/** Returns the JSON Schema of `list.json`, for scripts that read it. */
export function listJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(ListFile), title: 'readme-tally list' };
}
