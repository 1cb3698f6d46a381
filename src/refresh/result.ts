import type { Finding } from '../audit/finding.ts';
import type { Config } from '../config/schema.ts';
import type { List } from '../markdown/read-list.ts';
import type { Results } from '../report/run-report.ts';
import type { Memory } from '../snapshot/carry-over.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import type { SubjectKey } from '../subjects/subject.ts';

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
}

/** What a refresh comes to. Nothing is written yet. */
export interface Refreshed extends Results, Memory {
  /** Every list as it should read; the same string where nothing changes. */
  readonly lists: readonly List[];
  readonly snapshot: Snapshot;
}
