import { ConfigError } from '../config/config-error.ts';
import { VERSION } from '../config/version.ts';
import type { RequestBudget } from '../http/budget.ts';
import { createClient, type HttpClient } from '../http/client.ts';
import { limitedFetch } from '../http/limited-fetch.ts';
import { PATIENT } from '../http/retry.ts';
import type { Source } from '../sources/source.ts';

/** The environment, or as much of it as holds settings. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Keys of sources, by the name of the Action's input. */
type Keys = Readonly<Record<string, string | undefined>>;

/** Opens the way to a source's API. */
type Connect = (source: Source, budget: RequestBudget) => HttpClient;

/** How long one attempt of a request may take, in milliseconds. */
const TIMEOUT = 30_000;
/** A list of 100,000 files takes about 20 MB. */
const REPOSITORY_BYTES = 64 * 1024 * 1024;
/** The way to the repository: what hangs is cut off, and no token goes to another host. */
export const repositoryFetch: typeof fetch = limitedFetch(fetch, {
  timeout: TIMEOUT,
  bytes: REPOSITORY_BYTES,
});
/** How readme-tally names itself to every server. */
export const USER_AGENT = `readme-tally/${VERSION}`;

/**
 * Gives the function that opens the way to a source's API: its address from the environment, or
 * the public one, and its key from `keys`. It throws a `ConfigError` when one cannot be used.
 */
export function connector(environment: Environment, keys: Keys): Connect {
  return (source, budget) => {
    const key = keyOf(source, keys);
    const { isBad } = source.key;
    return createClient({
      baseUrl: addressOf(source, environment),
      headers: { 'user-agent': USER_AGENT },
      ...(key ? { key: source.key.header(key) } : {}),
      ...(isBad ? { isBadKey: isBad } : {}),
      ...(source.quota ? { quota: source.quota } : {}),
      retry: PATIENT,
      rateLimit: source.rateLimit,
      budget,
      timeout: TIMEOUT,
      fetch,
    });
  };
}

/** A blank key is none; one that no header can carry must not end up in an error's message. */
function keyOf({ name, key: { input } }: Source, keys: Keys): string | undefined {
  const key = keys[input]?.trim();
  if (!key || /^[\x20-\x7e]+$/.test(key)) return key;
  throw new ConfigError([
    `The key for ${name} has a line break or a letter that no key has. Copy it again.`,
  ]);
}

function addressOf({ address }: Source, environment: Environment): string {
  for (const setting of address.settings) {
    const value = environment[setting];
    if (!value) continue;
    if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
    throw new ConfigError([`${setting} is not an address. Give it one that starts with https://.`]);
  }
  return address.public;
}
