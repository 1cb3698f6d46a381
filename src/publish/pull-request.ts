import { framed, renewed } from './body-parts.ts';
import { fingerprint } from './fingerprint.ts';
import { type GitHub, type RepositoryName, statusOf } from './octokit.ts';

/** A pull request that is or was open. */
export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly isOpen: boolean;
  readonly isMerged: boolean;
  readonly title: string;
  readonly body: string;
  /** The login of the account that opened it. */
  readonly author: string | undefined;
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
    title: latest.title,
    body: latest.body ?? '',
    author: latest.user?.login,
    head: latest.head.sha,
  };
}

/** The texts and settings of a pull request. */
export interface PullRequestDraft {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  /** The fingerprint of the numbers that are proposed. */
  readonly numbers: string;
  readonly labels: readonly string[];
  readonly draft: boolean;
  /** The page on which a person can open it by hand. */
  readonly compareUrl: string;
}

/** Opens the pull request, and labels it. Labels that GitHub does not take stop nothing. */
export async function openPullRequest(
  github: GitHub,
  name: RepositoryName,
  { branch, base, title, body, numbers, labels, draft }: PullRequestDraft,
): Promise<{ number: number; url: string }> {
  const text = framed(body, { numbers, title: fingerprint(title) });
  const { data } = await github.pulls.create({
    ...name,
    head: branch,
    base,
    title,
    body: text,
    draft,
  });
  if (labels.length > 0) await addLabels(github, name, data.number, labels);
  return { number: data.number, url: data.html_url };
}

/** GitHub may not know its own new pull request for a moment, so it is told twice. */
async function addLabels(
  github: GitHub,
  name: RepositoryName,
  number: number,
  labels: readonly string[],
): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await github.issues.addLabels({ ...name, issue_number: number, labels: [...labels] });
      return;
    } catch (error) {
      if (statusOf(error) === undefined) throw error;
    }
  }
}

/** Brings the texts of the open pull request up to date. Without a difference, asks nothing. */
export async function updatePullRequest(
  github: GitHub,
  name: RepositoryName,
  open: PullRequest,
  draft: Pick<PullRequestDraft, 'title' | 'body' | 'numbers'>,
): Promise<void> {
  const { title, body } = renewed(open, draft);
  if (title === open.title && body === open.body) return;
  await github.pulls.update({ ...name, pull_number: open.number, title, body });
}

/** Closes the pull request with a sentence. */
export async function closePullRequest(
  github: GitHub,
  name: RepositoryName,
  { number }: PullRequest,
): Promise<void> {
  const body = 'The lists show these numbers already, so there is nothing left to publish here.';
  await github.pulls.update({ ...name, pull_number: number, state: 'closed' });
  try {
    await github.issues.createComment({ ...name, issue_number: number, body });
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
  }
}
