import { HistoryError, parseHistory } from '../history/file.ts';
import type { HistoryFile } from '../history/schema.ts';
import { withoutFuture } from '../history/update.ts';
import type { RefreshInput } from './result.ts';

/** The history that earlier runs have kept. */
export interface KeptHistory {
  readonly history: HistoryFile | undefined;
  /** Whether it is that of our branch, which the base does not have. */
  readonly isAhead: boolean;
  /** Why a file cannot be used. It is left as it is, and no history is kept. */
  readonly problem?: string;
}

/** Reads the files of the base and of our branch. The newest one counts. */
export function readHistories({
  histories = [],
  checkedAt,
}: Pick<RefreshInput, 'histories' | 'checkedAt'>): KeptHistory {
  try {
    const [base, branch] = histories.map(
      (file) => file && withoutFuture(parseHistory(file.text, file.path), checkedAt),
    );
    const isAhead =
      branch !== undefined && (base === undefined || branch.updatedAt > base.updatedAt);
    return { history: isAhead ? branch : base, isAhead };
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    return { history: undefined, isAhead: false, problem: error.message };
  }
}
