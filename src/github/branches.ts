import { type GitHub, type RepositoryName, statusOf } from './client.ts';
import { type RepositoryTree, readTree } from './tree.ts';

/** The branch that the lists are read from and the pull request goes to. */
export interface BaseBranch {
  readonly branch: string;
  /** The commit at its head. */
  readonly commit: string;
  readonly tree: RepositoryTree;
}

/** Reads the head of a branch: in one request where the commit was seen, and two otherwise. */
export async function readBaseBranch(
  github: GitHub,
  name: RepositoryName,
  branch: string,
  seen?: { readonly base: string },
): Promise<BaseBranch> {
  const commit = seen ? seen.base : await headOf(github, name, branch);
  if (commit === undefined) {
    throw new Error(
      `There is no branch ${branch} in ${name.owner}/${name.repo}. Set pull-request.base in the config to one that exists, and give the job the permission contents: write.`,
    );
  }
  return { branch, commit, tree: await readTree(github, name, commit) };
}

/** Gives the commit at the head of a branch, or nothing when there is no such branch. */
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

/** What stands on the branch of the pull request. */
export interface HeadBranch {
  readonly commit: string;
  /** The commit below; the first one of a merge. */
  readonly parent: string | undefined;
  readonly tree: RepositoryTree;
  /** Whether the head is the one commit that readme-tally made, so that it may be replaced. */
  readonly isOurs: boolean;
}

/** The same without its files. */
export type HeadCommit = Omit<HeadBranch, 'tree'>;

/**
 * Reads the branch of the pull request; gives nothing when there is none. Takes one request where
 * its head was seen, and three otherwise.
 */
export async function readHeadBranch(
  github: GitHub,
  name: RepositoryName,
  branch: string,
  seen?: { readonly ours: HeadCommit | undefined },
): Promise<HeadBranch | undefined> {
  const head = seen ? seen.ours : await readHead(github, name, branch);
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
 * A commit of ours names its own tree in its message. An amended commit has another tree, and a
 * person's commit has no such line, so neither passes for ours.
 */
const MARK = 'Readme-Tally-Tree';

/** Writes the message of a commit of ours. */
export function markedMessage(firstLine: string, tree: string): string {
  return `${firstLine}\n\n${MARK}: ${tree}\n`;
}

/** Says whether a commit is as readme-tally made it. */
export function isOurs(commit: { message: string; tree: string; parents: number }): boolean {
  const lines = commit.message.trimEnd().split('\n');
  return commit.parents === 1 && lines.at(-1) === `${MARK}: ${commit.tree}`;
}
