import { checkBranchRules } from '../doctor/branch-rules.ts';
import {
  checkIdle,
  checkLabel,
  checkPullRequests,
  checkToken,
  missingToken,
  type Result,
} from '../doctor/checks.ts';
import { checkRepositoryName, unknownRepository } from '../doctor/repository.ts';
import { checkSchedule } from '../doctor/schedule.ts';
import { checkWorkflow, type WorkflowFacts } from '../doctor/workflow.ts';
import { readLastActivity } from '../github/activity.ts';
import type { GitHub, RepositoryName } from '../github/client.ts';
import { KEEP_ALIVE_PATH } from '../github/keep-alive.ts';
import {
  type ApiResult,
  branchRules,
  defaultBranchText,
  hasLabel,
  lastScheduledRun,
  mayOpenPullRequests,
  type RepositoryFacts,
  repositoryFacts,
  workflowState,
} from '../github/settings.ts';
import { type FilesFacts, subjectsOf } from './examine-files.ts';
import { gitConfig, remoteAddress, repositoryOf } from './files/checkout.ts';
import { entryAt } from './files/entries.ts';
import { WORKFLOW_PATH } from './init/workflow-file.ts';

export interface RepositoryOptions {
  readonly folder: string;
  /** `owner/name`; default: that of the Git remote. */
  readonly repository?: string | undefined;
  /** Absent without a token. */
  readonly github: GitHub | undefined;
  readonly now: number;
}

export interface RepositoryChecks {
  readonly results: readonly Result[];
  /** The answer of the repository's API; absent where it was not asked. */
  readonly api?: ApiResult<RepositoryFacts>;
}

/** Checks the repository, its settings and the workflow there. */
export async function checkRepository(
  { folder, github, repository, now }: RepositoryOptions,
  files: FilesFacts,
): Promise<RepositoryChecks> {
  const git = await gitConfig(folder);
  const remote = remoteAddress(git ?? '');
  const full = repository ?? (remote === undefined ? undefined : repositoryOf(remote));
  const workflow = workflowFacts(files, { isGit: git !== undefined });
  if (full !== undefined && github !== undefined) {
    return askRepository({ folder, github, full, now }, files, workflow);
  }
  const token = github === undefined ? [missingToken(starsOf(files))] : [];
  const found = `${full} was not checked: a token is required.`;
  const name: Result =
    full === undefined
      ? unknownRepository({ isGit: git !== undefined, remote })
      : { what: 'repository', state: 'unknown', found };
  return { results: [...token, name, checkWorkflow(workflow), ...schedule(workflow, { now })] };
}

/** The star counts of the lists, which need a token. */
function starsOf({ lists }: FilesFacts): number {
  return subjectsOf(lists).filter(({ kind }) => kind === 'github').length;
}

/** A workflow is expected where the lists are, not in an empty folder. */
function workflowFacts(
  { workflow, misplaced, lists }: FilesFacts,
  { isGit }: { isGit: boolean },
): WorkflowFacts {
  const path = workflow?.path ?? WORKFLOW_PATH;
  return { path, local: workflow?.text, misplaced, isExpected: lists.length > 0 || isGit };
}

interface Asked {
  readonly folder: string;
  readonly github: GitHub;
  readonly full: string;
  readonly now: number;
}

async function askRepository(
  { folder, github, full, now }: Asked,
  { config }: FilesFacts,
  local: WorkflowFacts,
): Promise<RepositoryChecks> {
  const [owner = '', repo = ''] = full.split('/');
  const name: RepositoryName = { owner, repo };
  const file = local.path.split('/').at(-1) ?? '';
  const { labels, branch, 'commit-message': message } = config['pull-request'];
  const hasKeepAlive = (await entryAt(folder, KEEP_ALIVE_PATH)) !== undefined;
  const facts = await repositoryFacts(github, name);
  // Without an answer, or without access, the other requests would only take time.
  if (!('value' in facts))
    return { results: withoutFacts(full, facts, { local, now }), api: facts };
  const [lastCommit, state, published, last, mayOpen, rules, ...found] = await Promise.all([
    readLastActivity(github, name).catch(() => undefined),
    workflowState(github, name, file),
    defaultBranchText(github, name, local.path),
    lastScheduledRun(github, name, file),
    mayOpenPullRequests(github, name),
    branchRules(github, name, branch),
    ...labels.map(async (label) => checkLabel(label, await hasLabel(github, name, label))),
  ]);
  const workflow = { ...local, state, published, facts };
  const { isFork } = facts.value;
  return {
    results: [
      checkToken(facts),
      checkRepositoryName(full, facts),
      checkWorkflow(workflow),
      ...schedule(workflow, { now, isFork, last }),
      checkIdle(facts, { now, lastCommit, hasKeepAlive }),
      checkPullRequests(mayOpen),
      checkBranchRules({ branch, message }, rules),
      ...found,
    ],
    api: facts,
  };
}

function withoutFacts(
  full: string,
  facts: ApiResult<RepositoryFacts>,
  { local, now }: { local: WorkflowFacts; now: number },
): Result[] {
  return [
    checkToken(facts),
    checkRepositoryName(full, facts),
    checkWorkflow(local),
    ...schedule(local, { now }),
  ];
}

/** The version on the default branch is the one that GitHub starts. */
function schedule(
  { local, published }: WorkflowFacts,
  facts: Parameters<typeof checkSchedule>[1],
): Result[] {
  const text = published && 'value' in published ? published.value : local;
  return text === undefined ? [] : [checkSchedule(text, facts)];
}
