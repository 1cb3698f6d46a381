import type { Publication } from '../../github/publish/state.ts';
import { latestPullRequest } from '../../github/pull-request.ts';
import type { FileText } from '../../github/write-branch.ts';
import type { RefreshResult } from '../../refresh/result.ts';
import type { RepositoryState } from './load.ts';

/**
 * Returns whether what sources say about the past of counts could be kept, as far as that is known
 * before the run: not on a branch of other people, and not while a pull request is declined.
 */
export function mayKeepHistory({ history, headBranch, pulls, base }: RepositoryState): boolean {
  if (history === undefined || headBranch?.isOurs === false) return false;
  const pull = pulls && latestPullRequest(pulls, base.branch);
  return pull === undefined || pull.isOpen || pull.isMerged;
}

/**
 * Returns the history file to publish: that of the run, or that of our branch as it is where no file
 * could be read. Where a run leaves the history of the base alone, an older one of our branch does not
 * replace it.
 */
export function historyOf(
  { history: known, historyFile }: RefreshResult,
  { history }: RepositoryState,
): FileText | undefined {
  if (history === undefined) return undefined;
  if (historyFile) return { path: history.path, text: historyFile.text };
  return known === undefined ? history.onBranch : undefined;
}

/** Returns where the next run finds the data that no list shows: the snapshot's, and the history. */
export function carryOverState(
  { remembers, hasMemory, historyFile }: RefreshResult,
  { isOnBranch }: RepositoryState,
): Publication['carryOver'] {
  if (historyFile?.isDue) return 'to write';
  if (remembers) return hasMemory || historyFile?.isAhead ? 'to write' : 'to remove';
  if (historyFile?.isAhead) return 'on branch';
  if (!hasMemory) return 'none';
  return isOnBranch ? 'on branch' : 'on base';
}
