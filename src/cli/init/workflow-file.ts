import { yamlPath } from '../../escape/data.ts';
import { spread } from '../../snapshot/dates.ts';
import { NO_PAGE, PAGE_JOB } from './page-job.ts';

/** The path of the workflow. */
export const WORKFLOW_PATH = '.github/workflows/readme-tally.yml';

/** How often the workflow runs. */
export type Days = 'daily' | 'weekly' | 'monthly';

/** Day of month, month and day of week: every day, Mondays, the first of a month. */
const CRON_DAYS: Readonly<Record<Days, string>> = {
  daily: '* * *',
  weekly: '* * 1',
  monthly: '1 * *',
};

interface WorkflowFacts {
  /** The Action: `owner/name@ref`. */
  readonly action: string;
  /** The minute of the scheduled run. */
  readonly minute: number;
  /** On which days it runs; default: every day. */
  readonly days?: Days | undefined;
  /** The lists; the default `README.md` is omitted. */
  readonly files: readonly string[];
  /** Whether everybody may suggest entries: `commands.allow.add` in the config. */
  readonly isOpen?: boolean;
  /** Whether it also publishes the page. */
  readonly hasPage?: boolean;
}

/** Writes the workflow, as docs/commands.md shows it. */
export function workflowText({
  action,
  minute,
  days = 'daily',
  files,
  isOpen = false,
  hasPage = false,
}: WorkflowFacts): string {
  const page = hasPage ? PAGE_JOB : NO_PAGE;
  return `name: readme-tally

on:
  schedule:
    - cron: '${minute} 3 ${CRON_DAYS[days]}' # UTC; at minute 0 GitHub delays or drops runs
  workflow_dispatch:
    inputs:
      dry-run:
        description: Report changes without writing them
        type: boolean
        default: false
${page.trigger}  issue_comment:
    types: [created]

permissions: {}

jobs:
  tally:
${commentFilter(isOpen)}    # On the job, not the workflow, so that other comments do not enter the queue. Comments have a
    # queue of their own, so that they do not delay or replace a scheduled run.
    concurrency:
      group: readme-tally-\${{ github.event_name == 'issue_comment' && 'comments' || 'refresh' }}
      cancel-in-progress: false
      queue: max
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write # the branch readme-tally/refresh
      issues: write # labels, replies to comments
      pull-requests: write # the pull request
    steps:
      - uses: ${action}
        with:
${filesInput(files)}${page.input}          dry-run: \${{ inputs.dry-run || false }}
          # Both are optional: a secret that is not set is ignored.
          semantic-scholar-api-key: \${{ secrets.SEMANTIC_SCHOLAR_API_KEY }}
          hugging-face-token: \${{ secrets.HF_TOKEN }}
${page.step}${page.job}`;
}

const MEMBERS = `contains(fromJSON('["OWNER", "MEMBER", "COLLABORATOR"]'), github.event.comment.author_association)`;

/** Writes the condition of the job. A comment of anybody else then starts no job. */
function commentFilter(isOpen: boolean): string {
  if (!isOpen) {
    return `    # Not in forks. Comments start the job only if they are commands of people who may have write access.
    if: >-
      !github.event.repository.fork &&
      (github.event_name != 'issue_comment' ||
      (startsWith(github.event.comment.body, '/tally ') &&
      ${MEMBERS}))
`;
  }
  return `    # Not in forks. Comments start the job only if they suggest entries, or are commands of people who may have write access.
    if: >-
      !github.event.repository.fork &&
      (github.event_name != 'issue_comment' ||
      startsWith(github.event.comment.body, '/tally add ') ||
      (startsWith(github.event.comment.body, '/tally ') &&
      ${MEMBERS}))
`;
}

/** Writes the paths as a literal block, in which no character is YAML syntax. */
function filesInput(files: readonly string[]): string {
  if (files.length === 1 && files[0] === 'README.md') return '';
  const lines = files.map((file) => `            ${yamlPath(file)}\n`);
  return `          files: |\n${lines.join('')}`;
}

/** Whether a workflow uses the Action, whoever its owner is. */
export function usesAction(workflow: string): boolean {
  return /\/readme-tally@/.test(workflow);
}

/** The minute for an unknown repository, as in the docs. */
const DEFAULT_MINUTE = 17;
/** The number of odd minutes in an hour, without minute 59, which is close to the busy minute 0. */
const ODD_MINUTES = 29;

/**
 * Returns the minute of the scheduled run of a repository: odd, derived from its name, so that the
 * requests of all repositories are spread over the hour.
 */
export function nightlyMinute(repository: string | undefined): number {
  if (repository === undefined) return DEFAULT_MINUTE;
  return 2 * spread(repository, ODD_MINUTES) + 1;
}
