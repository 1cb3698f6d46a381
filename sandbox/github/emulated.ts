import { createEmulator } from 'emulate';
import { type Answer, bearer, type Request } from '../exchange.ts';
import type { Account } from './accounts.ts';
import { sendTo, serverAt } from './in-process.ts';

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

/** What Git names by a hash never changes, as long as its repository exists. */
const UNCHANGING =
  /^\/repos\/[^/]+\/[^/]+\/(?:git\/(?:blobs|trees|commits)|commits|compare)\/[\da-f]{40}(?:\.{3}[\da-f]{40})?$/;
const REPOSITORY = /^\/repos\/[^/]+\/[^/]+$/;

/** The response headers to keep. Rate limits are computed in rate-limit.ts. */
const KEPT_HEADERS = ['content-type', 'link', 'location'];

/**
 * emulate answers 5,000 requests of a token in an hour, and one of the sandbox may take several of
 * them, so every account has several tokens there.
 */
const TOKENS = 60;
const REQUESTS_OF_A_TOKEN = 4_900;

/** Starts emulate with these accounts and without repositories. */
export async function startEmulated(accounts: Account[]): Promise<Emulated> {
  const tokens = Object.fromEntries(
    accounts.flatMap(({ token, login }) =>
      Array.from({ length: TOKENS }, (_, index) => [
        tokenAt(token, index),
        { login, scopes: ['repo'] },
      ]),
    ),
  );
  const logins = new Map(accounts.map(({ login, name, email }) => [login, { login, name, email }]));
  const users = [...logins.values()];
  const inside = tokensInside();
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: { tokens, github: { users } },
  });
  // emulate returns "localhost", but listens on the IPv4 loopback only.
  const address = emulator.url.replace('localhost', '127.0.0.1');

  const server = await serverAt(address);
  const { host } = new URL(address);

  const answers = new Map<string, Answer>();

  async function send(request: Request): Promise<Answer> {
    const { method, path, query, headers, body } = request;
    const target = query.size > 0 ? `${path}?${query}` : path;
    const token = bearer(request);
    const authorization = token === undefined ? {} : { authorization: `Bearer ${inside(token)}` };
    const passed = { host, ...picked(headers, PASSED_HEADERS), ...authorization };
    const received = await sendTo(server, { method, target, headers: passed, body });
    if (received.headers['x-ratelimit-remaining'] === '0') {
      throw new Error('emulate takes no more requests from this account.');
    }
    return { ...received, headers: picked(received.headers, KEPT_HEADERS) };
  }

  async function passOn(request: Request): Promise<Answer> {
    const { method, path, query, headers } = request;
    // A repository of the same name may follow one that is deleted or renamed.
    if (method !== 'GET' && REPOSITORY.test(path)) answers.clear();
    if (method !== 'GET' || !UNCHANGING.test(path)) return send(request);
    const key = [path, query, headers.authorization, headers.accept].join(' ');
    const answer = answers.get(key) ?? (await send(request));
    if (answer.status === 200) answers.set(key, answer);
    return answer;
  }

  const close = () => emulator.close();

  return { url: emulator.url, passOn, close };
}

/** Returns the function that finds the token for the next request of an account. */
function tokensInside(): (token: string) => string {
  const asked = new Map<string, number>();
  return (token) => {
    const before = asked.get(token) ?? 0;
    asked.set(token, before + 1);
    return tokenAt(token, Math.floor(before / REQUESTS_OF_A_TOKEN));
  };
}

/** The first token of an account is its own, so that an unknown token stays unknown. */
function tokenAt(token: string, index: number): string {
  return index === 0 ? token : `${token}~${index}`;
}

function picked(headers: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
}
