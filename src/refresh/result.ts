import type { Finding } from '../audit/finding.ts';
import type { Config } from '../config/schema.ts';
import type { FieldName } from '../fields/table.ts';
import type { HistoryFile } from '../history/schema.ts';
import type { EntryReader } from '../markdown/entries/entry-cache.ts';
import type { MovedSummary } from '../markdown/order/sort-list.ts';
import type { LeftSummary, List, SlotSummary } from '../markdown/read-list.ts';
import type { CarryOver } from '../snapshot/carry-over.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import type { Verdict } from '../snapshot/verdict.ts';
import { type Usage, unresolvedSentence } from '../sources/usage.ts';
import type { SubjectKey } from '../subjects/subject.ts';
import type { Change } from './changes.ts';
import type { StayingBadge } from './styles.ts';

/** The input of a refresh. */
export interface RefreshInput {
  readonly lists: readonly List[];
  /** The last snapshot; `undefined` in the first run. */
  readonly snapshot: Snapshot | undefined;
  /**
   * Whether the snapshot is that of our own commit on the branch, whose values the lists do not have
   * yet. Otherwise, a value that no list shows is not believed.
   */
  readonly isAhead?: boolean;
  readonly config: Config;
  /** The history files of the base and of our branch, where there are any. */
  readonly histories?: readonly (List | undefined)[];
  /** Whether answers about the past can be kept, so that they may be asked for. */
  readonly mayKeepHistory?: boolean | undefined;
  /** The repository of the lists, `owner/name`, if it is known. */
  readonly own?: string | undefined;
  /** Selects the findings to fix, where that is safe. `audit.fix` in the config selects all. */
  readonly wantsFix?: (finding: Finding) => boolean;
  /** The time of the run, as an ISO timestamp in UTC. */
  readonly checkedAt: string;
  /** Aborted when the time for requests to sources is over. */
  readonly signal?: AbortSignal;
  /** The only subjects to ask for; all of them when absent. */
  readonly only?: ReadonlySet<SubjectKey> | undefined;
  /** Whether to publish every change of a value, however small. */
  readonly isForced?: boolean | undefined;
  /** Whether the alternative texts of badges that do not change are written, too. */
  readonly isWhole?: boolean | undefined;
  /** The subjects of entries that comments added, which get their place in the order at once. */
  readonly added?: ReadonlySet<string> | undefined;
  /** Reads the entries of lists; each text is parsed anew when absent. */
  readonly read?: EntryReader | undefined;
}

/** The file of the history, as a run would write it. */
export interface HistoryText {
  readonly text: string;
  /** Whether it is written even where nothing else is: once a week. */
  readonly isDue: boolean;
  /** Whether our branch has a newer file than the base. */
  readonly isAhead: boolean;
}

/** The result of a refresh. Nothing is written yet. */
export interface RefreshResult extends CarryOver {
  /** Every list as it should read, in their order; the same string where nothing changes. */
  readonly lists: readonly List[];
  readonly snapshot: Snapshot;
  /** The history of the counts, where it is kept. */
  readonly history?: HistoryFile | undefined;
  /** The file of the history after the run; absent where it is left as it is. */
  readonly historyFile?: HistoryText;
  /** Why the history file cannot be used: a sentence that says what to do. */
  readonly historyProblem?: string;
  /** The counts that no source has the past of, with the reasons of this run. */
  readonly refused?: readonly { readonly key: string; readonly reason: string }[];
  /** Every slot of the lists. */
  readonly slots: readonly SlotSummary[];
  /** What looks like a count in the lists and is not kept up to date. */
  readonly left?: readonly LeftSummary[];
  readonly changes: readonly Change[];
  /** The entries that moved within their list or table, because of the rules of `sort`. */
  readonly moved?: readonly MovedSummary[];
  /** How many counts are removed from the lists because the config no longer asks for them. */
  readonly removed: number;
  /** How many badges got another alternative text, but no other value. */
  readonly alts?: number;
  /** How many badges become text, or the reverse, and show the same value. */
  readonly restyled?: number;
  /** The badges that the config wants as text, and that stay images. */
  readonly staying?: readonly StayingBadge[];
  /** One for each count, however many slots show it. */
  readonly verdicts: readonly Verdict[];
  /** The fields that follow from a history where none is kept, whether lists show them or not. */
  readonly withoutHistory?: readonly FieldName[];
  /** How many subjects were not asked for because their values have been quiet for weeks. */
  readonly resting?: number;
  readonly findings: readonly Finding[];
  /** Those of them that are fixed. */
  readonly fixed: readonly Finding[];
  /** Keys of the papers that were found by the titles of their entries. */
  readonly byTitle?: ReadonlySet<string>;
  readonly usage: readonly Usage[];
  /** The sources whose results are not used because too many of their subjects failed. */
  readonly leftOut: readonly Usage[];
  /** Whether those are all sources that were asked. */
  readonly allFailed: boolean;
}

/** Ends a run before anything is written. The message says why. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** A run that a signal ended, `SIGINT` for example. */
export class CancelledError extends StoppedError {
  readonly signal: string;

  constructor(signal: string) {
    super('The run was cancelled; nothing was written.');
    this.signal = signal;
  }
}

/** Throws a `StoppedError` when the run was cancelled, or when all sources failed. */
export function assertNotStopped(
  { allFailed, leftOut }: Pick<RefreshResult, 'allFailed' | 'leftOut'>,
  cancelled: AbortSignal | undefined,
): void {
  if (cancelled?.aborted) throw new CancelledError(String(cancelled.reason));
  if (!allFailed) return;
  const names = leftOut.map(({ name, failed, subjects }) => `${name} (${failed} of ${subjects})`);
  const unresolved = unresolvedSentence(leftOut);
  const reason = unresolved === undefined ? '' : ` ${unresolved}`;
  throw new StoppedError(
    `No source answered for enough of its subjects: ${names.join(', ')} failed.${reason} All values stay as they were; nothing was written.`,
  );
}
