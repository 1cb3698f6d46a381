import type { Answer, Request } from '../exchange.ts';
import { reply } from './call.ts';

/** Answers REST requests; calls are neither recorded nor spoiled by faults. */
export type Rest = (request: Request) => Promise<Answer>;

/** A request of one account to one repository; throws unless the answer is a 2xx. */
export type Api = <T>(
  method: string,
  /** Below `/repos/{owner}/{repo}`, with its query. */
  path: string,
  options?: { body?: unknown; token?: string | undefined },
) => Promise<T>;

/** What `send` needs. */
export interface Sending {
  method: string;
  /** Path with its query. */
  target: string;
  token: string;
  body?: unknown;
}

/** Requests to a repository, in the name of this token unless a call says otherwise. */
export function createApi(rest: Rest, fullName: string, token: string): Api {
  return (method, path, options = {}) =>
    send(rest, {
      method,
      target: `/repos/${fullName}${path}`,
      token: options.token ?? token,
      body: options.body,
    });
}

/** One request to the REST API. */
export async function send<T>(rest: Rest, { method, target, token, body }: Sending): Promise<T> {
  const [path = '', search] = target.split('?');
  const answer = await rest({
    method,
    path,
    query: new URLSearchParams(search),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? '' : JSON.stringify(body),
  });
  const { ok, data } = reply<T>(answer);
  if (ok) return data;
  throw new Error(`${method} ${target} answered ${answer.status}: ${JSON.stringify(data)}`);
}
