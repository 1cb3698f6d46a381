import { type GitHub, isRefusal, type RepositoryName } from './client.ts';
import { errorAdvice } from './error-advice.ts';
import { isOwn } from './own-comments.ts';

/** The issue as it is. */
export interface HealthIssue {
  readonly number: number;
  readonly body: string;
  readonly isOpen: boolean;
}

/** The issue as it should be. */
export interface HealthIssueDraft {
  readonly body: string;
  readonly isOpen: boolean;
}

/** What a request came to; the sentence says what to change where GitHub refused it. */
export type Answered<T> = { readonly value: T } | { readonly advice: string };

/** What the issue is found by, beside its mark. */
const LABEL = 'list-health';
const TITLE = 'List health';

/** Finds the issue among those with its label: the open one, or else the latest. One request. */
export function findHealthIssue(
  github: GitHub,
  name: RepositoryName,
  isMarked: (body: string) => boolean,
): Promise<Answered<HealthIssue | undefined>> {
  return answered('was not read', async () => {
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

/** Opens the issue, with its label. */
export function openHealthIssue(
  github: GitHub,
  name: RepositoryName,
  body: string,
): Promise<Answered<number>> {
  return answered('was not opened', async () => {
    const { data } = await github.issues.create({ ...name, title: TITLE, body, labels: [LABEL] });
    return data.number;
  });
}

/** Brings the issue up to date, closes it as done, or opens it again. */
export function updateHealthIssue(
  github: GitHub,
  name: RepositoryName,
  { issue, draft }: { issue: HealthIssue; draft: HealthIssueDraft },
): Promise<Answered<number>> {
  const { body, isOpen } = draft;
  const state = isOpen
    ? ({ state: 'open', state_reason: 'reopened' } as const)
    : ({ state: 'closed', state_reason: 'completed' } as const);
  const changes = { body, ...(isOpen === issue.isOpen ? {} : state) };
  return answered('was not brought up to date', async () => {
    await github.issues.update({ ...name, issue_number: issue.number, ...changes });
    return issue.number;
  });
}

/** The numbers matter more than this issue, so whatever GitHub says of it stops nothing. */
async function answered<T>(what: string, ask: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    return { advice: `The issue ${TITLE} ${what}. ${adviceOn(error)}` };
  }
}

function adviceOn(error: unknown): string {
  if (isRefusal(error, [403], /resource not accessible/i)) {
    return 'Give the job the permission issues: write, or set audit.issue to false in the config.';
  }
  if (isRefusal(error, [410])) {
    return 'Issues are switched off in the settings of the repository; switch them on, or set audit.issue to false in the config.';
  }
  return errorAdvice(error) ?? 'GitHub did not answer; the next run tries again.';
}
