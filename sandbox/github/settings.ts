import type { BranchRule } from './branch-rules.ts';
import type { PatternRule } from './pattern-rules.ts';

/** A value of `permissions:` of a job. */
export type Access = 'write' | 'none';

/** A workflow, as GitHub lists it. */
export interface Workflow {
  id: number;
  state: 'active' | 'disabled_inactivity' | 'disabled_manually';
  /** The number of times it was enabled. */
  enabled: number;
}

/**
 * The settings of one repository. They apply to requests over HTTP; the `Repository` of a test can
 * do everything.
 */
export interface RepositorySettings {
  /** Refuses every write. */
  archived: boolean;
  /** Without commits: requests for Git data get 409. */
  empty: boolean;
  /** If false, only pull requests have comments. */
  hasIssues: boolean;
  /** Locked issues and pull requests, by number. */
  locked: Set<number>;
  /** ISO time stamp; default: the creation of the repository. */
  pushedAt: string | undefined;
  /** The first rule whose pattern matches a branch applies. */
  rules: BranchRule[];
  /** Rules about the name of a branch, and the messages and addresses of its commits. */
  patterns: PatternRule[];
  /** Whether pull requests may be drafts. */
  hasDrafts: boolean;
  /** Issues that were deleted: 410. */
  deleted: Set<number>;
  /**
   * Set where every branch would change workflow files, which the Actions token may not: how GitHub
   * says so, a 403 whose header names the permission, or a 422 whose message does.
   */
  workflowsDiffer: 'header' | 'message' | undefined;
  /** The permissions of the Actions token; default: all that the Action requires. */
  permissions: Record<'actions' | 'contents' | 'issues' | 'pull-requests', Access>;
  /** By file name; default: the one that the runner names. */
  workflows: Map<string, Workflow>;
}

/** Returns the settings of a repository, by `owner/name`. */
export type SettingsOf = (fullName: string) => RepositorySettings;

/** Creates the settings of all repositories. */
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
    patterns: [],
    hasDrafts: true,
    deleted: new Set(),
    workflowsDiffer: undefined,
    permissions: { actions: 'none', contents: 'write', issues: 'write', 'pull-requests': 'write' },
    workflows: new Map([['tally.yml', { id: 4711, state: 'active', enabled: 0 }]]),
  };
}
