import { ConfigError } from '../config/config-error.ts';
import { VERSION } from '../config/version.ts';
import type { RequestBudget } from '../http/budget.ts';
import { createClient, type HttpClient } from '../http/client.ts';
import { limitedFetch } from '../http/limited-fetch.ts';
import { explainingFetch } from '../http/network-error.ts';
import { RETRY_POLICY, type RetryPolicy } from '../http/retry.ts';
import type { Upstream } from '../sources/source.ts';

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Keys of sources, by the name of the Action input. */
type Keys = Readonly<Record<string, string | undefined>>;

/** A fleet takes hours, so that it waits for GitHub's new quota, which comes once an hour. */
export const HOURLY_RETRIES: RetryPolicy = { ...RETRY_POLICY, longestQuotaWait: 3_660_000 };

type Connect = (source: Upstream, budget: RequestBudget) => HttpClient;

/** The timeout of one attempt of a request, in milliseconds. */
const TIMEOUT = 30_000;
/** The longest response of the repository's API. A tree of 100,000 files takes about 20 MB. */
const REPOSITORY_BYTES = 64 * 1024 * 1024;
/** The `fetch` for the repository's API, with a timeout; no token is sent to another host. */
export const repositoryFetch: typeof fetch = explainingFetch(
  limitedFetch(fetch, { timeout: TIMEOUT, bytes: REPOSITORY_BYTES }),
);
export const USER_AGENT = `readme-tally/${VERSION}`;

/**
 * Returns the function that creates the client of a source. The address comes from the environment,
 * or else is the public one; the key comes from `keys`. Throws a `ConfigError` for an invalid one.
 */
export function connector(
  environment: Environment,
  keys: Keys,
  retry: RetryPolicy = RETRY_POLICY,
): Connect {
  return (source, budget) => {
    const isBad = source.key?.isBad;
    const { url, key } = placeOf(source, environment, keys);
    return createClient({
      baseUrl: url,
      headers: { ...source.headers, 'user-agent': USER_AGENT },
      ...(key ? { key } : {}),
      ...(isBad ? { isBadKey: isBad } : {}),
      ...(source.quota ? { quota: source.quota } : {}),
      retry,
      rateLimit: source.rateLimit,
      budget,
      timeout: TIMEOUT,
      fetch,
    });
  };
}

type Place = Pick<Upstream, 'name' | 'address' | 'key'>;

/** Returns the address of an upstream, and the header with its key. Throws a `ConfigError`. */
export function placeOf(
  upstream: Place,
  environment: Environment,
  keys: Keys,
): { readonly url: string; readonly key?: readonly [header: string, value: string] } {
  const key = keyOf(upstream, keys);
  const url = addressOf(upstream, environment);
  return key && upstream.key ? { url, key: upstream.key.header(key) } : { url };
}

/** Checks the key here, since the error for an invalid header would contain it. */
function keyOf({ name, key: options }: Place, keys: Keys): string | undefined {
  const key = options && keys[options.input]?.trim();
  if (!key || /^[\x20-\x7e]+$/.test(key)) return key;
  throw new ConfigError([
    `The key for ${name} contains a line break or a character that no key has. Copy it again.`,
  ]);
}

function addressOf({ address }: Place, environment: Environment): string {
  for (const setting of address.settings) {
    const value = environment[setting];
    if (!value) continue;
    if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
    throw new ConfigError([
      `${setting} is not a valid URL. Set it to one that starts with https://.`,
    ]);
  }
  return address.public;
}
