import type { AccountReader } from '../account.ts';
import type { BaseBranch, HeadBranch } from '../branches.ts';
import { marksOf } from '../managed-body.ts';
import type { PullRequestDraft, PullRequestState } from '../pull-request.ts';
import { blobSha } from '../tree.ts';
import type { FileText } from '../write-branch.ts';
import type { State } from './plan.ts';

/** What is to be published. */
export interface Publication {
  /** The account of this run. */
  readonly account: AccountReader;
  readonly base: BaseBranch;
  readonly headBranch: HeadBranch | undefined;
  /** The pull requests from our branch when the run began, latest first, where they are known. */
  readonly pulls: readonly PullRequestState[] | undefined;
  /** The new text of every list, changed or not, and of the config where it changes. */
  readonly lists: readonly FileText[];
  readonly snapshot: FileText;
  /** The history, where one is kept. It is written where the snapshot is. */
  readonly history?: FileText | undefined;
  /** Other files that a pull request contains; none of them is a reason to open or update one. */
  readonly extra?: readonly FileText[];
  /** The number of the issue List health, where there is one. */
  readonly health?: number | undefined;
  readonly carryOver: State['carryOver'];
  readonly pullRequest: PullRequestDraft;
  /** The first line of the commit. */
  readonly message: string;
}

/** Returns the lists that differ from the base. */
export function changedLists({ base, lists }: Publication): readonly FileText[] {
  return lists.filter((list) => !hasFile(base.tree, list));
}

/** Returns the files of a commit that updates the lists. */
export function filesToWrite(publication: Publication): readonly FileText[] {
  const { base, extra = [] } = publication;
  const others = extra.filter((file) => !hasFile(base.tree, file));
  return [...changedLists(publication), ...dataFiles(publication), ...others];
}

/** Returns the snapshot, and the history where it differs from the base. */
export function dataFiles({ base, snapshot, history }: Publication): readonly FileText[] {
  return history === undefined || hasFile(base.tree, history) ? [snapshot] : [snapshot, history];
}

/** Compares a publication with the repository. `mayRebuild`: a person allowed to discard their commits. */
export function stateOf(
  publication: Publication,
  { pull, mayRebuild }: { pull: PullRequestState | undefined; mayRebuild: boolean },
): State {
  const { base, headBranch, lists, extra = [], carryOver, pullRequest } = publication;
  const isTheirs = headBranch !== undefined && !headBranch.isOurs;
  const isOurs = headBranch !== undefined && (headBranch.isOurs || mayRebuild);
  const hasLists =
    headBranch !== undefined && lists.every((list) => hasFile(headBranch.tree, list));
  const isOnBase = isTheirs ? !mayRebuild : headBranch?.parent === base.commit;
  // A file that nobody has yet is added at once, not with the next number.
  const hasExtra = !isOurs || extra.every(({ path }) => hasPath(headBranch.tree, path));
  return {
    differs: changedLists(publication).length > 0,
    branch: isOurs ? 'ours' : isTheirs ? 'theirs' : 'none',
    isCurrent: hasLists && isOnBase && hasExtra,
    pull: pullState(pull, {
      draft: pullRequest,
      isSame: hasLists && headBranch.commit === pull?.head,
      commit: isOurs ? headBranch.commit : undefined,
    }),
    carryOver,
  };
}

/**
 * Without our marks in its body, a closed pull request is recognized by its commit. An open one whose
 * body does not record our commit is outdated.
 */
function pullState(
  pull: PullRequestState | undefined,
  {
    draft,
    isSame,
    commit,
  }: { draft: PullRequestDraft; isSame: boolean; commit: string | undefined },
): State['pull'] {
  if (pull === undefined) return 'none';
  if (pull.isMerged) return 'merged';
  const marks = marksOf(pull.body);
  const numbers = marks?.numbers;
  if (pull.isOpen) {
    const isRecorded = marks === undefined || commit === undefined || marks.commit === commit;
    const isCurrent =
      isRecorded && pull.base === draft.base && (numbers ?? draft.numbers) === draft.numbers;
    return isCurrent ? 'open' : 'outdated';
  }
  const isDeclined = numbers === undefined ? isSame : numbers === draft.numbers;
  return isDeclined ? 'declined' : 'none';
}

function hasPath({ entries }: BaseBranch['tree'], path: string): boolean {
  return entries.some((entry) => entry.path === path);
}

function hasFile({ entries }: BaseBranch['tree'], { path, text }: FileText): boolean {
  return entries.find((entry) => entry.path === path)?.sha === blobSha(text);
}
