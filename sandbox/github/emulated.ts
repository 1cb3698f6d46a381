import { createEmulator } from 'emulate';
import type { Answer, Request } from '../exchange.ts';
import type { Account } from './accounts.ts';

/** The stateful part of the REST API: the npm package `emulate`. */
export interface Emulated {
  /** The origin of the URLs in its responses. */
  readonly url: string;
  /** Forwards a request unchanged. */
  passOn(request: Request): Promise<Answer>;
  close(): Promise<void>;
}

/** The request headers that affect a response. */
const PASSED_HEADERS = ['authorization', 'accept', 'content-type'];

/** The response headers to keep. Rate limits are computed in rate-limit.ts. */
const KEPT_HEADERS = ['content-type', 'link', 'location'];

/** Starts emulate with these accounts and without repositories. */
export async function startEmulated(accounts: Account[]): Promise<Emulated> {
  const tokens = Object.fromEntries(
    accounts.map(({ token, login }) => [token, { login, scopes: ['repo'] }]),
  );
  const users = accounts.map(({ login, name, email }) => ({ login, name, email }));
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: { tokens, github: { users } },
  });
  // emulate returns "localhost", but listens on the IPv4 loopback only.
  const address = emulator.url.replace('localhost', '127.0.0.1');

  async function passOn(request: Request): Promise<Answer> {
    const search = request.query.size > 0 ? `?${request.query}` : '';
    const response = await fetch(`${address}${request.path}${search}`, {
      method: request.method,
      headers: picked(Object.entries(request.headers), PASSED_HEADERS),
      redirect: 'manual',
      ...(request.body === '' ? {} : { body: request.body }),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    if (response.headers.get('x-ratelimit-remaining') === '0') {
      throw new Error('emulate takes no more than 5,000 requests an hour from one account.');
    }
    return { status: response.status, headers: picked(response.headers, KEPT_HEADERS), body };
  }

  return { url: emulator.url, passOn, close: () => emulator.close() };
}

function picked(headers: Iterable<[string, string]>, names: string[]): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => names.includes(name)));
}
