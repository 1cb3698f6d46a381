import { type GitHub, type RepositoryName, statusOf } from './client.ts';
import type { CommitFacts } from './our-commit.ts';
import { type RepositoryTree, readTree } from './tree.ts';

/** The base branch of the pull request, from which the lists are read. */
export interface BaseBranch {
  readonly branch: string;
  /** The head commit. */
  readonly commit: string;
  readonly tree: RepositoryTree;
  readonly defaultBranch: string;
  /** The node id of the repository, where GraphQL returned it. */
  readonly repositoryId: string | undefined;
}

interface KnownBase {
  readonly base: string;
  readonly id: string;
}

/** Reads the base branch: in one request where its head commit is known, and two otherwise. */
export async function readBaseBranch(
  github: GitHub,
  name: RepositoryName,
  { branch, defaultBranch }: Pick<BaseBranch, 'branch' | 'defaultBranch'>,
  known?: KnownBase,
): Promise<BaseBranch> {
  const commit = known ? known.base : await headOf(github, name, branch);
  if (commit === undefined) {
    throw new Error(
      `The branch ${branch} does not exist in ${name.owner}/${name.repo}. Set pull-request.base in the config to an existing branch, and give the job the permission contents: write.`,
    );
  }
  const tree = await readTree(github, name, commit);
  return { branch, commit, tree, defaultBranch, repositoryId: known?.id };
}

/** Returns the head commit of a branch, or undefined when the branch does not exist. */
export async function headOf(
  github: GitHub,
  name: RepositoryName,
  branch: string,
): Promise<string | undefined> {
  try {
    const { data } = await github.git.getRef({ ...name, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** The head branch of the pull request. */
export interface HeadBranch {
  readonly commit: string;
  /** The parent commit; the first one of a merge. */
  readonly parent: string | undefined;
  readonly tree: RepositoryTree;
  /** Whether the branch has nothing but the commit of readme-tally, so that it may be replaced. */
  readonly isOurs: boolean;
  /** Our last commit, as the pull request records it, where the head is a commit of a person. */
  readonly ownCommit?: string | undefined;
}

/** Reads a commit over REST, which names no accounts for its author and committer. */
export async function readCommit(
  github: GitHub,
  name: RepositoryName,
  sha: string,
): Promise<CommitFacts> {
  const { data } = await github.git.getCommit({ ...name, commit_sha: sha });
  const { message, parents, author, committer, verification } = data;
  return {
    sha,
    message,
    tree: data.tree.sha,
    parents: parents.map((parent) => parent.sha),
    author: { email: author.email },
    committer: { email: committer.email },
    isSigned: verification?.verified ?? false,
  };
}
