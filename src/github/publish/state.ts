import type { BaseBranch, HeadBranch } from '../branches.ts';
import { marksOf } from '../managed-body.ts';
import type { PullRequestDraft, PullRequestState } from '../pull-request.ts';
import { blobSha } from '../tree.ts';
import type { FileText } from '../write-branch.ts';
import type { State } from './plan.ts';

/** What is to be published: the lists as they should read, and the snapshot. */
export interface Publication {
  readonly base: BaseBranch;
  readonly headBranch: HeadBranch | undefined;
  /** The pull requests from our branch when the run began, latest first, where they are known. */
  readonly pulls: readonly PullRequestState[] | undefined;
  /** Every list that was read, changed or not. */
  readonly lists: readonly FileText[];
  readonly snapshot: FileText;
  /** Where the next run finds what it has to know besides the numbers. */
  readonly memory: State['memory'];
  readonly pullRequest: PullRequestDraft;
  /** The first line of the commit. */
  readonly message: string;
}

/** The lists that read otherwise on the base. */
export function changedLists({ base, lists }: Publication): readonly FileText[] {
  return lists.filter((list) => !holds(base.tree, list));
}

/** Puts what was read into the words of the plan. `mayRebuild`: a person gave their commits up. */
export function stateOf(
  publication: Publication,
  { pull, mayRebuild }: { pull: PullRequestState | undefined; mayRebuild: boolean },
): State {
  const { base, headBranch, lists, memory, pullRequest } = publication;
  const isTheirs = headBranch !== undefined && !headBranch.isOurs;
  const isOurs = headBranch !== undefined && (headBranch.isOurs || mayRebuild);
  const hasLists = headBranch !== undefined && lists.every((list) => holds(headBranch.tree, list));
  const isInPlace = isTheirs ? !mayRebuild : headBranch?.parent === base.commit;
  return {
    differs: changedLists(publication).length > 0,
    branch: isOurs ? 'ours' : isTheirs ? 'theirs' : 'none',
    isCurrent: hasLists && isInPlace,
    pull: pullState(pull, {
      draft: pullRequest,
      isSame: hasLists && headBranch.commit === pull?.head,
    }),
    memory,
  };
}

/** Without our marks in its body, a closed pull request is known again by its commit. */
function pullState(
  pull: PullRequestState | undefined,
  { draft, isSame }: { draft: PullRequestDraft; isSame: boolean },
): State['pull'] {
  if (pull === undefined) return 'none';
  if (pull.isMerged) return 'merged';
  const numbers = marksOf(pull.body)?.numbers;
  if (pull.isOpen) {
    const isRight = pull.base === draft.base && (numbers ?? draft.numbers) === draft.numbers;
    return isRight ? 'open' : 'outdated';
  }
  const isDeclined = numbers === undefined ? isSame : numbers === draft.numbers;
  return isDeclined ? 'declined' : 'none';
}

function holds({ entries }: BaseBranch['tree'], { path, text }: FileText): boolean {
  return entries.find((entry) => entry.path === path)?.sha === blobSha(text);
}
