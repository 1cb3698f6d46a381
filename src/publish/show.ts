import { type GitHub, type RepositoryName, statusOf } from './octokit.ts';
import {
  findPullRequest,
  openPullRequest,
  type PullRequest,
  type PullRequestDraft,
  updatePullRequest,
} from './pull-request.ts';

/** What became of a publication. `blocked` comes with a sentence on what a person has to do. */
export type Published =
  | {
      readonly operation: 'created' | 'updated' | 'closed';
      readonly number: number;
      readonly url: string;
    }
  | {
      readonly operation: 'none';
      readonly number?: number;
      readonly url?: string;
      readonly advice?: string;
    }
  | { readonly operation: 'blocked'; readonly url?: string; readonly advice: string };

/** Opens the pull request, or brings the open one up to date. */
export async function showPullRequest(
  github: GitHub,
  name: RepositoryName,
  draft: PullRequestDraft,
  open: PullRequest | undefined,
): Promise<Published> {
  if (open !== undefined) {
    await updatePullRequest(github, name, open, draft);
    return { operation: 'updated', number: open.number, url: open.url };
  }
  try {
    return { operation: 'created', ...(await openPullRequest(github, name, draft)) };
  } catch (error) {
    if (isForbiddenBySetting(error)) return blockedBySetting(draft);
    if (!isThereAlready(error)) throw error;
    const other = await findPullRequest(github, name, draft);
    if (!other?.isOpen) throw error;
    return showPullRequest(github, name, draft, other);
  }
}

/** Says that a person's commits are on the branch, and how to go on. */
export function blockedByCommits(
  branch: string,
  open: PullRequest | undefined,
  trouble = '',
): Published {
  const advice = open
    ? `The branch ${branch} has commits of somebody else, which would be lost. Merge [the pull request](${open.url}), or tick “rebuild this branch” in the comment there to give them up. ${trouble}`.trim()
    : `The branch ${branch} has commits of somebody else, which would be lost. Merge it, or delete the branch to let readme-tally make it anew.`;
  return { operation: 'blocked', advice, ...(open ? { url: open.url } : {}) };
}

/** A new repository forbids it to Actions, whatever the workflow's permissions say. */
function isForbiddenBySetting(error: unknown): boolean {
  return statusOf(error) === 403 && says(error, 'not permitted to create or approve pull requests');
}

/** Another run opened it in the meantime. */
function isThereAlready(error: unknown): boolean {
  return statusOf(error) === 422 && says(error, 'pull request already exists');
}

function says(error: unknown, words: string): boolean {
  return error instanceof Error && error.message.includes(words);
}

function blockedBySetting({ branch, compareUrl }: PullRequestDraft): Published {
  return {
    operation: 'blocked',
    url: compareUrl,
    advice: `The branch ${branch} is ready, but GitHub does not let Actions open pull requests in this repository. [Open it by hand](${compareUrl}), or allow it once and for all: Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests.`,
  };
}
