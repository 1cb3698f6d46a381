import * as z from 'zod';
import { GAIN_NAMES } from '../fields/gains.ts';
import { FIELDS, SHOWN_FIELDS } from '../fields/table.ts';

/** Without line breaks, and without characters that end a cell or start HTML, code or an address. */
const MARK = /^[^\s|<>`\\/](?:[^\r\n\t|<>`\\/]{0,18}[^\s|<>`\\/])?$/;
const ARCHIVED = (FIELDS.archived as { readonly mark?: string }).mark;

const Mark = z.lazy(() =>
  z
    .string()
    .regex(MARK, 'must have at most 20 characters on one line, without any of |<>`\\/')
    .refine((mark) => mark !== ARCHIVED, `must not be "${ARCHIVED}", which is a field of its own`),
);

/** The marks behind links. */
export const Status = z.lazy(() =>
  z.strictObject({
    archived: Mark.optional().describe('The mark of archived repositories, such as 🗄️.'),
    inactive: Mark.optional().describe(
      'The mark of repositories without commits for a long time, such as 💤.',
    ),
    after: z
      .int()
      .min(1)
      .max(600)
      .default(24)
      .describe('The months without a commit after which a repository is inactive.'),
    rising: Mark.optional().describe(
      'The mark of what rises fastest in its section, such as 📈. It needs `history`.',
    ),
    top: z.int().min(1).max(100).default(5).describe('The most marks of `rising` in a section.'),
    by: z.enum(GAIN_NAMES).default('stars-30d').describe('The gain that decides about `rising`.'),
  }),
);
export type Status = z.infer<typeof Status>;

const SortRule = z.lazy(() =>
  z.strictObject({
    by: z.enum(SHOWN_FIELDS),
    order: z.enum(['ascending', 'descending']).default('descending'),
    sections: z.array(z.string().min(1)).default([]),
    every: z.int().min(1).max(365).default(7),
  }),
);
export type SortRule = z.infer<typeof SortRule>;

/** The order of entries. */
export const Sort = z.lazy(() =>
  z
    .array(SortRule)
    .max(50)
    .optional()
    .describe(
      'The order of entries, by section: a field (`by`), `ascending` or `descending` (`order`), headings (`sections`, default: all), and the days between two moves (`every`, default: 7). {"by": "stars", "sections": ["Tools"]}',
    ),
);
