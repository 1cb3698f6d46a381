import { markdownText } from '../../escape/markdown.ts';
import type { GitHub, RepositoryName } from '../client.ts';
import { marksOf } from '../managed-body.ts';
import { deleteBranch, refuseMoved } from '../move-branch.ts';
import {
  closePullRequest,
  findPullRequest,
  latestPullRequest,
  type PullRequest,
  type PullRequestState,
} from '../pull-request.ts';
import { type BranchPlan, writeBranch } from '../write-branch.ts';
import { openOrUpdatePullRequest, type Published } from './open-or-update.ts';
import { type Act, actsFor, type State } from './plan.ts';
import {
  askToRebuild,
  confirmRebuild,
  findRebuildPrompt,
  type RebuildPrompt,
} from './rebuild-prompt.ts';
import { changedLists, dataFiles, filesToWrite, type Publication, stateOf } from './state.ts';

/** A publication, and what was read for it. */
interface Task extends Publication {
  readonly pull: PullRequest | undefined;
  /** The prompt about the commits of a person; undefined where there are none. */
  readonly prompt: RebuildPrompt | undefined;
}

/**
 * Updates branch and pull request, and makes no write requests where they are up to date. A run that
 * is killed after any request is finished by the next run. Throws a `BranchMovedError` when the
 * branch was moved since it was read.
 */
export async function publish(
  github: GitHub,
  name: RepositoryName,
  publication: Publication,
): Promise<Published> {
  const unchanged = resultWithoutRequests(publication);
  if (unchanged !== undefined) return unchanged;
  const task = await readTask(github, name, publication);
  const { pull, prompt } = task;
  const mayRebuild = prompt?.state === 'ticked' || prompt?.state === 'confirmed';
  const state = stateOf(publication, { pull, mayRebuild });
  const blocked = mayRebuild ? await confirm(github, name, task) : undefined;
  if (blocked !== undefined) return blocked;
  let published = noOperation(state, pull);
  let commit = publication.headBranch?.commit;
  const advice: string[] = [];
  for (const act of actsFor(state)) {
    const result = await ACTS[act](github, name, { ...task, commit });
    if (typeof result === 'string') advice.push(result);
    else if (result !== undefined && 'commit' in result) commit = result.commit;
    else if (result !== undefined) published = result;
  }
  if (advice.length === 0) return published;
  return { ...published, advice: [published.advice ?? '', ...advice].join(' ').trim() };
}

/**
 * Returns the result where nothing has to be done, as in most runs, by what the run read at its
 * start. Before anything is written, the pull request is read again: sources may take hours.
 */
function resultWithoutRequests(publication: Publication): Published | undefined {
  const { headBranch, pulls, pullRequest } = publication;
  if (pulls === undefined || headBranch?.isOurs === false) return undefined;
  const pull = latestPullRequest(pulls, pullRequest.base);
  const state = stateOf(publication, { pull, mayRebuild: false });
  return actsFor(state).length === 0 ? noOperation(state, pull) : undefined;
}

/** Makes no more requests than the plan needs. */
async function readTask(
  github: GitHub,
  name: RepositoryName,
  publication: Publication,
): Promise<Task> {
  const { account, headBranch, pullRequest } = publication;
  const differs = changedLists(publication).length > 0;
  const nothing = { ...publication, pull: undefined, prompt: undefined };
  if (!differs && !headBranch?.isOurs) return nothing;
  const pull = await findPullRequest(github, name, pullRequest);
  if (headBranch === undefined || headBranch.isOurs || !pull?.isOpen) return { ...nothing, pull };
  const prompt = await findRebuildPrompt(github, name, {
    number: pull.number,
    branch: pullRequest.branch,
    head: headBranch.commit,
    account: await account(),
    record: marksOf(pull.body),
  });
  return { ...nothing, pull, prompt };
}

/** Confirms a ticked prompt. Returns a result where GitHub refuses that. */
async function confirm(
  github: GitHub,
  name: RepositoryName,
  { prompt, headBranch, pull }: Task,
): Promise<Published | undefined> {
  if (prompt === undefined || headBranch === undefined || pull === undefined) return undefined;
  const advice = await confirmRebuild(github, name, { prompt, head: headBranch.commit });
  return advice === undefined ? undefined : { operation: 'blocked', url: pull.url, advice };
}

/** Returns the result of a plan without acts. */
function noOperation(
  { differs, pull: state }: State,
  pull: PullRequestState | undefined,
): Published {
  if (!differs || pull === undefined) return { operation: 'none' };
  const { number, url } = pull;
  if (state !== 'declined') return { operation: 'none', number, url };
  const reason = `[#${number}](${url}) proposed the same numbers and was closed, so nothing is proposed until a number changes.`;
  return { operation: 'none', reason };
}

type ActFunction = (
  github: GitHub,
  name: RepositoryName,
  task: Task & { readonly commit: string | undefined },
) => Promise<Published | { readonly commit: string } | string | undefined>;

/** Each act returns its result, the new commit, or only a sentence for the maintainer. */
const ACTS: Readonly<Record<Act, ActFunction>> = {
  async write(github, name, task) {
    const files = filesToWrite(task);
    return { commit: await writeBranch(github, name, branchPlan(task, files)) };
  },
  async 'save-snapshot'(github, name, task) {
    const files = dataFiles(task);
    const message =
      files.length > 1 ? 'Update the snapshot and the history' : 'Update the snapshot';
    await writeBranch(github, name, { ...branchPlan(task, files), message });
    return undefined;
  },
  'delete-branch': (github, name, task) => deleteBranch(github, name, branchPlan(task, [])),
  async 'open-or-update'(github, name, { account, pullRequest, pull, commit, health }) {
    const record = { commit, by: (await account()).id, health };
    return openOrUpdatePullRequest(github, name, { draft: { ...pullRequest, record }, pull });
  },
  async close(github, name, task) {
    const { pull } = task;
    if (pull === undefined) return undefined;
    await refuseMoved(github, name, branchPlan(task, []));
    const advice = await closePullRequest(github, name, pull);
    const { number, url } = pull;
    return { operation: 'closed', number, url, ...(advice ? { advice } : {}) };
  },
  ask: blockedByCommits,
};

function branchPlan(task: Task, files: BranchPlan['files']): BranchPlan {
  const { base, headBranch, message, pullRequest } = task;
  return { branch: pullRequest.branch, base, headBranch, files, message };
}

async function blockedByCommits(
  github: GitHub,
  name: RepositoryName,
  { account, pullRequest: { branch }, pull, prompt }: Task,
): Promise<Published> {
  const lost = `The branch ${markdownText(branch)} has commits by other people, which would be lost.`;
  if (!pull?.isOpen) {
    const advice = `${lost} Merge it, or delete the branch to let readme-tally create it again.`;
    return { operation: 'blocked', advice };
  }
  const { number, url } = pull;
  const problem =
    prompt?.state === 'none'
      ? await askToRebuild(github, name, { pull, branch, account: await account() })
      : undefined;
  const way = problem
    ? `${problem} Merge the branch, remove the commits, or delete the branch.`
    : `Merge [#${number}](${url}), remove the commits, or tick "rebuild this branch" in the comment there.`;
  return { operation: 'blocked', url, advice: `${lost} ${way}` };
}
