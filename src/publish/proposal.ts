import { headOf } from './base.ts';
import { isOurs } from './commit-mark.ts';
import type { GitHub, RepositoryName } from './octokit.ts';
import { type RepositoryTree, readTree } from './tree.ts';

/** What stands on the branch of the pull request. */
export interface Proposal {
  readonly commit: string;
  /** The commit below; the first one of a merge. */
  readonly parent: string | undefined;
  readonly tree: RepositoryTree;
  /** Whether the head is the one commit that readme-tally made, so that it may be replaced. */
  readonly isOurs: boolean;
}

/** Reads the branch of the pull request; gives nothing when there is none. */
export async function readProposal(
  github: GitHub,
  name: RepositoryName,
  branch: string,
): Promise<Proposal | undefined> {
  const commit = await headOf(github, name, branch);
  if (commit === undefined) return undefined;
  const [{ data }, tree] = await Promise.all([
    github.git.getCommit({ ...name, commit_sha: commit }),
    readTree(github, name, commit),
  ]);
  const { message, parents } = data;
  const ours = isOurs({ message, tree: data.tree.sha, parents: parents.length });
  return { commit, parent: parents[0]?.sha, tree, isOurs: ours };
}
