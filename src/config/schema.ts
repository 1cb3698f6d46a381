import * as z from 'zod';
import { SEVERITIES } from '../audit/finding.ts';
import { NUMBER_FORMATS } from '../markdown/numbers.ts';
import { SPELLINGS } from '../markdown/slots/inline-slots.ts';
import { SLOT_STYLES } from '../markdown/slots/slot-style.ts';
import { METRICS } from '../subjects/subject.ts';
import { parseCount, parseSubject } from '../subjects/subject-text.ts';
import { isIgnorable, isRuleId, NO_IGNORABLE, NO_RULE } from './audit-words.ts';
import { pathProblem } from './list-files.ts';
import { branchProblem, Commands } from './permissions.ts';

/** A path within the repository. */
const Path = z.string().superRefine((path, context) => {
  const problem = pathProblem(path);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

const Branch = z.string().superRefine((name, context) => {
  const problem = branchProblem(name);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

/** A subject, or one of its counts: `likes:hf:models/owner/name`. */
const SubjectText = z
  .string()
  .refine((text) => parseSubject(text) !== undefined || parseCount(text) !== undefined, {
    message: 'takes a subject such as github:owner/name, arxiv:1901.08746 or hf:models/owner/name',
  });

/** One line, as a title is. */
const Title = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\r\n]*$/, 'takes one line');

const Format = z.enum(NUMBER_FORMATS);
const metricFormats = Object.fromEntries(METRICS.map((metric) => [metric, Format.optional()]));

const PullRequest = z.strictObject({
  branch: Branch.default('readme-tally/refresh').describe(
    'The branch that readme-tally writes. Nobody else should.',
  ),
  base: Branch.optional().describe('The branch to refresh. Default: the default branch.'),
  title: Title.default('Refresh {counts} in {lists}').describe(
    'The title of the pull request. {counts} becomes "12 counts", {lists} "README.md".',
  ),
  'commit-message': Title.default('Refresh {counts} in {lists}').describe(
    'The first line of the commit, with the same placeholders.',
  ),
  labels: z.array(z.string().min(1).max(50)).default([]).describe('Labels to put on it.'),
  draft: z.boolean().default(false).describe('Whether it opens as a draft.'),
});

const Threshold = z.strictObject({
  percent: z
    .number()
    .min(0)
    .max(100)
    .default(2)
    .describe('A published number is replaced when it moved by this share of it, in per cent, …'),
  count: z.int().min(1).default(1).describe('… and by this much.'),
  days: z
    .int()
    .min(1)
    .default(30)
    .describe('A number this old is brought up to date however little it moved.'),
});

const Numbers = z.strictObject({
  default: Format.default('compact').describe('compact (1.2k), grouped (1,234) or plain (1234).'),
  ...(metricFormats as Record<(typeof METRICS)[number], z.ZodOptional<typeof Format>>),
});

const Ignore = z.strictObject({
  subjects: z
    .array(SubjectText)
    .default([])
    .describe('Subjects, or single counts ("likes:hf:models/o/n"), that are left alone.'),
  sections: z
    .array(z.string().min(1))
    .default([])
    .describe('Headings below which everything is left alone, upper or lower case.'),
});

const Columns = z
  .record(z.string().min(1), z.enum([...METRICS, 'none']))
  .default({})
  .describe(
    'What columns of other headings show: "Forks ⭐": stars; none for one that shows no count.',
  );

const Show = z.strictObject({
  papers: z.literal('citations').optional(),
  repositories: z.literal('stars').optional(),
  models: z.enum(['likes', 'downloads']).optional(),
  datasets: z.enum(['likes', 'downloads']).optional(),
  spaces: z.literal('likes').optional(),
  look: z.enum(SLOT_STYLES).default('text').describe('text (⭐ 1.9k) or badge.'),
  sections: z
    .array(z.string().min(1))
    .default([])
    .describe('Headings below which they are shown; everywhere when there is none.'),
});

const Limits = z.strictObject({
  minutes: z
    .number()
    .min(1)
    .max(350)
    .default(20)
    .describe('How long a run may take. What does not fit is left for the next run.'),
  failures: z
    .number()
    .min(0)
    .max(100)
    .default(50)
    .describe('A source of which more subjects fail, in per cent, changes nothing in the run.'),
  'second-source': z
    .int()
    .min(0)
    .default(14)
    .describe('Another source may replace a number that nobody confirmed for so many days.'),
  titles: z
    .int()
    .min(0)
    .max(100)
    .default(20)
    .describe('Papers without an id that a run looks for by their titles, at most.'),
  rest: z
    .int()
    .min(0)
    .max(30)
    .default(3)
    .describe(
      'How many days a model, dataset or space may go unasked whose number has not moved for weeks. 0 asks for all in every run.',
    ),
  requests: z
    .record(z.string(), z.int().min(1))
    .default({})
    .describe('The most requests of a run, by the id of the source: {"openalex": 100}.'),
});

const Audit = z.strictObject({
  rules: z
    .record(z.string(), z.enum([...SEVERITIES, 'off']))
    .superRefine((rules, context) => {
      for (const id of Object.keys(rules).filter((one) => !isRuleId(one))) {
        context.addIssue({ code: 'custom', path: [id], message: NO_RULE });
      }
    })
    .default({})
    .describe('What a rule is worth: error, warning, note, or off. {"unclear-slot": "off"}'),
  ignore: z
    .array(z.string().refine(isIgnorable, { message: NO_IGNORABLE }))
    .default([])
    .describe('Findings to be silent about: a rule, a link, or a rule and a link.'),
  fix: z
    .boolean()
    .default(false)
    .describe('Whether every fix that needs no judgement goes into the pull request.'),
  issue: z
    .boolean()
    .default(false)
    .describe('Whether one issue, List health, shows all findings, with a box for each fix.'),
});

/** Everything that stands in the config file, and the only place where its defaults stand. */
export const Config = z.strictObject({
  snapshot: Path.regex(/\.json$/, 'takes a path that ends in .json')
    .default('data/readme-tally.json')
    .describe('Where the last good numbers are kept.'),
  'pull-request': PullRequest.prefault({}).describe('The pull request that refreshes the numbers.'),
  threshold: Threshold.prefault({}).describe('How far a number has to move to be published.'),
  limits: Limits.prefault({}).describe('What a run may take, and what it trusts.'),
  numbers: Numbers.prefault({}).describe('How numbers are written, by default and per metric.'),
  columns: Columns,
  adopt: z
    .array(z.enum(SPELLINGS))
    .default([])
    .describe('Spellings of counts in running text that are to be kept up to date.'),
  show: Show.optional().describe('Counts to show behind links where the list shows none.'),
  identify: z
    .record(z.string().min(1), SubjectText)
    .default({})
    .describe('What links lead to where that cannot be seen: {"https://…": "arxiv:1901.08746"}.'),
  commands: Commands.prefault({}).describe('The commands of comments.'),
  ignore: Ignore.prefault({}).describe('What to leave alone.'),
  audit: Audit.prefault({}).describe('What to say about mistakes in the lists.'),
});
export type Config = z.infer<typeof Config>;
