import { type GitHub, type RepositoryName, statusOf } from './client.ts';

/** What a question to GitHub came to: its answer, or the status of a refusal. */
export type Asked<T> = { readonly answer: T } | { readonly status: number | undefined };

/** Whether Actions may open pull requests; only administrators are told. */
export function mayOpenPullRequests(github: GitHub, name: RepositoryName) {
  return asked(async () => {
    const { data } = await github.actions.getGithubActionsDefaultWorkflowPermissionsRepository({
      ...name,
    });
    return data.can_approve_pull_request_reviews;
  });
}

/** Whether a workflow runs: `active`, `disabled_inactivity`, `disabled_manually`, … */
export function workflowState(github: GitHub, name: RepositoryName, workflow: string) {
  return asked(async () => {
    const { data } = await github.actions.getWorkflow({ ...name, workflow_id: workflow });
    return data.state as string;
  });
}

/** What a look at a repository tells. */
export interface RepositoryFacts {
  readonly pushedAt: string;
  readonly isPrivate: boolean;
  /** Requests that the token has left this hour; not a number where GitHub did not say. */
  readonly left: number;
  /** Nothing where GitHub did not say. */
  readonly mayPush?: boolean | undefined;
}

/** The kinds of the rules that hold for a branch, whether it exists or not: `creation`, … */
export function branchRules(github: GitHub, name: RepositoryName, branch: string) {
  return asked(async () => {
    const { data } = await github.repos.getBranchRules({ ...name, branch, per_page: 100 });
    return data.map(({ type }): string => type);
  });
}

/**
 * When somebody pushed last, whether it is private, how many requests the token has left, and
 * whether it may push; GitHub leaves that last one out for some tokens.
 */
export function repositoryFacts(
  github: GitHub,
  name: RepositoryName,
): Promise<Asked<RepositoryFacts>> {
  return asked(async () => {
    const { data, headers } = await github.repos.get({ ...name });
    const left = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
    const mayPush = data.permissions?.push;
    return { pushedAt: data.pushed_at, isPrivate: data.private, left, mayPush };
  });
}

/** Whether a label exists. */
export function hasLabel(github: GitHub, name: RepositoryName, label: string) {
  return asked(async () => {
    await github.issues.getLabel({ ...name, name: label });
    return true;
  });
}

async function asked<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { answer: await ask() };
  } catch (error) {
    return { status: statusOf(error) };
  }
}
