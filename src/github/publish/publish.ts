import type { GitHub, RepositoryName } from '../client.ts';
import {
  closePullRequest,
  findPullRequest,
  latestPullRequest,
  type PullRequest,
  type PullRequestState,
} from '../pull-request.ts';
import { type BranchPlan, deleteBranch, refuseMoved, writeBranch } from '../write-branch.ts';
import { openOrUpdatePullRequest, type Published } from './open-or-update.ts';
import { type Act, actsFor, type State } from './plan.ts';
import {
  askToRebuild,
  confirmRebuild,
  findRebuildPrompt,
  type RebuildPrompt,
} from './rebuild-prompt.ts';
import { changedLists, type Publication, stateOf } from './state.ts';

/** A publication, and what the repository shows of the runs before. */
interface Task extends Publication {
  readonly pull: PullRequest | undefined;
  /** What a person said to commits that are not ours; nothing where nobody is to be asked. */
  readonly question: RebuildPrompt | undefined;
}

/**
 * Brings branch and pull request to where they should be, and writes nothing that is there. A run
 * that dies after any request leaves work that the next run finishes. Throws a `BranchMovedError`
 * when somebody moved the branch since it was read.
 */
export async function publish(
  github: GitHub,
  name: RepositoryName,
  publication: Publication,
): Promise<Published> {
  const resting = restOf(publication);
  if (resting !== undefined) return resting;
  const task = await look(github, name, publication);
  const { pull, question } = task;
  const mayRebuild = question?.state === 'ticked' || question?.state === 'obeyed';
  const state = stateOf(publication, { pull, mayRebuild });
  const refused = mayRebuild ? await obeyTick(github, name, task) : undefined;
  if (refused !== undefined) return refused;
  let published = atRest(state, pull);
  const advice: string[] = [];
  for (const act of actsFor(state)) {
    const done = await DO[act](github, name, task);
    if (typeof done === 'string') advice.push(done);
    else if (done !== undefined) published = done;
  }
  if (advice.length === 0) return published;
  return { ...published, advice: [published.advice ?? '', ...advice].join(' ').trim() };
}

/**
 * Gives the outcome when what was seen at the start of the run leaves nothing to do, as on most
 * nights. Before something is done, the pull request is looked at again: sources may take hours.
 */
function restOf(publication: Publication): Published | undefined {
  const { headBranch, pulls, pullRequest } = publication;
  if (pulls === undefined || headBranch?.isOurs === false) return undefined;
  const pull = latestPullRequest(pulls, pullRequest.base);
  const state = stateOf(publication, { pull, mayRebuild: false });
  return actsFor(state).length === 0 ? atRest(state, pull) : undefined;
}

/** Asks for no more than the plan needs. */
async function look(github: GitHub, name: RepositoryName, publication: Publication): Promise<Task> {
  const { headBranch, pullRequest } = publication;
  const differs = changedLists(publication).length > 0;
  const nothing = { ...publication, pull: undefined, question: undefined };
  if (!differs && !headBranch?.isOurs) return nothing;
  const pull = await findPullRequest(github, name, pullRequest);
  if (headBranch === undefined || headBranch.isOurs || !pull?.isOpen) return { ...nothing, pull };
  const head = headBranch.commit;
  return { ...nothing, pull, question: await findRebuildPrompt(github, name, { ...pull, head }) };
}

/** Gives an outcome when the box that a person ticked cannot be obeyed. */
async function obeyTick(
  github: GitHub,
  name: RepositoryName,
  { question, headBranch, pull }: Task,
): Promise<Published | undefined> {
  if (question === undefined || headBranch === undefined || pull === undefined) return undefined;
  const advice = await confirmRebuild(github, name, { question, head: headBranch.commit });
  return advice === undefined ? undefined : { operation: 'blocked', url: pull.url, advice };
}

/** The outcome of doing nothing. */
function atRest({ differs, pull: state }: State, pull: PullRequestState | undefined): Published {
  if (!differs || pull === undefined) return { operation: 'none' };
  const { number, url } = pull;
  if (state !== 'declined') return { operation: 'none', number, url };
  const reason = `[#${number}](${url}) proposed the same and was closed, so nothing is proposed until a number changes.`;
  return { operation: 'none', reason };
}

type Doing = (
  github: GitHub,
  name: RepositoryName,
  task: Task,
) => Promise<Published | string | undefined>;

/** How each act is done; gives what came of it, or only a sentence for the maintainer. */
const DO: Readonly<Record<Act, Doing>> = {
  async write(github, name, task) {
    await writeBranch(github, name, branchPlan(task, [...changedLists(task), task.snapshot]));
    return undefined;
  },
  async remember(github, name, task) {
    const plan = branchPlan(task, [task.snapshot]);
    await writeBranch(github, name, { ...plan, message: 'Remember what the next run has to know' });
    return undefined;
  },
  forget: (github, name, task) => deleteBranch(github, name, branchPlan(task, [])),
  show: (github, name, { pullRequest, pull }) =>
    openOrUpdatePullRequest(github, name, { draft: pullRequest, pull }),
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
  { pullRequest: { branch }, pull, question }: Task,
): Promise<Published> {
  const lost = `The branch ${branch} has commits of somebody else, which would be lost.`;
  if (!pull?.isOpen) {
    const advice = `${lost} Merge it, or delete the branch to let readme-tally make it anew.`;
    return { operation: 'blocked', advice };
  }
  const { number, url } = pull;
  const problem =
    question?.state === 'unasked'
      ? await askToRebuild(github, name, { number, branch })
      : undefined;
  const way = problem
    ? `${problem} Merge the branch, take the commits off, or delete it.`
    : `Merge [#${number}](${url}), take the commits off, or tick "rebuild this branch" in the comment there.`;
  return { operation: 'blocked', url, advice: `${lost} ${way}` };
}
