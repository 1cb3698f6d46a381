import type { Base } from './base.ts';
import { markedMessage } from './commit-mark.ts';
import type { GitHub, RepositoryName } from './octokit.ts';
import type { Proposal } from './proposal.ts';

/** A file to be written: its whole text. */
export interface FileText {
  readonly path: string;
  readonly text: string;
}

/**
 * Makes one commit on top of the base and moves the branch to it. Author and committer are left to
 * GitHub, which then signs the commit of an Actions token.
 */
export async function writeBranch(
  github: GitHub,
  name: RepositoryName,
  plan: {
    branch: string;
    base: Base;
    proposal: Proposal | undefined;
    files: readonly FileText[];
    message: string;
  },
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
  const { sha } = commit;
  if (proposal === undefined) {
    await github.git.createRef({ ...name, ref: `refs/heads/${branch}`, sha });
  } else {
    await github.git.updateRef({ ...name, ref: `heads/${branch}`, sha, force: true });
  }
}
