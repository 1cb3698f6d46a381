import { ConfigError } from '../config/config-error.ts';
import type { Config } from '../config/schema.ts';
import type { Means } from '../http/budget.ts';
import type { Source } from '../sources/source.ts';

/** The share of a run's time in which the sources are asked; the rest is for publishing. */
const SHARE_OF_SOURCES = 0.9;
const MINUTE = 60_000;

/** Gives what a run may spend on a source. Throws a `ConfigError` for a source that is none. */
export function meansFor(
  { requests }: Config['limits'],
  sources: readonly Source[],
  signal: AbortSignal | undefined,
): (source: Source) => Means {
  const ids = sources.map(({ id }) => id);
  const unknown = Object.keys(requests).filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw new ConfigError([
      `limits.requests names ${unknown.join(', ')}; the sources are ${ids.join(', ')}.`,
    ]);
  }
  return (source) => ({ requests: requests[source.id] ?? source.requests, signal });
}

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
