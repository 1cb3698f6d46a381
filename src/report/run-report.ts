import type { Finding } from '../audit/finding.ts';
import type { RefreshResult } from '../refresh/result.ts';
import type { PendingRequest } from '../snapshot/requests.ts';
import type { BranchPage } from './links.ts';

/** The result of a refresh, with what the caller knows about it. Every report is written from it. */
export interface RunReport {
  readonly result: RefreshResult;
  /** The findings that are not in the snapshot yet. */
  readonly fresh: readonly Finding[];
  /** The requests from comments that the pull request applies. */
  readonly requests?: readonly PendingRequest[];
  /** Those that cannot be applied, because their section no longer exists. */
  readonly unplaced?: readonly PendingRequest[];
  readonly snapshotPath: string;
  /** The branch whose lines are linked, where the lists are in a repository. */
  readonly page?: BranchPage | undefined;
}
