import type { Asked } from '../publish/health.ts';
import type { Result } from './check.ts';

/** GitHub turns the schedules of a public repository off after 60 days without a push. */
const WARN_DAYS = 45;
const DAY = 24 * 60 * 60 * 1000;
const FEW_REQUESTS = 50;

interface Facts {
  readonly pushedAt: string;
  readonly isPrivate: boolean;
  readonly left: number;
  /** Nothing where GitHub did not say. */
  readonly mayPush?: boolean | undefined;
}

/** Says whether the token reaches the repository, may write there, and what it may still ask. */
export function checkToken(asked: Asked<Facts>): Result {
  const what = 'token';
  if (!('answer' in asked)) {
    if (asked.status === 401) {
      return { what, state: 'problem', found: 'GitHub refused it.', todo: 'Renew it.' };
    }
    const todo = 'Check the name of the repository, and that the token may read it.';
    const found = 'It does not reach the repository.';
    return { what, state: asked.status === 404 ? 'problem' : 'unknown', found, todo };
  }
  const { left, mayPush } = asked.answer;
  if (mayPush === false) {
    const todo = 'Grant it: Contents and Pull requests, read and write.';
    return { what, state: 'warning', found: 'It may read the repository, not write.', todo };
  }
  if (left >= FEW_REQUESTS || Number.isNaN(left)) {
    const known = Number.isNaN(left) ? '' : ` ${left} requests are left this hour.`;
    return { what, state: 'ok', found: `It reaches the repository.${known}` };
  }
  const found = `Only ${left} requests are left this hour.`;
  return { what, state: 'warning', found, todo: 'Wait for the next hour.' };
}

/** Says whether GitHub is about to turn the schedule off. `now` is in milliseconds since 1970. */
export function checkIdle(asked: Asked<Facts>, now: number): Result {
  const what = 'idle days';
  if (!('answer' in asked)) return { what, state: 'unknown', found: 'GitHub did not say.' };
  const { pushedAt, isPrivate } = asked.answer;
  const days = Math.floor((now - Date.parse(pushedAt)) / DAY);
  if (isPrivate || !(days >= WARN_DAYS)) {
    return { what, state: 'ok', found: `The last push was ${days} days ago.` };
  }
  const found = `Nothing was pushed for ${days} days; after 60 GitHub turns schedules off.`;
  return { what, state: 'warning', found, todo: 'Push something, or give the job actions: write.' };
}

/** Says whether the workflow is enabled. */
export function checkWorkflow(asked: Asked<string>): Result {
  const what = 'workflow';
  if ('answer' in asked) {
    if (asked.answer === 'active') return { what, state: 'ok', found: 'It is enabled.' };
    const todo = 'Enable it: Actions → readme-tally → Enable workflow.';
    return { what, state: 'problem', found: `GitHub has it as ${asked.answer}.`, todo };
  }
  if (asked.status !== 404) return { what, state: 'unknown', found: 'GitHub did not say.' };
  const found = 'GitHub knows no .github/workflows/readme-tally.yml.';
  return { what, state: 'unknown', found, todo: 'If it has no other name: readme-tally init.' };
}

/** Says whether Actions may open pull requests. */
export function checkPullRequests(asked: Asked<boolean>): Result {
  const what = 'pull requests';
  const where =
    'Settings → Actions → General → Allow GitHub Actions to create and approve pull requests';
  if (!('answer' in asked)) {
    return {
      what,
      state: 'unknown',
      found: 'Only an administrator is told.',
      todo: `See ${where}.`,
    };
  }
  if (asked.answer) return { what, state: 'ok', found: 'Actions may open them.' };
  return {
    what,
    state: 'problem',
    found: 'Actions may not open them.',
    todo: `Allow it: ${where}.`,
  };
}

/** Says whether a label exists. */
export function checkLabel(label: string, asked: Asked<boolean>): Result {
  const what = `label ${label}`;
  if ('answer' in asked) return { what, state: 'ok', found: 'It exists.' };
  if (asked.status !== 404) return { what, state: 'unknown', found: 'GitHub did not say.' };
  return {
    what,
    state: 'warning',
    found: 'There is no such label.',
    todo: 'Make it under Issues → Labels.',
  };
}
