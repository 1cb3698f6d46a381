import type { Config } from '../config/schema.ts';

/** A runner sends SIGINT when a job is cancelled, and SIGTERM 7.5 seconds later. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Returns a signal that is aborted by the first SIGINT or SIGTERM, so that the run ends cleanly; the
 * reason is its name. The same signal a second time ends the process.
 */
export function cancellationSignal(): AbortSignal {
  const cancel = new AbortController();
  const received = new Set<string>();
  for (const name of SIGNALS) {
    // A listener that was removed before it is called would let others end the process at once.
    const listener = () => {
      if (!received.has(name)) {
        received.add(name);
        cancel.abort(name);
        return;
      }
      process.off(name, listener);
      process.kill(process.pid, name);
    };
    process.on(name, listener);
  }
  return cancel.signal;
}

/** The share of a run's time for requests to sources; the rest is for publishing. */
const SHARE_OF_SOURCES = 0.9;

const MINUTE = 60_000;

/** A signal that is aborted after some time. Disposing of it clears the timer. */
export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
}

/**
 * Starts the deadline for requests to sources. `spent` is the time since the start of the run, in
 * milliseconds; `cancelled` ends it at once.
 */
export function startDeadline(
  { minutes }: Pick<Config['limits'], 'minutes'>,
  { spent, cancelled }: { spent: number; cancelled?: AbortSignal | undefined },
): Deadline {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const left = Math.max(0, minutes * MINUTE * SHARE_OF_SOURCES - spent);
  const timer = setTimeout(stop, left);
  if (cancelled?.aborted) stop();
  cancelled?.addEventListener('abort', stop);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => {
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', stop);
    },
  };
}
