import * as z from 'zod';
import { SHOWN_FIELDS } from '../fields/table.ts';
import { SPELLINGS } from '../markdown/slots/inline-slots.ts';
import { Audit } from './audit-options.ts';
import { Limits } from './limits.ts';
import { Badges, Columns, Numbers, Show } from './list-options.ts';
import { Sort, Status } from './order-options.ts';
import { createdPathProblem } from './paths.ts';
import { Commands } from './permissions.ts';
import { PullRequest } from './pull-request-options.ts';
import { checkedText, singleLine, subjectText } from './text-options.ts';

const Threshold = z.lazy(() =>
  z.strictObject({
    percent: z
      .number()
      .min(0)
      .max(100)
      .default(2)
      .describe('The minimum change in percent of the published number. `count` must be met, too.'),
    count: z.int().min(1).default(1).describe('The minimum change as a number.'),
    days: z.int().min(1).default(30).describe('After so many days, any change is published.'),
  }),
);

const Ignore = z.lazy(() =>
  z.strictObject({
    subjects: z
      .array(subjectText())
      .default([])
      .describe('Subjects, or single counts ("likes:hf:models/o/n"), to ignore.'),
    sections: z
      .array(z.string().min(1))
      .default([])
      .describe('Headings of sections to ignore. Case does not matter.'),
    fields: z
      .array(z.enum(SHOWN_FIELDS))
      .optional()
      .describe('Fields to ignore: ["license", "created"].'),
  }),
);

const Page = z.lazy(() =>
  z.strictObject({
    title: singleLine(500)
      .optional()
      .describe('The title. Default: the first heading of the list.'),
    description: singleLine(500).optional().describe('A sentence below the title.'),
    accent: z
      .string()
      .regex(/^#[\da-f]{6}$/i, 'must be a color such as "#0b57d0"')
      .optional()
      .describe('The color of links and lines, as "#0b57d0".'),
    footer: singleLine(500).optional().describe('A sentence at the end.'),
  }),
);

const History = z.lazy(() =>
  z.strictObject({
    stars: z
      .boolean()
      .default(false)
      .describe('Ask GitHub once for the star history of each repository.'),
    citations: z
      .boolean()
      .default(false)
      .describe('Ask OpenAlex once for the citations by year of each paper.'),
  }),
);

/** The config file, with the default of every setting. */
export const Config = z.lazy(() =>
  z.strictObject({
    snapshot: checkedText(createdPathProblem)
      .regex(/\.json$/, 'must end in .json')
      .default('data/readme-tally.json')
      .describe('The path of the snapshot, which stores the last known values.'),
    'pull-request': PullRequest.prefault({}).describe('The pull request that updates the counts.'),
    threshold: Threshold.prefault({}).describe('The minimum change of a count to be published.'),
    limits: Limits.prefault({}).describe('The limits of a run.'),
    numbers: Numbers.prefault({}).describe('The number format, by default and per field.'),
    badges: Badges.prefault({}).describe('How badges are written.'),
    columns: Columns,
    adopt: z
      .array(z.enum(SPELLINGS))
      .default([])
      .describe('The notations of counts in running text to keep up to date.'),
    published: z
      .enum(['report', 'write'])
      .default('report')
      .describe(
        'What to do when a paper that the list calls a preprint is published: report it, or write the venue into the list.',
      ),
    show: Show.optional().describe('The fields to add after links that have none.'),
    status: Status.optional().describe(
      'The marks to put behind the links of archived and inactive repositories.',
    ),
    sort: Sort,
    identify: z
      .record(z.string().min(1), subjectText())
      .default({})
      .describe(
        'The subjects of links whose URL does not name one: {"https://…": "arxiv:1901.08746"}.',
      ),
    commands: Commands.prefault({}).describe('Comment commands.'),
    ignore: Ignore.prefault({}).describe('Subjects and sections to ignore.'),
    audit: Audit.prefault({}).describe('The audit of the lists.'),
    history: History.optional().describe(
      'Keep the history of stars, citations and likes in a file beside the snapshot.',
    ),
    page: Page.optional().describe('The page that is made from the lists.'),
    chart: checkedText(createdPathProblem)
      .regex(/\.svg$/, 'must end in .svg')
      .optional()
      .describe(
        'The path of a chart of the total stars, citations and likes, such as "docs/tally.svg". Pull requests update it once a week at most.',
      ),
  }),
);
export type Config = z.infer<typeof Config>;
