import { type GitHub, type RepositoryName, statusOf } from './client.ts';
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
  /** Whether readme-tally made the head commit, so that it may be replaced. */
  readonly isOurs: boolean;
}

/** The head branch without its files. */
export type HeadCommit = Omit<HeadBranch, 'tree'>;

/**
 * Reads the branch of the pull request; undefined when it does not exist. Takes one request where
 * its head commit is known, and three otherwise.
 */
export async function readHeadBranch(
  github: GitHub,
  name: RepositoryName,
  branch: string,
  known?: { readonly ours: HeadCommit | undefined },
): Promise<HeadBranch | undefined> {
  const head = known ? known.ours : await readHead(github, name, branch);
  return head && { ...head, tree: await readTree(github, name, head.commit) };
}

async function readHead(
  github: GitHub,
  name: RepositoryName,
  branch: string,
): Promise<HeadCommit | undefined> {
  const commit = await headOf(github, name, branch);
  if (commit === undefined) return undefined;
  const { data } = await github.git.getCommit({ ...name, commit_sha: commit });
  const { message, parents } = data;
  const ours = isOurs({ message, tree: data.tree.sha, parents: parents.length });
  return { commit, parent: parents[0]?.sha, isOurs: ours };
}

/**
 * The trailer that names the tree of a commit of readme-tally. An amended commit has another tree,
 * and a person's commit has no such trailer.
 */
const MARK = 'Readme-Tally-Tree';

/** Adds the trailer to the message of a commit. */
export function markedMessage(firstLine: string, tree: string): string {
  return `${firstLine}\n\n${MARK}: ${tree}\n`;
}

/** Returns whether readme-tally made a commit, and nobody amended it. */
export function isOurs(commit: { message: string; tree: string; parents: number }): boolean {
  const lines = commit.message.trimEnd().split('\n');
  return commit.parents === 1 && lines.at(-1) === `${MARK}: ${commit.tree}`;
}
