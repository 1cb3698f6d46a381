import { ConfigError } from '../config/config-error.ts';
import { headOf } from './branches.ts';
import { type GitHub, isRefusal, type RepositoryName } from './client.ts';

/** What GitHub answers where a branch `a` exists and `a/b` is created; rules have the first text too. */
const REFUSED = /reference update failed|cannot lock ref/i;

/**
 * Returns an error that names the branch that keeps ours from being created: Git stores branches
 * like files, so `a` and `a/b` cannot both exist. Undefined where that is not the cause. Takes
 * requests only after GitHub refused.
 */
export async function branchConflict(
  github: GitHub,
  name: RepositoryName,
  { branch, error }: { branch: string; error: unknown },
): Promise<ConfigError | undefined> {
  if (!isRefusal(error, [422], REFUSED)) return undefined;
  const other =
    (await branchAbove(github, name, branch)) ?? (await branchBelow(github, name, branch));
  if (other === undefined) return undefined;
  const free = branch.replaceAll('/', '-');
  const todo = `Delete or rename ${other}, or set pull-request.branch in the config to another name, such as ${free}.`;
  return new ConfigError([
    `The branch ${branch} cannot be created, because the branch ${other} exists. ${todo}`,
  ]);
}

async function branchAbove(
  github: GitHub,
  name: RepositoryName,
  branch: string,
): Promise<string | undefined> {
  const parts = branch.split('/');
  for (let length = 1; length < parts.length; length += 1) {
    const above = parts.slice(0, length).join('/');
    if ((await headOf(github, name, above)) !== undefined) return above;
  }
  return undefined;
}

async function branchBelow(
  github: GitHub,
  name: RepositoryName,
  branch: string,
): Promise<string | undefined> {
  const { data } = await github.git.listMatchingRefs({ ...name, ref: `heads/${branch}/` });
  return data[0]?.ref.replace('refs/heads/', '');
}
