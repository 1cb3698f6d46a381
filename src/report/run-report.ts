import type { Finding } from '../audit/finding.ts';
import type { Results } from '../refresh/result.ts';
import type { PendingRequest } from '../snapshot/requests.ts';

/** What a run has to tell, wherever it is told. */
export interface RunReport extends Results {
  /** Paths of the lists that were read. */
  readonly lists: readonly string[];
  /** Those of the findings that the lists' snapshot does not know yet. */
  readonly fresh: readonly Finding[];
  /** What comments asked for and is proposed along with the numbers. */
  readonly requests?: readonly PendingRequest[];
  /** Those of them that the lists have no place for any more. */
  readonly stuck?: readonly PendingRequest[];
  /** Path of the snapshot. */
  readonly snapshot: string;
}
