import { spread } from '../../snapshot/dates.ts';

/** Where the workflow stands. */
export const WORKFLOW_PATH = '.github/workflows/readme-tally.yml';
/** The Action as README names it; the owner is whoever publishes it. */
export const ACTION = 'OWNER/readme-tally@v1';

/** What differs from one repository to the next. */
interface WorkflowFacts {
  /** The Action: `owner/name@ref`. */
  readonly action: string;
  /** The minute of the nightly run, in UTC. */
  readonly minute: number;
  /** The lists; the default `README.md` is not written down. */
  readonly files: readonly string[];
}

/** Writes the workflow that README tells to paste. */
export function workflowText({ action, minute, files }: WorkflowFacts): string {
  return `name: readme-tally

on:
  schedule:
    - cron: '${minute} 3 * * *' # UTC; at minute 0 GitHub delays or drops runs
  workflow_dispatch:
    inputs:
      dry-run:
        description: Report what would change, write nothing
        type: boolean
        default: false
  issue_comment:
    types: [created]

permissions: {}

jobs:
  tally:
    # Of all comments, only commands start the job.
    if: github.event_name != 'issue_comment' || startsWith(github.event.comment.body, '/tally ')
    # On the job, not the workflow: so comments that are no commands never enter the queue.
    concurrency:
      group: readme-tally
      cancel-in-progress: false
      queue: max
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write # the branch readme-tally/refresh
      issues: write # labels, replies to comments
      pull-requests: write # the one pull request
    steps:
      - uses: ${action}
        with:
${filesInput(files)}          dry-run: \${{ inputs.dry-run || false }}
          # Both optional: a secret that is not set counts as absent.
          semantic-scholar-api-key: \${{ secrets.SEMANTIC_SCHOLAR_API_KEY }}
          hugging-face-token: \${{ secrets.HF_TOKEN }}
`;
}

/** A literal block, in which no name of a file means anything to YAML. */
function filesInput(files: readonly string[]): string {
  if (files.length === 1 && files[0] === 'README.md') return '';
  // GitHub would evaluate an expression in it; a pattern finds the same file.
  const lines = files.map((file) => `            ${file.replaceAll('${{', '$?{')}\n`);
  return `          files: |\n${lines.join('')}`;
}

/** Whether the text of a workflow uses the Action, whoever owns it and whatever its file is called. */
export function usesAction(workflow: string): boolean {
  return /\/readme-tally@/.test(workflow);
}

/** The minute at which a workflow runs whose repository is not known; README shows it. */
const USUAL_MINUTE = 17;
/** The odd minutes of an hour, without the last one, which runs into the next hour's rush. */
const ODD_MINUTES = 29;

/**
 * Gives the minute at which the nightly run of a repository starts: odd, never 0, and always the
 * same for one name, so that not everybody asks the sources at once.
 */
export function nightlyMinute(repository: string | undefined): number {
  if (repository === undefined) return USUAL_MINUTE;
  return 2 * spread(repository, ODD_MINUTES) + 1;
}
