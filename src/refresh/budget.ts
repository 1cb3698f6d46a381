import { ConfigError } from '../config/config-error.ts';
import type { Config } from '../config/schema.ts';
import type { RequestBudget } from '../http/budget.ts';
import type { Source } from '../sources/source.ts';

/** Gives what a run may spend on a source. Throws a `ConfigError` for a source that is none. */
export function requestBudgets(
  { requests }: Config['limits'],
  sources: readonly Source[],
  signal: AbortSignal | undefined,
): (source: Source) => RequestBudget {
  const ids = sources.map(({ id }) => id);
  const unknown = Object.keys(requests).filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw new ConfigError([
      `limits.requests names ${unknown.join(', ')}; the sources are ${ids.join(', ')}.`,
    ]);
  }
  return (source) => ({ requests: requests[source.id] ?? source.requests, signal });
}
