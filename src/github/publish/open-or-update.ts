import { markdownText } from '../../escape/markdown.ts';
import { type GitHub, isRefusal, type RepositoryName } from '../client.ts';
import {
  findPullRequest,
  openPullRequest,
  type PullRequest,
  type PullRequestDraft,
  updatePullRequest,
} from '../pull-request.ts';

/** The result of a publication. `advice` is a sentence on what a person has to do. */
export type Published =
  | {
      readonly operation: 'created' | 'updated' | 'closed';
      readonly number: number;
      readonly url: string;
      readonly advice?: string;
    }
  | {
      readonly operation: 'none';
      readonly number?: number;
      readonly url?: string;
      /** Why nothing was published, where that is not obvious. */
      readonly reason?: string;
      readonly advice?: string;
    }
  | {
      readonly operation: 'blocked';
      readonly url?: string;
      readonly advice: string;
      /** `setting`: a setting of the repository forbids it. */
      readonly by?: 'setting';
    };

/** Updates the open pull request, or opens a new one. */
export async function openOrUpdatePullRequest(
  github: GitHub,
  name: RepositoryName,
  { draft, pull }: { draft: PullRequestDraft; pull: PullRequest | undefined },
): Promise<Published> {
  if (pull?.isOpen) return update(github, name, { open: pull, draft });
  try {
    const opened = await openPullRequest(github, name, draft);
    return { operation: 'created', ...opened };
  } catch (error) {
    if (isRefusal(error, [403], BY_SETTING)) return blockedBySetting(draft);
    if (!isRefusal(error, [422], ALREADY_THERE)) throw error;
    const open = await findPullRequest(github, name, draft);
    if (!open?.isOpen) throw error;
    return update(github, name, { open, draft });
  }
}

async function update(
  github: GitHub,
  name: RepositoryName,
  { open, draft }: { open: PullRequest; draft: PullRequestDraft },
): Promise<Published> {
  await updatePullRequest(github, name, { open, draft });
  return { operation: 'updated', number: open.number, url: open.url };
}

/** Another run was faster, or the response to this run's first request was lost. */
const ALREADY_THERE = /pull request already exists/i;
/** The default of a new repository, whatever the permissions of the workflow. */
const BY_SETTING = /not permitted to create or approve pull requests/;

function blockedBySetting({ branch, compareUrl }: PullRequestDraft): Published {
  return {
    operation: 'blocked',
    by: 'setting',
    url: compareUrl,
    advice: `The branch ${markdownText(branch)} is ready, but GitHub does not let Actions open pull requests in this repository. [Open it by hand](${compareUrl}), or allow it permanently: Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests.`,
  };
}
