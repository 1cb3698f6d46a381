import type { Base } from './base.ts';
import { blobSha } from './blob-sha.ts';
import { type FileText, writeBranch } from './branch.ts';
import { type GitHub, type RepositoryName, statusOf } from './octokit.ts';
import type { Proposal } from './proposal.ts';
import {
  findPullRequest,
  openPullRequest,
  type PullRequest,
  type PullRequestDraft,
  updatePullRequest,
} from './pull-request.ts';

/** What is to be published: the lists as they should read, and the snapshot. */
export interface Publication {
  readonly base: Base;
  readonly proposal: Proposal | undefined;
  /** Every list that was read, changed or not. */
  readonly lists: readonly FileText[];
  readonly snapshot: FileText;
  readonly pullRequest: PullRequestDraft;
  /** The first line of the commit. */
  readonly message: string;
}

/** What became of it. `blocked` comes with a sentence on what a person has to do. */
export type Published =
  | { readonly operation: 'created' | 'updated'; readonly number: number; readonly url: string }
  | { readonly operation: 'none'; readonly number?: number; readonly url?: string }
  | { readonly operation: 'blocked'; readonly url?: string; readonly advice: string };

/** Brings the branch and the pull request to where they should be; writes nothing that is there. */
export async function publish(
  github: GitHub,
  name: RepositoryName,
  publication: Publication,
): Promise<Published> {
  const { base, proposal, lists, snapshot, pullRequest, message } = publication;
  const changed = lists.filter((list) => !holds(base.tree, list));
  if (changed.length === 0) return { operation: 'none' };
  const open = await findPullRequest(github, name, { ...pullRequest });
  const isUpToDate = proposal !== undefined && lists.every((list) => holds(proposal.tree, list));
  if (isUpToDate && open?.isOpen) return { operation: 'none', number: open.number, url: open.url };
  if (isUpToDate && wasDeclined(open, proposal)) return { operation: 'none' };
  if (proposal && !proposal.isOurs) return blockedByCommits(pullRequest.branch, open);
  if (!isUpToDate) {
    const files = [...changed, snapshot];
    await writeBranch(github, name, { branch: pullRequest.branch, base, proposal, files, message });
  }
  return showPullRequest(github, name, pullRequest, open);
}

/** A pull request that a person closed stays closed as long as it would say the same. */
function wasDeclined(pullRequest: PullRequest | undefined, { commit }: Proposal): boolean {
  return pullRequest !== undefined && !pullRequest.isMerged && pullRequest.head === commit;
}

async function showPullRequest(
  github: GitHub,
  name: RepositoryName,
  draft: PullRequestDraft,
  open: PullRequest | undefined,
): Promise<Published> {
  if (open?.isOpen) {
    await updatePullRequest(github, name, open.number, draft);
    return { operation: 'updated', number: open.number, url: open.url };
  }
  try {
    const opened = await openPullRequest(github, name, draft);
    return { operation: 'created', ...opened };
  } catch (error) {
    if (isForbiddenBySetting(error)) return blockedBySetting(draft);
    throw error;
  }
}

function holds({ entries }: Base['tree'], { path, text }: FileText): boolean {
  return entries.find((entry) => entry.path === path)?.sha === blobSha(text);
}

function blockedByCommits(branch: string, open: PullRequest | undefined): Published {
  const advice = `The branch ${branch} has commits of somebody else, which would be lost. Merge it, or delete the branch to let readme-tally make it anew.`;
  return { operation: 'blocked', advice, ...(open?.isOpen ? { url: open.url } : {}) };
}

/** A new repository forbids it to Actions, whatever the workflow's permissions say. */
function isForbiddenBySetting(error: unknown): boolean {
  return (
    statusOf(error) === 403 &&
    error instanceof Error &&
    error.message.includes('not permitted to create or approve pull requests')
  );
}

function blockedBySetting({ branch, compareUrl }: PullRequestDraft): Published {
  return {
    operation: 'blocked',
    url: compareUrl,
    advice: `The branch ${branch} is ready, but GitHub does not let Actions open pull requests in this repository. [Open it by hand](${compareUrl}), or allow it once and for all: Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests.`,
  };
}
