import * as z from 'zod';
import { branchProblem } from './branch-names.ts';

const Branch = z.lazy(() =>
  z.string().superRefine((name, context) => {
    const problem = branchProblem(name);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  }),
);

const Title = z.lazy(() =>
  z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]*$/, 'must be a single line'),
);

/** The settings of the pull request. */
export const PullRequest = z.lazy(() =>
  z.strictObject({
    branch: Branch.default('readme-tally/refresh').describe(
      'The head branch of the pull request. Only readme-tally should write to it.',
    ),
    base: Branch.optional().describe(
      'The base branch, whose lists are updated. Default: the default branch of the repository.',
    ),
    title: Title.default('Refresh {counts} in {lists}').describe(
      'The title of the pull request. Placeholders: {counts}, such as "12 counts", and {lists}, such as "README.md".',
    ),
    'commit-message': Title.default('Refresh {counts} in {lists}').describe(
      'The subject line of the commit, with the same placeholders.',
    ),
    labels: z
      .array(z.string().min(1).max(50))
      .default([])
      .describe('Labels to add to the pull request.'),
    draft: z.boolean().default(false).describe('Open the pull request as a draft.'),
  }),
);
