import { createClient, type HttpClient } from '../../src/http/client.ts';
import type { RetryPolicy } from '../../src/http/retry.ts';
import type { Source } from '../../src/sources/source.ts';

/** Retries nothing. */
export const ONCE: RetryPolicy = {
  retries: 0,
  firstDelay: 0,
  longestDelay: 0,
  longestRetryAfter: 0,
  longestQuotaWait: 0,
};

/** Opens the way to a source's public address over a `fetch` of the test, without any waiting. */
export function clientFor(
  source: Source,
  {
    fetch,
    key,
    retry = ONCE,
  }: { fetch: typeof globalThis.fetch; key?: string; retry?: RetryPolicy },
): HttpClient {
  return createClient({
    baseUrl: source.address.public,
    headers: { 'user-agent': 'readme-tally/test' },
    ...(key === undefined ? {} : { key: source.key.header(key) }),
    ...(source.key.isBad ? { isBadKey: source.key.isBad } : {}),
    ...(source.quota ? { quota: source.quota } : {}),
    retry,
    pace: { inFlight: 100, interval: 0 },
    timeout: 5_000,
    fetch,
  });
}
