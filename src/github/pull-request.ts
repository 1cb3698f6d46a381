import { type GitHub, isRefusal, type RepositoryName } from './client.ts';
import { errorAdvice } from './error-advice.ts';
import {
  fingerprint,
  managedBody,
  marksOf,
  type OwnRecord,
  renewed,
  withoutNumbers,
} from './managed-body.ts';

/** A pull request, open or closed. */
export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly isOpen: boolean;
  readonly isMerged: boolean;
  readonly title: string;
  readonly body: string;
  /** The base branch. */
  readonly base: string;
  /** The head commit, now or when it was closed. */
  readonly head: string;
}

/** What decides whether there is something to do. */
export type PullRequestState = Omit<PullRequest, 'title'>;

/**
 * Chooses among the pull requests from our branch, latest first: the open one to the base, else one
 * with our marks that is open to another base, which is then changed, else the last closed one.
 */
export function latestPullRequest<P extends PullRequestState>(
  pulls: readonly P[],
  base: string,
): P | undefined {
  const here = pulls.filter((pull) => pull.base === base);
  return (
    here.find(({ isOpen }) => isOpen) ??
    pulls.find(({ isOpen, body }) => isOpen && marksOf(body)) ??
    here[0]
  );
}

/** Reads the pull requests from our branch, and chooses the one to update. */
export async function findPullRequest(
  github: GitHub,
  name: RepositoryName,
  { branch, base }: Pick<PullRequestDraft, 'branch' | 'base'>,
): Promise<PullRequest | undefined> {
  const head = `${name.owner}:${branch}`;
  const { data } = await github.pulls.list({ ...name, head, state: 'all', per_page: 30 });
  const pulls = data.map((pull) => ({
    number: pull.number,
    url: pull.html_url,
    isOpen: pull.state === 'open',
    isMerged: pull.merged_at !== null,
    title: pull.title,
    body: pull.body ?? '',
    base: pull.base.ref,
    head: pull.head.sha,
  }));
  return latestPullRequest(pulls, base);
}

/** The content and settings of a pull request. */
export interface PullRequestDraft {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  /** The fingerprint of the proposed numbers. */
  readonly numbers: string;
  /** The commit on the branch, and who recorded it. */
  readonly record?: OwnRecord | undefined;
  readonly labels: readonly string[];
  readonly draft: boolean;
  /** The page where a person can open it by hand. */
  readonly compareUrl: string;
}

/** Opens the pull request, and adds its labels. */
export async function openPullRequest(
  github: GitHub,
  name: RepositoryName,
  { branch, base, title, body, numbers, record, labels, draft }: PullRequestDraft,
): Promise<{ number: number; url: string; advice?: string }> {
  const text = managedBody(body, { ...record, numbers, title: fingerprint(title) });
  const fields = { head: branch, base, title, body: text };
  const { data, problem } = await create(github, { ...name, ...fields, draft });
  const { number, html_url: url } = data;
  const advice = [problem, await addLabels(github, name, { number, labels })]
    .filter((one) => one !== undefined)
    .join(' ');
  return { number, url, ...(advice === '' ? {} : { advice }) };
}

const NO_DRAFTS = /draft pull requests are not supported/i;
const NO_DRAFTS_ADVICE =
  'This repository has no draft pull requests, so an ordinary one was opened. Set pull-request.draft in the config to false.';

/** Private repositories of free accounts have no drafts. Returns a sentence where that is the case. */
async function create(
  github: GitHub,
  fields: NonNullable<Parameters<GitHub['pulls']['create']>[0]>,
) {
  try {
    return { data: (await github.pulls.create(fields)).data };
  } catch (error) {
    if (!fields.draft || !isRefusal(error, [422], NO_DRAFTS)) throw error;
    const { data } = await github.pulls.create({ ...fields, draft: false });
    return { data, problem: NO_DRAFTS_ADVICE };
  }
}

/**
 * Returns a sentence where GitHub refuses the labels; that does not fail the run. GitHub may not find
 * its own new pull request for a moment (422), so the request is sent twice, a second apart.
 */
async function addLabels(
  github: GitHub,
  name: RepositoryName,
  { number, labels }: { number: number; labels: readonly string[] },
): Promise<string | undefined> {
  if (labels.length === 0) return undefined;
  const add = () => github.issues.addLabels({ ...name, issue_number: number, labels: [...labels] });
  try {
    await add().catch((error) => {
      if (isRefusal(error, [422])) return add();
      throw error;
    });
  } catch (error) {
    return `The labels were not added to the pull request. ${errorAdvice(error) ?? 'GitHub did not respond.'}`;
  }
  return undefined;
}

/** Updates an open pull request; makes no requests where it is up to date. */
export async function updatePullRequest(
  github: GitHub,
  name: RepositoryName,
  { open, draft }: { open: PullRequest; draft: PullRequestDraft },
): Promise<void> {
  const { title, body } = renewed(open, draft);
  const changes = {
    ...(title === open.title ? {} : { title }),
    ...(body === open.body ? {} : { body }),
    ...(draft.base === open.base ? {} : { base: draft.base }),
  };
  if (Object.keys(changes).length === 0) return;
  await github.pulls.update({ ...name, pull_number: open.number, ...changes });
}

/**
 * Closes the pull request with a comment. The fingerprint of its numbers is removed, so that it is
 * not taken for one that a person closed. Returns a sentence where GitHub refuses the comment.
 */
export async function closePullRequest(
  github: GitHub,
  name: RepositoryName,
  { number, body: old }: PullRequest,
): Promise<string | undefined> {
  const body = withoutNumbers(old);
  const text = body === old ? {} : { body };
  await github.pulls.update({ ...name, pull_number: number, state: 'closed', ...text });
  try {
    await github.issues.createComment({ ...name, issue_number: number, body: CLOSED });
  } catch (error) {
    return `The pull request was closed without a comment. ${errorAdvice(error) ?? 'GitHub did not respond.'}`;
  }
  return undefined;
}

const CLOSED =
  'There is nothing left to publish: the lists already show these numbers, or no longer request them.';
