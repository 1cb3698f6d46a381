import { type ClientOptions, createClient, type HttpClient } from '../../src/http/client.ts';
import type { RetryPolicy } from '../../src/http/retry.ts';
import type { Upstream } from '../../src/sources/source.ts';

/** Retries nothing. */
export const ONCE: RetryPolicy = {
  retries: 0,
  firstDelay: 0,
  longestDelay: 0,
  longestRetryAfter: 0,
  longestQuotaWait: 0,
};

interface TestClient
  extends Partial<Pick<ClientOptions, 'baseUrl' | 'retry' | 'timeout' | 'budget'>> {
  readonly fetch: typeof globalThis.fetch;
  readonly key?: string | undefined;
}

/** Opens the way to a source, its public address by default, without any waiting. */
export function clientFor(
  source: Upstream,
  { key, baseUrl = source.address.public, retry = ONCE, timeout = 5_000, ...rest }: TestClient,
): HttpClient {
  return createClient({
    ...rest,
    baseUrl,
    headers: { ...source.headers, 'user-agent': 'readme-tally/test' },
    ...(key === undefined || !source.key ? {} : { key: source.key.header(key) }),
    ...(source.key?.isBad ? { isBadKey: source.key.isBad } : {}),
    ...(source.quota ? { quota: source.quota } : {}),
    retry,
    rateLimit: { inFlight: 100, interval: 0 },
    timeout,
  });
}
