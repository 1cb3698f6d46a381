import { type GitHub, type RepositoryName, statusOf } from './client.ts';
import { type RepositoryTree, readTree } from './tree.ts';

/** The branch that the lists are read from and the pull request goes to. */
export interface Base {
  readonly branch: string;
  /** The commit at its head. */
  readonly commit: string;
  readonly tree: RepositoryTree;
}

/** Reads the head of a branch: in one request where the commit was seen, and two otherwise. */
export async function readBase(
  github: GitHub,
  name: RepositoryName,
  branch: string,
  seen?: { readonly base: string },
): Promise<Base> {
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
