import type { BranchRule } from './branch-rules.ts';

/** What a job's `permissions:` may say. */
export type Access = 'write' | 'none';

/** A workflow, as GitHub lists it. */
export interface Workflow {
  id: number;
  state: 'active' | 'disabled_inactivity' | 'disabled_manually';
  /** How often it was enabled. */
  enabled: number;
}

/**
 * What a test says about one repository. Settings hold for whoever comes over the line; a
 * `Repository` of the test's own may do everything.
 */
export interface RepositorySettings {
  /** Every write is refused. */
  archived: boolean;
  /** As if nobody had pushed yet: Git data is 409. */
  empty: boolean;
  /** Without issues, only pull requests have comments. */
  hasIssues: boolean;
  /** Issues and pull requests that take no more comments. */
  locked: Set<number>;
  /** ISO time stamp; that of the repository's birth when absent. */
  pushedAt: string | undefined;
  /** The first whose pattern fits a branch counts. */
  rules: BranchRule[];
  /** Of the Actions token. At first all that the README of the Action asks for. */
  permissions: Record<'actions' | 'contents' | 'issues' | 'pull-requests', Access>;
  /** By file name; at first the one that the runner names. */
  workflows: Map<string, Workflow>;
}

/** Returns the settings of a repository, by `owner/name`. */
export type SettingsOf = (fullName: string) => RepositorySettings;

/** Settings of all repositories. */
export function createSettings(): SettingsOf {
  const known = new Map<string, RepositorySettings>();
  return (fullName) => {
    const found = known.get(fullName) ?? fresh();
    known.set(fullName, found);
    return found;
  };
}

function fresh(): RepositorySettings {
  return {
    archived: false,
    empty: false,
    hasIssues: true,
    locked: new Set(),
    pushedAt: undefined,
    rules: [],
    permissions: { actions: 'none', contents: 'write', issues: 'write', 'pull-requests': 'write' },
    workflows: new Map([['tally.yml', { id: 4711, state: 'active', enabled: 0 }]]),
  };
}
