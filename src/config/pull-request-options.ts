import * as z from 'zod';
import { branchProblem } from './branch-names.ts';
import { checkedText, singleLine } from './text-options.ts';

/** The default of the title and of the commit message. */
const TITLE = 'Refresh {counts} in {lists}';

/** The settings of the pull request. */
export const PullRequest = z.lazy(() =>
  z.strictObject({
    branch: checkedText(branchProblem)
      .default('readme-tally/refresh')
      .describe('The head branch of the pull request. Only readme-tally should write to it.'),
    base: checkedText(branchProblem)
      .optional()
      .describe(
        'The base branch, whose lists are updated. Default: the default branch of the repository.',
      ),
    title: singleLine(200)
      .default(TITLE)
      .describe(
        'The title of the pull request. Placeholders: {counts}, such as "12 counts", and {lists}, such as "README.md".',
      ),
    'commit-message': singleLine(200)
      .default(TITLE)
      .describe('The subject line of the commit, with the same placeholders.'),
    labels: z
      .array(z.string().min(1).max(50))
      .default([])
      .describe('Labels to add to the pull request.'),
    draft: z.boolean().default(false).describe('Open the pull request as a draft.'),
  }),
);
