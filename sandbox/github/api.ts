import type { Answer, Request } from '../exchange.ts';
import { reply } from './call.ts';

/** Sends requests to the REST API, without recording and faults. */
export type Rest = (request: Request) => Promise<Answer>;

/** Sends a request of one account to one repository. Throws unless the status is 2xx. */
export type Api = <T>(
  method: string,
  /** Relative to `/repos/{owner}/{repo}`, with the query. */
  path: string,
  options?: { body?: unknown; token?: string | undefined },
) => Promise<T>;

export interface Sending {
  method: string;
  /** The path with the query. */
  target: string;
  token: string;
  body?: unknown;
}

/** Creates the API of a repository for a token, which calls can override. */
export function createApi(rest: Rest, fullName: string, token: string): Api {
  return (method, path, options = {}) =>
    send(rest, {
      method,
      target: `/repos/${fullName}${path}`,
      token: options.token ?? token,
      body: options.body,
    });
}

/** Sends a request to the REST API. */
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
