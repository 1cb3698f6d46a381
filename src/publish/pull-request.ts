import type { GitHub, RepositoryName } from './octokit.ts';

/** A pull request that is or was open. */
export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly isOpen: boolean;
  readonly isMerged: boolean;
  /** The commit that it showed when it was closed, or shows now. */
  readonly head: string;
}

/** Finds the latest pull request from our branch to the base, open or not. */
export async function findPullRequest(
  github: GitHub,
  name: RepositoryName,
  { branch, base }: { branch: string; base: string },
): Promise<PullRequest | undefined> {
  const head = `${name.owner}:${branch}`;
  const { data } = await github.pulls.list({ ...name, head, base, state: 'all', per_page: 10 });
  const latest = data.find(({ state }) => state === 'open') ?? data[0];
  if (latest === undefined) return undefined;
  return {
    number: latest.number,
    url: latest.html_url,
    isOpen: latest.state === 'open',
    isMerged: latest.merged_at !== null,
    head: latest.head.sha,
  };
}

/** The texts and settings of a pull request. */
export interface PullRequestDraft {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly draft: boolean;
  /** The page on which a person can open it by hand. */
  readonly compareUrl: string;
}

/** Opens the pull request, and labels it. */
export async function openPullRequest(
  github: GitHub,
  name: RepositoryName,
  { branch, base, title, body, labels, draft }: PullRequestDraft,
): Promise<{ number: number; url: string }> {
  const { data } = await github.pulls.create({ ...name, head: branch, base, title, body, draft });
  if (labels.length > 0) {
    await github.issues.addLabels({ ...name, issue_number: data.number, labels: [...labels] });
  }
  return { number: data.number, url: data.html_url };
}

/** Brings the texts of the open pull request up to date. */
export async function updatePullRequest(
  github: GitHub,
  name: RepositoryName,
  number: number,
  { title, body }: Pick<PullRequestDraft, 'title' | 'body'>,
): Promise<void> {
  await github.pulls.update({ ...name, pull_number: number, title, body });
}
