import { headOf } from '../github/branches.ts';
import type { GitHub, RepositoryName } from '../github/client.ts';
import { type RepositoryTree, readTree } from '../github/tree.ts';
import { isOurs } from './commit-mark.ts';

/** What stands on the branch of the pull request. */
export interface Proposal {
  readonly commit: string;
  /** The commit below; the first one of a merge. */
  readonly parent: string | undefined;
  readonly tree: RepositoryTree;
  /** Whether the head is the one commit that readme-tally made, so that it may be replaced. */
  readonly isOurs: boolean;
}

/** The same without its files. */
export type ProposalHead = Omit<Proposal, 'tree'>;

/**
 * Reads the branch of the pull request; gives nothing when there is none. Takes one request where
 * its head was seen, and three otherwise.
 */
export async function readProposal(
  github: GitHub,
  name: RepositoryName,
  branch: string,
  seen?: { readonly ours: ProposalHead | undefined },
): Promise<Proposal | undefined> {
  const head = seen ? seen.ours : await readHead(github, name, branch);
  return head && { ...head, tree: await readTree(github, name, head.commit) };
}

async function readHead(
  github: GitHub,
  name: RepositoryName,
  branch: string,
): Promise<ProposalHead | undefined> {
  const commit = await headOf(github, name, branch);
  if (commit === undefined) return undefined;
  const { data } = await github.git.getCommit({ ...name, commit_sha: commit });
  const { message, parents } = data;
  const ours = isOurs({ message, tree: data.tree.sha, parents: parents.length });
  return { commit, parent: parents[0]?.sha, isOurs: ours };
}
