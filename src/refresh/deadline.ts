/** A runner that cancels a job sends SIGINT, and SIGTERM 7.5 seconds later. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Gives a signal that is aborted when the process is asked to end. The first request ends the run
 * cleanly; a second one ends the process as usual.
 */
export function cancellation(): AbortSignal {
  const cancel = new AbortController();
  for (const name of SIGNALS) process.once(name, () => cancel.abort());
  return cancel.signal;
}
