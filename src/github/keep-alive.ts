import { type GitHub, type RepositoryName, statusOf } from './client.ts';

/** GitHub turns the schedules of a public repository off after so many days without a push. */
const IDLE_DAYS = 60;
/** Early enough for a person to read about it. */
const WARN_DAYS = 45;
const DAY = 24 * 60 * 60 * 1000;

/** What is known of the repository and of the workflow that runs. */
export interface Schedule {
  /** The file of the workflow: `readme-tally.yml`. */
  readonly workflow: string;
  /** When somebody pushed last, as an ISO time stamp. */
  readonly pushedAt: string;
  readonly now: Date;
}

/** Reads the file out of `GITHUB_WORKFLOW_REF`: `o/r/.github/workflows/x.yml@refs/heads/main`. */
export function workflowFile(reference: string | undefined): string | undefined {
  return /\/([^/@]+\.ya?ml)@/.exec(reference ?? '')?.[1];
}

/**
 * Keeps a workflow enabled that GitHub is about to turn off. Gives a sentence on what to do where
 * the token may not.
 */
export async function keepAlive(
  github: GitHub,
  name: RepositoryName,
  { workflow, pushedAt, now }: Schedule,
): Promise<string | undefined> {
  const days = Math.floor((now.getTime() - Date.parse(pushedAt)) / DAY);
  if (!(days >= WARN_DAYS)) return undefined;
  try {
    await github.actions.enableWorkflow({ ...name, workflow_id: workflow });
    return undefined;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return `Nothing was pushed to this repository for ${days} days, and GitHub turns scheduled workflows off after ${IDLE_DAYS}. Push something, or give the job the permission actions: write to keep ${workflow} on.`;
  }
}
