import { type AccountReader, isAccount } from './account.ts';
import { type GitHub, isRefusal, type RepositoryName } from './client.ts';
import { errorAdvice } from './error-advice.ts';

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

const PAGE = 100;
/** Issues beyond this many pages are not read. Anybody may open one whose template adds the label. */
const MOST_PAGES = 10;

interface HealthQuery {
  readonly account: AccountReader;
  /** The number that our pull request records; an earlier token may have opened it. */
  readonly recorded: number | undefined;
  readonly isMarked: (body: string) => boolean;
}

/**
 * Finds the issue among those with its label that the account of this run opened, or that our pull
 * request records: the open one, or else the latest. Takes one request for a hundred such issues.
 */
export function findHealthIssue(
  github: GitHub,
  name: RepositoryName,
  { account, recorded, isMarked }: HealthQuery,
): Promise<IssueResult<HealthIssue | undefined>> {
  return resultOf('was not read', async () => {
    const own = await account();
    const all = await labelledIssues(github, name);
    const ours = all.filter(
      (one) =>
        !one.pull_request &&
        (one.number === recorded || isAccount(one.user, own)) &&
        isMarked(one.body ?? ''),
    );
    const found = ours.find(({ state }) => state === 'open') ?? ours[0];
    if (found === undefined) return undefined;
    return { number: found.number, body: found.body ?? '', isOpen: found.state === 'open' };
  });
}

async function labelledIssues(github: GitHub, name: RepositoryName) {
  const issues = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const target = { ...name, labels: LABEL, state: 'all', per_page: PAGE, page } as const;
    const { data } = await github.issues.listForRepo(target);
    issues.push(...data);
    if (data.length < PAGE) break;
  }
  return issues;
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
