import type { Finding } from '../audit/finding.ts';
import type { Config } from '../config/schema.ts';
import type { EntryReader } from '../markdown/entries/entry-cache.ts';
import type { List, SlotSummary } from '../markdown/read-list.ts';
import type { CarryOver } from '../snapshot/carry-over.ts';
import type { Verdict } from '../snapshot/judge.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import type { Usage } from '../sources/usage.ts';
import type { SubjectKey } from '../subjects/subject.ts';
import type { Change } from './write-values.ts';

/** What a refresh starts from. */
export interface RefreshInput {
  readonly lists: readonly List[];
  /** The last snapshot; nothing in the first run. */
  readonly snapshot: Snapshot | undefined;
  readonly config: Config;
  /** The repository of the lists, `owner/name`, where that is known. */
  readonly own?: string;
  /** Which findings are to be put right, where their fix is safe; none unless the config says all. */
  readonly wantsFix?: (finding: Finding) => boolean;
  /** The time of the run, as an ISO time stamp in UTC. */
  readonly checkedAt: string;
  /** Aborted when the sources have no more time. */
  readonly signal?: AbortSignal;
  /** The only subjects to ask for; all of them when absent. */
  readonly only?: ReadonlySet<SubjectKey> | undefined;
  /** Whether every number that moved is published, however little. */
  readonly isForced?: boolean | undefined;
  /** Reads the entries of lists; each text is parsed anew when absent. */
  readonly read?: EntryReader | undefined;
}

/** The result of a refresh. Nothing is written yet. */
export interface RefreshResult extends CarryOver {
  /** Every list as it should read, in their order; the same string where nothing changes. */
  readonly lists: readonly List[];
  readonly snapshot: Snapshot;
  /** Every place in the lists that shows a count. */
  readonly slots: readonly SlotSummary[];
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

/** A run that ends before anything is written. The message says why. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Throws a `StoppedError` when a run was cancelled, or learned nothing at all. */
export function assertNotStopped(
  { allFailed, leftOut }: Pick<RefreshResult, 'allFailed' | 'leftOut'>,
  cancelled: AbortSignal | undefined,
): void {
  if (cancelled?.aborted) {
    throw new StoppedError('The run was cancelled; nothing was written.');
  }
  if (!allFailed) return;
  const names = leftOut.map(({ name, failed, subjects }) => `${name} (${failed} of ${subjects})`);
  throw new StoppedError(
    `No source answered for enough of its subjects: ${names.join(', ')} failed. Every number stays as it was; nothing was written.`,
  );
}
