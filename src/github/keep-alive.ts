import { COMMAND } from '../config/version.ts';
import { type GitHub, type RepositoryName, statusOf } from './client.ts';

/** GitHub disables the schedules of a public repository after this many days without activity. */
const IDLE_DAYS = 60;
/** Early enough for a person to react. */
const WARN_DAYS = 45;
const DAY = 24 * 60 * 60 * 1000;
/** The workflow that `init --keep-alive` writes. */
export const KEEP_ALIVE_PATH = '.github/workflows/readme-tally-keep-alive.yml';

export interface Schedule {
  /** The file of the workflow: `readme-tally.yml`. */
  readonly workflow: string;
  /** The time of the last commit that neither readme-tally nor a bot made, as an ISO time stamp. */
  readonly lastCommit: string;
  readonly now: Date;
}

/** Parses the file name of `GITHUB_WORKFLOW_REF`: `o/r/.github/workflows/x.yml@refs/heads/main`. */
export function workflowFile(reference: string | undefined): string | undefined {
  return /\/([^/@]+\.ya?ml)@/.exec(reference ?? '')?.[1];
}

/** Returns the days since a commit where GitHub is about to disable the schedule. */
export function idleDays(lastCommit: string, now: number): number | undefined {
  const days = Math.floor((now - Date.parse(lastCommit)) / DAY);
  return days >= WARN_DAYS ? days : undefined;
}

/** The sentence about a schedule that GitHub is about to disable. */
export function idleSentence(days: number): string {
  return `The last commit by a person on the default branch was ${days} days ago; GitHub disables scheduled workflows after ${IDLE_DAYS} days without activity.`;
}

/** What a maintainer can do. */
export const KEEP_ALIVE_ADVICE = `Push a commit, or add the workflow that \`${COMMAND} init --keep-alive\` writes.`;

/**
 * Keeps a workflow enabled that GitHub is about to disable. Returns a sentence on what to do where
 * GitHub refuses.
 */
export async function keepAlive(
  github: GitHub,
  name: RepositoryName,
  { workflow, lastCommit, now }: Schedule,
): Promise<string | undefined> {
  const days = idleDays(lastCommit, now.getTime());
  if (days === undefined) return undefined;
  try {
    await github.actions.enableWorkflow({ ...name, workflow_id: workflow });
    return undefined;
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return `${idleSentence(days)} ${KEEP_ALIVE_ADVICE}`;
  }
}
