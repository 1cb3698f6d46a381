import type { Call } from './call.ts';

/** The fields of a pull request the front reads or changes; the rest passes through. */
export interface Pull {
  number: number;
  state: 'open' | 'closed';
  head: { ref: string; sha: string; label: string };
  base: { ref: string; sha: string };
  [field: string]: unknown;
}

/** A comparison of two commits as emulate gives it. */
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

/** What the front knows of a closed pull request; emulate forgets or never knew. */
export interface Closing {
  headSha: string;
  baseSha: string;
  merge?: { merged_at: string; merge_commit_sha: string };
}

/** Closings by `/repos/{owner}/{repo}/pulls/{number}`. */
export type Closings = Map<string, Closing>;

/** Fields that GitHub gives for one pull request, and not in lists. */
const SINGLE_ONLY = new Set(
  (
    'merged mergeable rebaseable mergeable_state merged_by comments review_comments ' +
    'maintainer_can_modify commits additions deletions changed_files'
  ).split(' '),
);

/** The commit a branch points to; undefined without that branch. */
export async function branchSha(call: Call, branch: string): Promise<string | undefined> {
  const found = await call.ask<{ object: { sha: string } }>(
    'GET',
    `${call.repo}/git/ref/heads/${encodeURIComponent(branch)}`,
  );
  return found.ok ? found.data.object.sha : undefined;
}

/** What `head` adds to `base`; undefined when they share no history. */
export async function compare(
  call: Call,
  base: string,
  head: string,
): Promise<Comparison | undefined> {
  const range = `${encodeURIComponent(base)}...${encodeURIComponent(head)}`;
  const found = await call.ask<Comparison>('GET', `${call.repo}/compare/${range}`);
  if (!found.ok) return undefined;
  // In Git's order, that of bytes; emulate sorts as a dictionary does.
  const files = found.data.files.sort((left, right) =>
    Buffer.compare(Buffer.from(left.filename), Buffer.from(right.filename)),
  );
  return { ...found.data, files };
}

/**
 * emulate keeps the head of the day a pull request was opened. GitHub's follows its branch while
 * the pull request is open, and stays where it was from then on.
 */
export async function followed(call: Call, pull: Pull, closings: Closings): Promise<Pull> {
  const closing = closings.get(`${call.repo}/pulls/${pull.number}`);
  if (pull.state === 'closed') return closing ? closed(pull, closing) : pull;
  const sha = (await branchSha(call, pull.head.ref)) ?? pull.head.sha;
  return { ...pull, head: { ...pull.head, sha } };
}

/** The pull request as `GET /pulls/{number}` shows it, with the size of its change. */
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

/** The pull request as lists show it. */
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
