import type { ApiResult, RepositoryFacts } from '../github/settings.ts';
import type { Result } from './checks.ts';

const WHAT = 'repository';

/** What is known about the repository of the folder without asking GitHub. */
export interface Checkout {
  /** Whether the folder is the root of a Git repository. */
  readonly isGit: boolean;
  /** The address of its remote. */
  readonly remote?: string | undefined;
}

/** The result where the name of the repository is unknown. */
export function unknownRepository({ isGit, remote }: Checkout): Result {
  const todo = 'Specify it with --repository owner/name.';
  if (!isGit) {
    const found = 'This folder is not the root of a Git repository.';
    return { what: WHAT, state: 'unknown', found, todo, fix: 'git rev-parse --show-toplevel' };
  }
  if (remote === undefined) {
    const fix = 'git remote add origin https://github.com/owner/name.git';
    return { what: WHAT, state: 'unknown', found: 'No Git remote.', todo, fix };
  }
  const found = 'The Git remote is not the address of a repository: owner/name.';
  return { what: WHAT, state: 'unknown', found, todo, fix: 'git remote -v' };
}

/** Checks that the repository exists under this name, and can run workflows. */
export function checkRepositoryName(full: string, facts: ApiResult<RepositoryFacts>): Result {
  const what = WHAT;
  if (!('value' in facts)) {
    if (facts.status === 404) {
      const found = `GitHub has no repository ${full} that this token may read.`;
      const todo = 'Correct the Git remote, or name the repository with --repository owner/name.';
      return { what, state: 'problem', found, todo, fix: 'git remote -v' };
    }
    return { what, state: 'unknown', found: `${full} was not checked.` };
  }
  const { fullName, defaultBranch, isArchived, page } = facts.value;
  if (isArchived) {
    const found = `${fullName} is archived, so no workflow runs and nothing can be written.`;
    const todo = 'Unarchive it under "Danger Zone".';
    return { what, state: 'problem', found, todo, fix: `${page}/settings` };
  }
  if (fullName.toLowerCase() !== full.toLowerCase()) {
    const found = `${full} is now called ${fullName}.`;
    const fix = `git remote set-url origin ${page}.git`;
    return { what, state: 'warning', found, todo: 'Correct the Git remote.', fix };
  }
  return { what, state: 'ok', found: `${fullName}, with the default branch ${defaultBranch}.` };
}
