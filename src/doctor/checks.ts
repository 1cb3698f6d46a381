import type { Asked, RepositoryFacts } from '../github/settings.ts';
import { logText } from '../report/escape.ts';

/** How a thing is: `unknown` where nobody could say, for want of a token for example. */
type State = 'ok' | 'warning' | 'problem' | 'unknown';

/** What the doctor says of one thing. */
export interface Result {
  /** What was looked at: `token`, `schedule`. */
  readonly what: string;
  readonly state: State;
  /** What was found, in a sentence. */
  readonly found: string;
  /** What to do; nothing where all is well. */
  readonly todo?: string;
}

/** Whether anything keeps readme-tally from its work. */
export function hasProblem(results: readonly Result[]): boolean {
  return results.some(({ state }) => state === 'problem');
}

const FEW_REQUESTS = 50;

/** Says whether the token reaches the repository, may write there, and what it may still ask. */
export function checkToken(asked: Asked<RepositoryFacts>): Result {
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

/** GitHub turns the schedules of a public repository off after 60 days without a push. */
const WARN_DAYS = 45;
const DAY = 24 * 60 * 60 * 1000;

/** Says whether GitHub is about to turn the schedule off. `now` is in milliseconds since 1970. */
export function checkIdle(asked: Asked<RepositoryFacts>, now: number): Result {
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

/**
 * Says whether Actions may open pull requests. `asked` is what GitHub answered, or what a run that
 * tried found out.
 */
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

/** The rules that stand between readme-tally and its branch, and what each of them forbids. */
const AGAINST: Readonly<Record<string, string>> = {
  creation: 'making it',
  update: 'writing to it',
  deletion: 'deleting it',
  non_fast_forward: 'making it anew',
  pull_request: 'writing to it without a pull request',
  required_status_checks: 'writing to it before checks have passed',
};

/** Says whether the rules of the repository let readme-tally keep its branch. */
export function checkBranchRules(branch: string, asked: Asked<readonly string[]>): Result {
  const what = `branch ${branch}`;
  if (!('answer' in asked)) return { what, state: 'unknown', found: 'GitHub did not say.' };
  const against = [...new Set(asked.answer.flatMap((type) => AGAINST[type] ?? []))];
  if (against.length === 0) return { what, state: 'ok', found: 'No rule forbids to write it.' };
  const found = `Rules of the repository forbid ${against.join(', ')}.`;
  const todo = `Exclude it: Settings → Rules → Rulesets, or name another in pull-request.branch.`;
  return { what, state: 'problem', found, todo };
}

/** Says whether the workflow of this path is enabled. */
export function checkWorkflow(path: string, asked: Asked<string>): Result {
  const what = 'workflow';
  if ('answer' in asked) {
    if (asked.answer === 'active') return { what, state: 'ok', found: 'It is enabled.' };
    const todo = 'Enable it: Actions → readme-tally → Enable workflow.';
    return { what, state: 'problem', found: `GitHub has it as ${asked.answer}.`, todo };
  }
  if (asked.status !== 404) return { what, state: 'unknown', found: 'GitHub did not say.' };
  const found = `GitHub knows no ${path}.`;
  return { what, state: 'unknown', found, todo: 'If it has no other name: readme-tally init.' };
}

/** Writes one line for each thing: its state, what was found, what to do. */
export function doctorTable(results: readonly Result[]): string {
  const width = Math.max(0, ...results.map(({ what }) => what.length));
  return results
    .map(({ what, state, found, todo = '' }) => {
      return `${state.padEnd(7)}  ${what.padEnd(width)}  ${logText(`${found} ${todo}`)}\n`;
    })
    .join('');
}
