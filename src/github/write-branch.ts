import type { BaseBranch } from './branches.ts';
import type { GitHub, RepositoryName } from './client.ts';
import { type BranchMove, moveBranch } from './move-branch.ts';
import { markedMessage } from './our-commit.ts';

/** A file and its whole text. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/** The new content of our branch. */
export interface BranchPlan extends Omit<BranchMove, 'to'> {
  readonly base: BaseBranch;
  readonly files: readonly FileText[];
  readonly message: string;
}

/**
 * Creates one commit on top of the base and points the branch to it. Author and committer are left
 * to GitHub, which then signs the commit of an Actions token. Only the last request has a visible
 * effect, so a run may be killed at any point. Returns its sha. Throws a `BranchMovedError`.
 */
export async function writeBranch(
  github: GitHub,
  name: RepositoryName,
  plan: BranchPlan,
): Promise<string> {
  const { base, files, message } = plan;
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
  await moveBranch(github, name, { ...plan, to: commit.sha });
  return commit.sha;
}
