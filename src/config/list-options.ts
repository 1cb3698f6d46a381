import * as z from 'zod';
import { FIRST_COUNTS } from '../fields/table.ts';
import { SLOT_STYLES } from '../markdown/slots/slot-style.ts';

export const Columns = z
  .record(z.string().min(1), z.enum([...FIRST_COUNTS, 'none']))
  .default({})
  .describe(
    'The counts of table columns, by heading: {"Forks ⭐": "stars"}. `none` ignores a column.',
  );

export const Show = z.strictObject({
  papers: z.literal('citations').optional(),
  repositories: z.literal('stars').optional(),
  models: z.enum(['likes', 'downloads']).optional(),
  datasets: z.enum(['likes', 'downloads']).optional(),
  spaces: z.literal('likes').optional(),
  look: z
    .enum(SLOT_STYLES)
    .default('text')
    .describe('The style of added counts: text (⭐ 1.9k) or badge.'),
  sections: z
    .array(z.string().min(1))
    .default([])
    .describe('Headings of the sections in which counts are added. Default: all sections.'),
});

export const Badges = z.strictObject({
  alt: z
    .boolean()
    .default(true)
    .describe(
      'Whether the alternative text of a badge ends with its value: "stars: 4.3k". A badge gets it with its next change, all of them with `refresh --all`.',
    ),
});
