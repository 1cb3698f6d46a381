import * as z from 'zod';
import { type GitHub, type RepositoryName, statusOf } from './client.ts';

/**
 * The result of a request to GitHub: a value, or the HTTP status of an error where there is one, or
 * why GitHub was not reached.
 */
export type ApiResult<T> =
  | { readonly value: T }
  | { readonly status: number | undefined; readonly problem?: string };

/** Returns whether Actions may open pull requests; only administrators can read it. */
export function mayOpenPullRequests(github: GitHub, name: RepositoryName) {
  return resultOf(async () => {
    const { data } = await github.actions.getGithubActionsDefaultWorkflowPermissionsRepository({
      ...name,
    });
    return data.can_approve_pull_request_reviews;
  });
}

/** Returns the state of a workflow: `active`, `disabled_inactivity`, `disabled_manually`, … */
export function workflowState(github: GitHub, name: RepositoryName, workflow: string) {
  return resultOf(async () => {
    const { data } = await github.actions.getWorkflow({ ...name, workflow_id: workflow });
    return data.state as string;
  });
}

/** The latest run of a workflow that its schedule started. */
export interface ScheduledRun {
  /** An ISO time stamp. */
  readonly at: string;
  /** `success`, `failure`, …; null while it runs. */
  readonly conclusion: string | null;
}

/** Returns the latest scheduled run; null where there has been none. */
export function lastScheduledRun(github: GitHub, name: RepositoryName, workflow: string) {
  return resultOf(async (): Promise<ScheduledRun | null> => {
    const { data } = await github.actions.listWorkflowRuns({
      ...name,
      workflow_id: workflow,
      event: 'schedule',
      per_page: 1,
    });
    const [last] = data.workflow_runs;
    return last ? { at: last.created_at, conclusion: last.conclusion } : null;
  });
}

/** Returns the text of a file on the default branch. */
export function defaultBranchText(github: GitHub, name: RepositoryName, path: string) {
  return resultOf(async () => {
    const { data } = await github.repos.getContent({ ...name, path });
    const content = 'content' in data ? data.content : '';
    return Buffer.from(content, 'base64').toString('utf8');
  });
}

export interface RepositoryFacts {
  /** `owner/name`, as it is now called. */
  readonly fullName: string;
  readonly defaultBranch: string;
  readonly isFork: boolean;
  readonly isArchived: boolean;
  /** The page of the repository. */
  readonly page: string;
  readonly pushedAt: string;
  readonly isPrivate: boolean;
  /** Requests that the token has left this hour; NaN where GitHub does not report it. */
  readonly left: number;
  /** Absent for some tokens. */
  readonly mayPush?: boolean | undefined;
}

/** A rule that applies to a branch. */
export interface AppliedRule {
  /** `creation`, `commit_message_pattern`, … */
  readonly type: string;
  /** Of a rule about a text: what it has to be like. */
  readonly pattern?: {
    readonly operator: string;
    readonly pattern: string;
    readonly negate?: boolean | undefined;
  };
}

/** Returns the rules that apply to a branch, whether it exists or not. */
export function branchRules(github: GitHub, name: RepositoryName, branch: string) {
  return resultOf(async () => {
    const { data } = await github.repos.getBranchRules({ ...name, branch, per_page: 100 });
    return data.map(appliedRule);
  });
}

export function repositoryFacts(
  github: GitHub,
  name: RepositoryName,
): Promise<ApiResult<RepositoryFacts>> {
  return resultOf(async () => {
    const { data, headers } = await github.repos.get({ ...name });
    const left = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
    const mayPush = data.permissions?.push;
    return {
      fullName: data.full_name,
      defaultBranch: data.default_branch,
      isFork: data.fork,
      isArchived: data.archived,
      page: data.html_url,
      pushedAt: data.pushed_at,
      isPrivate: data.private,
      left,
      mayPush,
    };
  });
}

/** Returns true for a label that exists, and the status 404 for one that does not. */
export function hasLabel(github: GitHub, name: RepositoryName, label: string) {
  return resultOf(async () => {
    await github.issues.getLabel({ ...name, name: label });
    return true;
  });
}

function appliedRule({ type, ...rule }: { type: string; parameters?: object }): AppliedRule {
  const pattern = Pattern.safeParse(rule.parameters).data;
  return pattern === undefined ? { type } : { type, pattern };
}

const Pattern = z.lazy(() =>
  z.object({
    operator: z.string(),
    pattern: z.string(),
    negate: z.boolean().optional(),
  }),
);

async function resultOf<T>(request: () => Promise<T>): Promise<ApiResult<T>> {
  try {
    return { value: await request() };
  } catch (error) {
    // Octokit reports a request without a response as status 500. `http/` names such an error.
    const { cause, message = '' } = error as { cause?: unknown; message?: string };
    const isUnreached = cause instanceof Error && cause.name === 'NetworkError';
    return isUnreached ? { status: undefined, problem: message } : { status: statusOf(error) };
  }
}
