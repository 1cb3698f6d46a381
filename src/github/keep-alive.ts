import { type GitHub, type RepositoryName, statusOf } from './client.ts';

/** GitHub disables the schedules of a public repository after this many days without a push. */
const IDLE_DAYS = 60;
/** Early enough for a person to react. */
const WARN_DAYS = 45;
const DAY = 24 * 60 * 60 * 1000;

export interface Schedule {
  /** The file of the workflow: `readme-tally.yml`. */
  readonly workflow: string;
  /** The time of the last push, as an ISO time stamp. */
  readonly pushedAt: string;
  readonly now: Date;
}

/** Parses the file name of `GITHUB_WORKFLOW_REF`: `o/r/.github/workflows/x.yml@refs/heads/main`. */
export function workflowFile(reference: string | undefined): string | undefined {
  return /\/([^/@]+\.ya?ml)@/.exec(reference ?? '')?.[1];
}

/**
 * Keeps a workflow enabled that GitHub is about to disable. Returns a sentence on what to do where
 * GitHub refuses.
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
    return `The last push to this repository was ${days} days ago; GitHub disables scheduled workflows after ${IDLE_DAYS} days. Push a commit, or give the job the permission actions: write to keep ${workflow} enabled.`;
  }
}
