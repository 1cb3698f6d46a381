import type { Config } from '../config/schema.ts';

/** A runner that cancels a job sends SIGINT, and SIGTERM 7.5 seconds later. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Gives a signal that is aborted when the process is asked to end. The first request ends the run
 * cleanly; a second one ends the process as usual.
 */
export function cancellationSignal(): AbortSignal {
  const cancel = new AbortController();
  for (const name of SIGNALS) process.once(name, () => cancel.abort());
  return cancel.signal;
}

/** The share of a run's time in which the sources are asked; the rest is for publishing. */
const SHARE_OF_SOURCES = 0.9;

const MINUTE = 60_000;

/** A signal that ends by itself, and what takes its timer away. */
export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
}

/**
 * Starts the time that the sources have. `spent` is what the run took so far, in milliseconds;
 * `cancelled` ends it at once.
 */
export function startDeadline(
  { minutes }: Config['limits'],
  { spent, cancelled }: { spent: number; cancelled?: AbortSignal | undefined },
): Deadline {
  const end = new AbortController();
  const stop = () => end.abort();
  const left = Math.max(0, minutes * MINUTE * SHARE_OF_SOURCES - spent);
  const timer = setTimeout(stop, left);
  if (cancelled?.aborted) stop();
  cancelled?.addEventListener('abort', stop);
  return {
    signal: end.signal,
    [Symbol.dispose]: () => {
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', stop);
    },
  };
}
