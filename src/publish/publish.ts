import type { Base } from './base.ts';
import { blobSha } from './blob-sha.ts';
import { marksOf } from './body-parts.ts';
import { deleteBranch, type FileText, writeBranch } from './branch.ts';
import { askQuestion, closeQuestion, findQuestion, type Question } from './foreign-commits.ts';
import type { GitHub, RepositoryName } from './octokit.ts';
import { type Step, stepFor } from './plan.ts';
import type { Proposal } from './proposal.ts';
import {
  closePullRequest,
  findPullRequest,
  type PullRequest,
  type PullRequestDraft,
} from './pull-request.ts';
import { blockedByCommits, type Published, showPullRequest } from './show.ts';

/** What is to be published: the lists as they should read, and the snapshot. */
export interface Publication {
  readonly base: Base;
  readonly proposal: Proposal | undefined;
  /** Every list that was read, changed or not. */
  readonly lists: readonly FileText[];
  readonly snapshot: FileText;
  /** Whether the snapshot has something new to remember, and whether there is anything at all. */
  readonly remembers: boolean;
  readonly hasMemory: boolean;
  readonly pullRequest: PullRequestDraft;
  /** The first line of the commit. */
  readonly message: string;
}

/** What was found in the repository, and what follows from it. */
interface Decision {
  readonly step: Step;
  readonly pull: PullRequest | undefined;
  readonly question: Question | undefined;
}

/**
 * Brings the branch and the pull request to where they should be; writes nothing that is there.
 * Throws a `BranchMovedError` when another run was faster.
 */
export async function publish(
  github: GitHub,
  name: RepositoryName,
  publication: Publication,
): Promise<Published> {
  const { pullRequest } = publication;
  const { branch } = pullRequest;
  const { step, pull, question } = await decide(github, name, publication);
  const open = pull?.isOpen ? pull : undefined;
  switch (step) {
    case 'nothing':
      return { operation: 'none', ...(open ? { number: open.number, url: open.url } : {}) };
    case 'blocked':
      return block(github, name, { branch, open, question });
    case 'show':
      return showPullRequest(github, name, pullRequest, open);
    case 'remember':
      await remember(github, name, publication);
      return { operation: 'none' };
    case 'forget':
      await deleteBranch(github, name, branch);
      return { operation: 'none' };
    case 'close':
      return close(github, name, publication, pull);
    case 'propose':
      await propose(github, name, publication);
      if (question?.comment !== undefined) await closeQuestion(github, name, question.comment);
      return showPullRequest(github, name, pullRequest, open);
  }
}

async function decide(
  github: GitHub,
  name: RepositoryName,
  publication: Publication,
): Promise<Decision> {
  const { base, proposal, lists, pullRequest, remembers, hasMemory } = publication;
  const differs = lists.some((list) => !holds(base.tree, list));
  // Without a branch and without a change there is nothing that a pull request could be about.
  const isAsked = differs || proposal !== undefined;
  const pull = isAsked ? await findPullRequest(github, name, pullRequest) : undefined;
  const isTheirs = proposal !== undefined && !proposal.isOurs;
  const question =
    isTheirs && differs && pull?.isOpen ? await findQuestion(github, name, pull) : undefined;
  const isCurrent =
    proposal?.parent === base.commit && lists.every((list) => holds(proposal.tree, list));
  const step = stepFor({
    differs,
    branch: branchState(proposal),
    isCurrent,
    pull: pullState(pull, publication),
    mayRebuild: question?.isTicked === true,
    remembers,
    hasMemory,
  });
  return { step, pull, question };
}

function branchState(proposal: Proposal | undefined): 'none' | 'ours' | 'theirs' {
  if (proposal === undefined) return 'none';
  return proposal.isOurs ? 'ours' : 'theirs';
}

/** A pull request that a person closed stays closed as long as it would say the same. */
function pullState(
  pull: PullRequest | undefined,
  { proposal, pullRequest }: Publication,
): 'none' | 'open' | 'declined' {
  if (pull === undefined || pull.isMerged) return 'none';
  if (pull.isOpen) return 'open';
  const said = marksOf(pull.body)?.numbers;
  const isSame = said ? said === pullRequest.numbers : pull.head === proposal?.commit;
  return isSame ? 'declined' : 'none';
}

async function block(
  github: GitHub,
  name: RepositoryName,
  {
    branch,
    open,
    question,
  }: { branch: string; open: PullRequest | undefined; question: Question | undefined },
): Promise<Published> {
  const isAsked = open === undefined || question?.comment !== undefined;
  const trouble = isAsked ? undefined : await askQuestion(github, name, open, branch);
  return blockedByCommits(branch, open, trouble);
}

async function propose(
  github: GitHub,
  name: RepositoryName,
  { base, proposal, lists, snapshot, pullRequest: { branch }, message }: Publication,
): Promise<void> {
  const changed = lists.filter((list) => !holds(base.tree, list));
  await writeBranch(github, name, {
    branch,
    base,
    proposal,
    files: [...changed, snapshot],
    message,
  });
}

/** Nobody needs to look at it, so there is no pull request; the next run reads it from the branch. */
async function remember(
  github: GitHub,
  name: RepositoryName,
  { base, proposal, snapshot, pullRequest: { branch } }: Publication,
): Promise<void> {
  const message = 'Remember what the next run has to know';
  await writeBranch(github, name, { branch, base, proposal, files: [snapshot], message });
}

async function close(
  github: GitHub,
  name: RepositoryName,
  publication: Publication,
  pull: PullRequest | undefined,
): Promise<Published> {
  if (pull === undefined) return { operation: 'none' };
  // Without its branch GitHub closes it by itself, so a run that ends here has left nothing over.
  if (publication.hasMemory) await remember(github, name, publication);
  else await deleteBranch(github, name, publication.pullRequest.branch);
  await closePullRequest(github, name, pull);
  return { operation: 'closed', number: pull.number, url: pull.url };
}

function holds({ entries }: Base['tree'], { path, text }: FileText): boolean {
  return entries.find((entry) => entry.path === path)?.sha === blobSha(text);
}
