import { type GitHub, isRefusal, type RepositoryName } from './client.ts';
import { errorAdvice } from './error-advice.ts';
import { isOwn } from './own-comments.ts';

/** The list health issue. */
export interface HealthIssue {
  readonly number: number;
  readonly body: string;
  readonly isOpen: boolean;
}

/** The new content of the issue. */
export interface HealthIssueDraft {
  readonly body: string;
  readonly isOpen: boolean;
}

/** The result of a request; `advice` says what to change where GitHub refuses it. */
export type IssueResult<T> = { readonly value: T } | { readonly advice: string };

/** The issue is found by its label and a mark in its body. */
const LABEL = 'list-health';
const TITLE = 'List health';

/** Finds the issue among those with its label: the open one, or else the latest. Takes one request. */
export function findHealthIssue(
  github: GitHub,
  name: RepositoryName,
  isMarked: (body: string) => boolean,
): Promise<IssueResult<HealthIssue | undefined>> {
  return resultOf('was not read', async () => {
    const { data } = await github.issues.listForRepo({
      ...name,
      labels: LABEL,
      state: 'all',
      per_page: 100,
    });
    const ours = data.filter((one) => !one.pull_request && isOwn(one) && isMarked(one.body ?? ''));
    const found = ours.find(({ state }) => state === 'open') ?? ours[0];
    if (found === undefined) return undefined;
    return { number: found.number, body: found.body ?? '', isOpen: found.state === 'open' };
  });
}

export function openHealthIssue(
  github: GitHub,
  name: RepositoryName,
  body: string,
): Promise<IssueResult<number>> {
  return resultOf('was not opened', async () => {
    const { data } = await github.issues.create({ ...name, title: TITLE, body, labels: [LABEL] });
    return data.number;
  });
}

/** Updates the body of the issue, and closes or reopens it. */
export function updateHealthIssue(
  github: GitHub,
  name: RepositoryName,
  { issue, draft }: { issue: HealthIssue; draft: HealthIssueDraft },
): Promise<IssueResult<number>> {
  const { body, isOpen } = draft;
  const state = isOpen
    ? ({ state: 'open', state_reason: 'reopened' } as const)
    : ({ state: 'closed', state_reason: 'completed' } as const);
  const changes = { body, ...(isOpen === issue.isOpen ? {} : state) };
  return resultOf('was not updated', async () => {
    await github.issues.update({ ...name, issue_number: issue.number, ...changes });
    return issue.number;
  });
}

/** No error about this issue stops a run, since the counts matter more. */
async function resultOf<T>(what: string, request: () => Promise<T>): Promise<IssueResult<T>> {
  try {
    return { value: await request() };
  } catch (error) {
    return { advice: `The issue ${TITLE} ${what}. ${adviceOn(error)}` };
  }
}

function adviceOn(error: unknown): string {
  if (isRefusal(error, [403], /resource not accessible/i)) {
    return 'Give the job the permission issues: write, or set audit.issue to false in the config.';
  }
  if (isRefusal(error, [410])) {
    return 'Issues are disabled in the settings of the repository; enable them, or set audit.issue to false in the config.';
  }
  return errorAdvice(error) ?? 'GitHub did not answer; the next run tries again.';
}
