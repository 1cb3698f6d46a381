import type { Finding } from '../audit/finding.ts';
import type { RefreshResult } from '../refresh/result.ts';
import type { PendingRequest } from '../snapshot/requests.ts';

/** What every report of a run is made from: the result of the refresh, and what its caller knows. */
export interface RunReport {
  readonly result: RefreshResult;
  /** Those of the findings that the lists' snapshot does not know yet. */
  readonly fresh: readonly Finding[];
  /** What comments asked for and is proposed along with the numbers. */
  readonly requests?: readonly PendingRequest[];
  /** Those of them that the lists have no place for any more. */
  readonly stuck?: readonly PendingRequest[];
  readonly snapshotPath: string;
}
