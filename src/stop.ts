import type { Refreshed } from './refresh/result.ts';

/** A run that ends before anything is written. The message says why. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Throws a `StoppedError` when a run was cancelled, or learned nothing at all. */
export function refuseToGoOn(
  { allFailed, leftOut }: Pick<Refreshed, 'allFailed' | 'leftOut'>,
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
