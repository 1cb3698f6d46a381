import { startDeadline } from '../refresh/deadline.ts';
import { refresh } from '../refresh/refresh.ts';
import { assertNotStopped, type RefreshInput, type RefreshResult } from '../refresh/result.ts';
import type { PendingRequest } from '../snapshot/requests.ts';
import type { CollectOptions } from '../sources/collect.ts';

/** How long a run may take, and how it is reached. */
interface TimedOptions extends CollectOptions {
  /** The time since the start of the run, in milliseconds. */
  readonly spent?: number;
  /** Aborted when the run is cancelled. */
  readonly cancelled?: AbortSignal | undefined;
}

/**
 * Refreshes lists: those of one repository or folder, whether they are alone or part of a fleet. The
 * sources are asked within the time limit of the config. Throws a `StoppedError` when the run was
 * cancelled, or no source answered.
 */
export async function refreshInTime(
  input: Omit<RefreshInput, 'signal'>,
  { spent = 0, cancelled, ...options }: TimedOptions,
): Promise<RefreshResult> {
  using deadline = startDeadline(input.config.limits, { spent, cancelled });
  const result = await refresh({ ...input, signal: deadline.signal }, options);
  assertNotStopped(result, cancelled);
  return result;
}

/** Stores the requests that still wait, and no others, where the next run finds them. */
export function withPending(
  result: RefreshResult,
  pending: readonly PendingRequest[],
): RefreshResult {
  const { pending: _, ...snapshot } = result.snapshot;
  if (pending.length === 0) return { ...result, snapshot };
  return { ...result, snapshot: { ...snapshot, pending: [...pending] } };
}
