import type { Call } from './call.ts';

/** The fields of a pull request that the proxy reads or changes. */
export interface Pull {
  number: number;
  state: 'open' | 'closed';
  head: { ref: string; sha: string; label: string };
  base: { ref: string; sha: string };
  [field: string]: unknown;
}

/** A comparison of two commits, as emulate returns it. */
export interface Comparison {
  ahead_by: number;
  merge_base_commit: { sha: string };
  files: ChangedFile[];
}

/** One changed file of a comparison. */
export interface ChangedFile {
  filename: string;
  previous_filename?: string;
  status: 'added' | 'removed' | 'modified' | 'renamed';
  sha: string;
  additions: number;
  deletions: number;
}

/** Data of a closed pull request that emulate does not keep. */
export interface Closing {
  headSha: string;
  baseSha: string;
  merge?: { merged_at: string; merge_commit_sha: string };
}

/** By `/repos/{owner}/{repo}/pulls/{number}`. */
export type Closings = Map<string, Closing>;

/** Fields of a single pull request that lists do not have. */
const SINGLE_ONLY = new Set(
  (
    'merged mergeable rebaseable mergeable_state merged_by comments review_comments ' +
    'maintainer_can_modify commits additions deletions changed_files'
  ).split(' '),
);

/** The commit of a branch, if the branch exists. */
export async function branchSha(call: Call, branch: string): Promise<string | undefined> {
  const found = await call.ask<{ object: { sha: string } }>(
    'GET',
    `${call.repo}/git/ref/heads/${encodeURIComponent(branch)}`,
  );
  return found.ok ? found.data.object.sha : undefined;
}

/** Compares `head` with `base`; undefined if they have no common history. */
export async function compare(
  call: Call,
  base: string,
  head: string,
): Promise<Comparison | undefined> {
  const range = `${encodeURIComponent(base)}...${encodeURIComponent(head)}`;
  const found = await call.ask<Comparison>('GET', `${call.repo}/compare/${range}`);
  if (!found.ok) return undefined;
  // In byte order, as Git does; emulate sorts by locale.
  const files = found.data.files.sort((left, right) =>
    Buffer.compare(Buffer.from(left.filename), Buffer.from(right.filename)),
  );
  return { ...found.data, files };
}

/**
 * Updates the head of a pull request: on GitHub, it follows the branch until the pull request is
 * closed. emulate keeps the original head.
 */
export async function followed(call: Call, pull: Pull, closings: Closings): Promise<Pull> {
  const closing = closings.get(`${call.repo}/pulls/${pull.number}`);
  if (pull.state === 'closed') return closing ? closed(pull, closing) : pull;
  const sha = (await branchSha(call, pull.head.ref)) ?? pull.head.sha;
  return { ...pull, head: { ...pull.head, sha } };
}

/** Returns the pull request as `GET /pulls/{number}` does, with the number of changed files and lines. */
export async function measured(call: Call, pull: Pull): Promise<Pull> {
  const comparison = await compare(call, pull.base.sha, pull.head.sha);
  if (!comparison) return pull;
  const sum = (field: 'additions' | 'deletions') =>
    comparison.files.reduce((total, file) => total + file[field], 0);
  return {
    ...pull,
    commits: comparison.ahead_by,
    changed_files: comparison.files.length,
    additions: sum('additions'),
    deletions: sum('deletions'),
  };
}

/** Returns the pull request as lists do. */
export function listed(pull: Pull): Partial<Pull> {
  return Object.fromEntries(Object.entries(pull).filter(([field]) => !SINGLE_ONLY.has(field)));
}

function closed(pull: Pull, closing: Closing): Pull {
  return {
    ...pull,
    ...(closing.merge ? { ...closing.merge, merged: true, mergeable: false } : {}),
    head: { ...pull.head, sha: closing.headSha },
    base: { ...pull.base, sha: closing.baseSha },
  };
}
