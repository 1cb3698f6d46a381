import type { Finding } from '../audit/finding.ts';
import type { ToldSlot } from '../markdown/read-list.ts';
import type { Change } from '../refresh/write-counts.ts';
import type { Pending } from '../snapshot/requests.ts';
import type { Verdict } from '../snapshot/verdict.ts';
import type { Usage } from '../sources/usage.ts';

/** What a run came to. */
export interface Results {
  /** Every place in the lists that shows a count. */
  readonly slots: readonly ToldSlot[];
  readonly changes: readonly Change[];
  /** How many counts are taken out of the lists, since the config does not ask for them. */
  readonly removed: number;
  /** One for each count, however often it is shown. */
  readonly verdicts: readonly Verdict[];
  /** How many subjects were not asked for, because their numbers have been quiet for weeks. */
  readonly resting?: number;
  readonly findings: readonly Finding[];
  /** Those of them that are put right. */
  readonly fixed: readonly Finding[];
  /** Keys of the papers that no address tells: they were found by the titles of their entries. */
  readonly byTitle?: ReadonlySet<string>;
  readonly usage: readonly Usage[];
  /** The sources that change nothing in this run, because too many of their subjects failed. */
  readonly leftOut: readonly Usage[];
  /** Whether those are all that were asked. */
  readonly allFailed: boolean;
}

/** What a run has to tell, wherever it is told. */
export interface RunReport extends Results {
  /** Paths of the lists that were read. */
  readonly lists: readonly string[];
  /** Those of the findings that the lists' snapshot does not know yet. */
  readonly fresh: readonly Finding[];
  /** What comments asked for and is proposed along with the numbers. */
  readonly requests?: readonly Pending[];
  /** Those of them that the lists have no place for any more. */
  readonly stuck?: readonly Pending[];
  /** Path of the snapshot. */
  readonly snapshot: string;
}
