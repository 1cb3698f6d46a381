import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { RetryPolicy } from '../../src/http/retry.ts';
import type { CollectOptions } from '../../src/sources/collect.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { clientFor } from './client.ts';

/** Retries as often as in earnest is too slow for hundreds of faults; once shows the same. */
const QUICK: RetryPolicy = {
  retries: 1,
  firstDelay: 1,
  longestDelay: 1,
  longestRetryAfter: 0,
  longestQuotaWait: 0,
};
/** Longer than any answer of the sandbox takes, unless it never comes. */
const TIMEOUT = 250;

/** The sources against a sandbox, impatient, each with its own key. */
export function quickSources(
  sandbox: Pick<Sandbox, 'environment'>,
  keys: Record<string, string>,
): CollectOptions {
  const environment = sandbox.environment();
  return {
    sources: SOURCES,
    connect: (source, budget) => {
      const [setting = ''] = source.address.settings;
      const baseUrl = environment[setting] ?? '';
      const key = keys[source.id];
      return clientFor(source, { baseUrl, key, fetch, budget, retry: QUICK, timeout: TIMEOUT });
    },
  };
}
