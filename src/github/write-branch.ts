import { branchConflict } from './branch-conflict.ts';
import { type BaseBranch, type HeadBranch, headOf, markedMessage } from './branches.ts';
import { type GitHub, isRefusal, type RepositoryName } from './client.ts';
import { errorAdvice } from './error-advice.ts';

/** A file and its whole text. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** Another run, or a person, moved the branch since this run read it. */
export class BranchMovedError extends Error {
  override readonly name = 'BranchMovedError';
}

/** The new content of our branch. */
export interface BranchPlan {
  readonly branch: string;
  readonly base: BaseBranch;
  /** The branch when the run began. */
  readonly headBranch: HeadBranch | undefined;
  readonly files: readonly FileText[];
  readonly message: string;
}

/**
 * Creates one commit on top of the base and points the branch to it. Author and committer are left
 * to GitHub, which then signs the commit of an Actions token. Only the last request has a visible
 * effect, so a run may be killed at any point. Throws a `BranchMovedError`.
 */
export async function writeBranch(
  github: GitHub,
  name: RepositoryName,
  { branch, base, headBranch, files, message }: BranchPlan,
): Promise<void> {
  const modes = new Map(base.tree.entries.map(({ path, mode }) => [path, mode]));
  const { data: tree } = await github.git.createTree({
    ...name,
    base_tree: base.tree.sha,
    tree: files.map(({ path, text }) => {
      const mode = modes.get(path) === '100755' ? '100755' : '100644';
      return { path, mode, type: 'blob', content: text };
    }),
  });
  const { data: commit } = await github.git.createCommit({
    ...name,
    message: markedMessage(message, tree.sha),
    tree: tree.sha,
    parents: [base.commit],
  });
  await refuseMoved(github, name, { branch, headBranch });
  const exists = headBranch !== undefined;
  await pointBranch(github, name, { branch, to: commit.sha, exists });
}

/** Deletes our branch. Returns a sentence when GitHub refuses. Throws a `BranchMovedError`. */
export async function deleteBranch(
  github: GitHub,
  name: RepositoryName,
  { branch, headBranch }: Pick<BranchPlan, 'branch' | 'headBranch'>,
): Promise<string | undefined> {
  await refuseMoved(github, name, { branch, headBranch });
  try {
    await github.git.deleteRef({ ...name, ref: `heads/${branch}` });
  } catch (error) {
    if (isRefusal(error, [404, 422], /does not exist|not found/i)) return undefined;
    if (!isRefusal(error, [403, 422])) throw error;
    return `The branch ${branch} is no longer needed, but could not be deleted. ${errorAdvice(error)}`;
  }
  return undefined;
}

/**
 * Throws a `BranchMovedError` when the branch changed since it was read. The API has no conditional
 * update of a branch, so this check precedes it: what remains is the time of one request. A deleted
 * branch counts as changed, since GitHub closed its pull request with it.
 */
export async function refuseMoved(
  github: GitHub,
  name: RepositoryName,
  { branch, headBranch }: Pick<BranchPlan, 'branch' | 'headBranch'>,
): Promise<void> {
  const now = await headOf(github, name, branch);
  if (now !== headBranch?.commit) throw new BranchMovedError(MOVED);
}

const MOVED = 'The branch of the pull request was moved during this run.';
/** The message where the branch was created or deleted during the last request. */
const CREATED_OR_DELETED = /reference (already exists|does not exist)/i;

async function pointBranch(
  github: GitHub,
  name: RepositoryName,
  { branch, to: sha, exists }: { branch: string; to: string; exists: boolean },
): Promise<void> {
  const { git } = github;
  try {
    await (exists
      ? git.updateRef({ ...name, ref: `heads/${branch}`, sha, force: true })
      : git.createRef({ ...name, ref: `refs/heads/${branch}`, sha }));
  } catch (cause) {
    if (isRefusal(cause, [422], CREATED_OR_DELETED)) throw new BranchMovedError(MOVED, { cause });
    throw (await branchConflict(github, name, { branch, error: cause })) ?? cause;
  }
}
