import { idleDays, idleSentence, KEEP_ALIVE_ADVICE } from '../github/keep-alive.ts';
import type { ApiResult, RepositoryFacts } from '../github/settings.ts';
import { plural } from '../report/phrases.ts';

/** `unknown`: the check could not be made, for want of a token for example. */
export type State = 'ok' | 'warning' | 'problem' | 'unknown';

/** The result of one check. */
export interface Result {
  /** What was checked: `token`, `schedule`. */
  readonly what: string;
  readonly state: State;
  /** What was found, in a sentence. */
  readonly found: string;
  /** What to do; absent where nothing has to be done. */
  readonly todo?: string;
  /** The command or the page that solves it. */
  readonly fix?: string;
}

/** Returns whether anything keeps readme-tally from running. */
export function hasProblem(results: readonly Result[]): boolean {
  return results.some(({ state }) => state === 'problem');
}

const FEW_REQUESTS = 50;
export const NOT_REPORTED = 'GitHub did not report it.';

const TOKENS = 'https://github.com/settings/tokens';

/** The result without a token. `stars`: how many counts of the lists need one. */
export function missingToken(stars: number): Result {
  const found = `No token: ${stars > 0 ? plural(stars, 'star count') : 'star counts'} cannot be read, and the repository is not checked.`;
  const fix = `export GITHUB_TOKEN=$(gh auth token), or create one: ${TOKENS}`;
  const state = stars > 0 ? 'problem' : 'unknown';
  return { what: 'token', state, found, todo: 'Set GITHUB_TOKEN or GH_TOKEN.', fix };
}

/** Checks that the token can read and write the repository, and has requests left. */
export function checkToken(facts: ApiResult<RepositoryFacts>): Result {
  const what = 'token';
  if (!('value' in facts)) return unreadable(facts);
  const { left, mayPush } = facts.value;
  if (mayPush === false) {
    const todo = 'Grant it: Contents and Pull requests, read and write.';
    return { what, state: 'warning', found: 'It can read the repository, but not write.', todo };
  }
  if (left >= FEW_REQUESTS || Number.isNaN(left)) {
    const known = Number.isNaN(left) ? '' : ` ${left} requests are left this hour.`;
    return { what, state: 'ok', found: `It can read the repository.${known}` };
  }
  const found = `Only ${left} requests are left this hour.`;
  return { what, state: 'warning', found, todo: 'Wait for the next hour.' };
}

function unreadable({ status, problem }: { status: number | undefined; problem?: string }): Result {
  const what = 'token';
  if (problem !== undefined) {
    return { what, state: 'unknown', found: 'It was not checked: GitHub was not reached.' };
  }
  if (status === 401) {
    return { what, state: 'problem', found: 'GitHub rejected it.', todo: 'Renew it.', fix: TOKENS };
  }
  const found = 'It cannot read the repository.';
  const todo = 'Check the name of the repository, and that the token may read it.';
  const state = status === 404 || status === 403 ? 'problem' : 'unknown';
  return { what, state, found, todo, fix: TOKENS };
}

/** Where the last push and the last commit are known, the older one counts: our pushes renew the first. */
interface IdleFacts {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The last commit of the default branch that neither readme-tally nor a bot made. */
  readonly lastCommit?: string | undefined;
  /** Whether the workflow that keeps the schedule enabled exists. */
  readonly hasKeepAlive?: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** Checks whether GitHub is about to disable the schedule. */
export function checkIdle(
  facts: ApiResult<RepositoryFacts>,
  { now, lastCommit, hasKeepAlive = false }: IdleFacts,
): Result {
  const what = 'idle days';
  if (!('value' in facts)) return { what, state: 'unknown', found: NOT_REPORTED };
  const { pushedAt, isPrivate } = facts.value;
  const [last = pushedAt] = [lastCommit ?? pushedAt, pushedAt].sort();
  const days = idleDays(last, now);
  if (days !== undefined && !isPrivate && !hasKeepAlive) {
    return { what, state: 'warning', found: idleSentence(days), todo: KEEP_ALIVE_ADVICE };
  }
  const since = Math.floor((now - Date.parse(last)) / DAY);
  const kept = hasKeepAlive ? ' A workflow keeps the schedule enabled.' : '';
  return { what, state: 'ok', found: `The last commit by a person was ${since} days ago.${kept}` };
}

/** Checks that a label exists. */
export function checkLabel(label: string, exists: ApiResult<boolean>): Result {
  const what = `label ${label}`;
  if ('value' in exists) return { what, state: 'ok', found: 'It exists.' };
  if (exists.status !== 404) return { what, state: 'unknown', found: NOT_REPORTED };
  return {
    what,
    state: 'warning',
    found: 'It does not exist.',
    todo: 'Create it under Issues → Labels.',
  };
}

/**
 * Checks that Actions may open pull requests. `mayOpen` is GitHub's answer, or what a run that
 * tried to open one found out.
 */
export function checkPullRequests(mayOpen: ApiResult<boolean>): Result {
  const what = 'pull requests';
  const where =
    'Settings → Actions → General → Allow GitHub Actions to create and approve pull requests';
  if (!('value' in mayOpen)) {
    return {
      what,
      state: 'unknown',
      found: 'Only an administrator can read this setting.',
      todo: `See ${where}.`,
    };
  }
  if (mayOpen.value) return { what, state: 'ok', found: 'Actions may open them.' };
  return {
    what,
    state: 'problem',
    found: 'Actions may not open them.',
    todo: `Allow it: ${where}.`,
  };
}
