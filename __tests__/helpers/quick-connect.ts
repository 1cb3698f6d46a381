import type { Sandbox } from '../../sandbox/sandbox.ts';
import { createClient } from '../../src/http/client.ts';
import type { RetryPolicy } from '../../src/http/retry.ts';
import type { CollectOptions } from '../../src/sources/collect.ts';
import { SOURCES } from '../../src/sources/index.ts';

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
    sources: SOURCES.map((source) => ({ ...source, pace: { inFlight: 6, interval: 0 } })),
    connect: (source, means) => {
      const key = keys[source.id];
      const [setting = ''] = source.address.settings;
      return createClient({
        baseUrl: environment[setting] ?? '',
        headers: { 'user-agent': 'readme-tally/test' },
        ...(key ? { key: source.key.header(key) } : {}),
        ...(source.key.isBad ? { isBadKey: source.key.isBad } : {}),
        ...(source.quota ? { quota: source.quota } : {}),
        retry: QUICK,
        pace: source.pace,
        means,
        timeout: TIMEOUT,
        fetch,
      });
    },
  };
}
