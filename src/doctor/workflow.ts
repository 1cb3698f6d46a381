import { COMMAND } from '../config/version.ts';
import type { ApiResult, RepositoryFacts } from '../github/settings.ts';
import { NOT_REPORTED, type Result } from './checks.ts';

const what = 'workflow';

/** The workflow, as the folder and GitHub have it. */
export interface WorkflowFacts {
  /** Its path, or the one that `init` would write. */
  readonly path: string;
  /** Its text in this folder. */
  readonly local?: string | undefined;
  /** Workflows in folders where GitHub does not look. */
  readonly misplaced?: readonly string[];
  /** Whether the folder has lists, or is a Git repository: a workflow is expected. */
  readonly isExpected: boolean;
  /** Its state on GitHub, and its text on the default branch; absent where GitHub was not asked. */
  readonly state?: ApiResult<string> | undefined;
  readonly published?: ApiResult<string> | undefined;
  readonly facts?: ApiResult<RepositoryFacts> | undefined;
}

/** Checks that the workflow exists, is on the default branch, and is enabled. */
export function checkWorkflow(facts: WorkflowFacts): Result {
  const { path, local, misplaced = [], state } = facts;
  const [elsewhere] = misplaced;
  if (local === undefined && elsewhere !== undefined) {
    const found = `${elsewhere} is not in .github/workflows, where GitHub looks.`;
    return { what, state: 'problem', found, todo: 'Move it.', fix: `git mv ${elsewhere} ${path}` };
  }
  if (state === undefined || (!('value' in state) && state.status !== 404)) {
    return local === undefined ? absent(facts) : unasked(facts);
  }
  if ('value' in state && state.value !== 'active') return disabled(state.value, facts);
  return published(facts);
}

function absent({ path, isExpected, state }: WorkflowFacts): Result {
  if (!isExpected) {
    const found = state === undefined ? 'It was not checked.' : NOT_REPORTED;
    return { what, state: 'unknown', found };
  }
  const found = 'No workflow in .github/workflows runs readme-tally.';
  return { what, state: 'problem', found, todo: `Write ${path}.`, fix: `${COMMAND} init` };
}

function unasked({ path, state }: WorkflowFacts): Result {
  const found =
    state === undefined ? `${path} exists; GitHub was not asked about it.` : NOT_REPORTED;
  return { what, state: 'unknown', found };
}

const REASONS: Readonly<Record<string, string>> = {
  disabled_inactivity: 'GitHub disabled it after 60 days without activity',
  disabled_manually: 'A person disabled it',
  disabled_fork: 'GitHub disables the workflows of forks',
};

function disabled(state: string, { path, facts }: WorkflowFacts): Result {
  const file = path.split('/').at(-1) ?? '';
  const reason = REASONS[state] ?? 'It is not enabled';
  const page =
    facts && 'value' in facts ? `, or ${facts.value.page}/actions/workflows/${file}` : '';
  return {
    what,
    state: 'problem',
    found: `${reason}: its state is ${state}.`,
    todo: 'Enable it: Actions → readme-tally → Enable workflow.',
    fix: `gh workflow enable ${file}${page}`,
  };
}

/** A schedule starts only the version on the default branch. */
function published(given: WorkflowFacts): Result {
  const { path, local, state, published: text, isExpected, facts } = given;
  const branch = facts && 'value' in facts ? facts.value.defaultBranch : 'the default branch';
  const isThere = text !== undefined && 'value' in text;
  const isAbsent = text !== undefined && !('value' in text) && text.status === 404;
  if (isAbsent && local === undefined && !isExpected) {
    const found = `GitHub has no workflow ${path}.`;
    const todo = 'Unless it has another name: readme-tally init.';
    return { what, state: 'unknown', found, todo, fix: `${COMMAND} init` };
  }
  if (isAbsent && local === undefined) return absent(given);
  if (isAbsent) {
    const found = `GitHub has no workflow ${path} on ${branch}, the only branch that a schedule starts.`;
    const todo = `Commit it and merge it into ${branch}.`;
    return { what, state: 'problem', found, todo, fix: `git push origin HEAD:${branch}` };
  }
  if (state === undefined || !('value' in state)) {
    const found = `GitHub has not registered ${path}. Actions may be disabled.`;
    const todo = 'See Settings → Actions → General.';
    return { what, state: 'warning', found, todo };
  }
  if (isThere && local !== undefined && text.value.trim() !== local.trim()) {
    const found = `It is enabled, but the version on ${branch} differs from the one here.`;
    return {
      what,
      state: 'warning',
      found,
      todo: `GitHub runs the one on ${branch}.`,
      fix: 'git push',
    };
  }
  return { what, state: 'ok', found: 'It is enabled.' };
}
