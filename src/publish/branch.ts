import { type Base, headOf } from './base.ts';
import { markedMessage } from './commit-mark.ts';
import { type GitHub, type RepositoryName, statusOf } from './octokit.ts';
import type { Proposal } from './proposal.ts';

/** A file to be written: its whole text. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** Another run moved the branch since this one read it. */
export class BranchMovedError extends Error {
  override readonly name = 'BranchMovedError';
}

/** What is to stand on our branch. */
export interface BranchPlan {
  readonly branch: string;
  readonly base: Base;
  /** What stood there when the run began. */
  readonly proposal: Proposal | undefined;
  readonly files: readonly FileText[];
  readonly message: string;
}

/**
 * Makes one commit on top of the base and moves the branch to it. Author and committer are left to
 * GitHub, which then signs the commit of an Actions token. Until the last request nothing is
 * different for anybody. Throws a `BranchMovedError`.
 */
export async function writeBranch(
  github: GitHub,
  name: RepositoryName,
  plan: BranchPlan,
): Promise<void> {
  const { branch, base, proposal, files } = plan;
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
    message: markedMessage(plan.message, tree.sha),
    tree: tree.sha,
    parents: [base.commit],
  });
  await moveBranch(github, name, { branch, to: commit.sha, from: proposal?.commit });
}

/**
 * The API cannot move a branch on the condition that it is where it was, so it is looked at right
 * before; only a new branch is refused when another run was faster.
 */
async function moveBranch(
  github: GitHub,
  name: RepositoryName,
  { branch, to: sha, from }: { branch: string; to: string; from: string | undefined },
): Promise<void> {
  const now = await headOf(github, name, branch);
  if (now !== undefined && now !== from) throw new BranchMovedError(`${branch} was moved`);
  if (now !== undefined) {
    await github.git.updateRef({ ...name, ref: `heads/${branch}`, sha, force: true });
    return;
  }
  try {
    await github.git.createRef({ ...name, ref: `refs/heads/${branch}`, sha });
  } catch (error) {
    const exists = statusOf(error) === 422 && /already exists/i.test(String(error));
    throw exists ? new BranchMovedError(`${branch} was made`, { cause: error }) : error;
  }
}

/** Deletes our branch; one that is gone already is no error. */
export async function deleteBranch(
  github: GitHub,
  name: RepositoryName,
  branch: string,
): Promise<void> {
  try {
    await github.git.deleteRef({ ...name, ref: `heads/${branch}` });
  } catch (error) {
    const status = statusOf(error);
    if (status !== 404 && status !== 422) throw error;
  }
}
