import { isSameBranch } from '../config/branch-names.ts';
import { markdownText } from '../escape/markdown.ts';
import { branchConflict } from './branch-conflict.ts';
import { type BaseBranch, type HeadBranch, headOf } from './branches.ts';
import { type GitHub, isRefusal, type RepositoryName } from './client.ts';
import { errorAdvice } from './error-advice.ts';

/** Another run, or a person, moved the branch since this run read it. */
export class BranchMovedError extends Error {
  override readonly name = 'BranchMovedError';
}

/** Our branch, and where it was and will be. */
export interface BranchMove {
  readonly branch: string;
  readonly base: Pick<BaseBranch, 'branch' | 'defaultBranch' | 'repositoryId'>;
  /** The branch when the run began. */
  readonly headBranch: Pick<HeadBranch, 'commit'> | undefined;
  /** The new head commit; undefined to delete the branch. */
  readonly to: string | undefined;
}

/**
 * Creates, moves or deletes our branch, unless it has moved since it was read: GraphQL compares and
 * swaps in one step. Where GraphQL refuses, the branch is read again and REST moves it; a commit
 * that arrives between these two requests would be lost. Throws a `BranchMovedError`.
 */
export async function moveBranch(
  github: GitHub,
  name: RepositoryName,
  move: BranchMove,
): Promise<void> {
  assertMayWrite(move);
  const swapped = await swap(github, move);
  if (swapped === 'done') return;
  const now = await headOf(github, name, move.branch);
  if (swapped === 'unknown' && now === move.to) return;
  if (now !== move.headBranch?.commit) throw new BranchMovedError(MOVED);
  await moveOverRest(github, name, move);
}

/** Deletes our branch. Returns a sentence when GitHub refuses. Throws a `BranchMovedError`. */
export async function deleteBranch(
  github: GitHub,
  name: RepositoryName,
  plan: Omit<BranchMove, 'to'>,
): Promise<string | undefined> {
  try {
    await moveBranch(github, name, { ...plan, to: undefined });
  } catch (error) {
    if (isRefusal(error, [404, 422], /does not exist|not found/i)) return undefined;
    if (!isRefusal(error, [403, 422])) throw error;
    return `The branch ${markdownText(plan.branch)} is no longer needed, but could not be deleted. ${errorAdvice(error)}`;
  }
  return undefined;
}

/**
 * Throws a `BranchMovedError` when the branch changed since it was read. A deleted branch counts as
 * changed, since GitHub closed its pull request with it.
 */
export async function refuseMoved(
  github: GitHub,
  name: RepositoryName,
  { branch, headBranch }: Pick<BranchMove, 'branch' | 'headBranch'>,
): Promise<void> {
  const now = await headOf(github, name, branch);
  if (now !== headBranch?.commit) throw new BranchMovedError(MOVED);
}

/** The config is checked when it is read; this holds whatever it says. */
function assertMayWrite({ branch, base }: BranchMove): void {
  const fixed = [base.branch, base.defaultBranch].find((one) => isSameBranch(one, branch));
  if (fixed !== undefined) throw new Error(`The branch ${fixed} is never written.`);
}

/** Git's name for no commit: before a branch is created, and after it is deleted. */
const NONE = '0'.repeat(40);

const SWAP = `mutation UpdateRefs($repository: ID!, $name: GitRefname!, $before: GitObjectID!, $after: GitObjectID!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: [{ name: $name, beforeOid: $before, afterOid: $after, force: true }] }) {
    clientMutationId
  }
}`;

/** `unknown`: the response was lost. Why GitHub refuses is found out over REST. */
async function swap(
  github: GitHub,
  { branch, base: { repositoryId }, headBranch, to }: BranchMove,
): Promise<'done' | 'refused' | 'unknown'> {
  if (repositoryId === undefined) return 'refused';
  const commits = { before: headBranch?.commit ?? NONE, after: to ?? NONE };
  const variables = { repository: repositoryId, name: `refs/heads/${branch}`, ...commits };
  try {
    await github.graphql(SWAP, { ...variables, request: { retries: 0 } });
    return 'done';
  } catch (error) {
    return error instanceof Error && error.name === 'GraphqlResponseError' ? 'refused' : 'unknown';
  }
}

const MOVED = 'The branch of the pull request was moved during this run.';
/** The message where the branch was created or deleted during the last request. */
const CREATED_OR_DELETED = /reference (already exists|does not exist)/i;

async function moveOverRest(
  github: GitHub,
  name: RepositoryName,
  { branch, headBranch, to: sha }: BranchMove,
): Promise<void> {
  const { git } = github;
  const ref = `heads/${branch}`;
  if (sha === undefined) {
    await git.deleteRef({ ...name, ref });
    return;
  }
  try {
    await (headBranch === undefined
      ? git.createRef({ ...name, ref: `refs/${ref}`, sha })
      : git.updateRef({ ...name, ref, sha, force: true }));
  } catch (cause) {
    if (isRefusal(cause, [422], CREATED_OR_DELETED)) throw new BranchMovedError(MOVED, { cause });
    throw (await branchConflict(github, name, { branch, error: cause })) ?? cause;
  }
}
