import { type Answer, json, type Request } from '../exchange.ts';

/** A request to the proxy, with what routes need to answer it. */
export interface Call {
  request: Request;
  /** The named groups of the path of the route, decoded. */
  params: Record<string, string>;
  /** `/repos/{owner}/{repo}` of this request. */
  repo: string;
  /** Forwards the request to emulate, with optional changes. */
  passOn(changes?: Partial<Request>): Promise<Answer>;
  /** Sends another request to emulate, with the credentials of this one. */
  ask<T>(method: string, path: string, body?: unknown): Promise<Reply<T>>;
}

/** A parsed response of emulate. `data` has its type only if `ok` is true. */
export interface Reply<T> {
  ok: boolean;
  status: number;
  data: T;
}

/** A path that the proxy answers. All others are forwarded to emulate. */
export interface Route {
  method: string;
  /** Matches the decoded path. Named groups become `params`. */
  path: RegExp;
  answer(call: Call): Promise<Answer>;
}

/** Builds the path of a route of a repository: `repoPath('/pulls/(?<number>\\d+)')`. */
export function repoPath(rest: string): RegExp {
  return new RegExp(`^(?<repo>/repos/[^/]+/[^/]+)${rest}$`);
}

/** Parses a response of emulate. */
export function reply<T>(answer: Answer): Reply<T> {
  const text = Buffer.from(answer.body ?? '').toString('utf8');
  const ok = answer.status >= 200 && answer.status < 300;
  return { ok, status: answer.status, data: parsed(text) as T };
}

/** Returns a response with another JSON body. */
export function withBody(answer: Answer, value: unknown): Answer {
  return { ...json(answer.status, value), headers: answer.headers ?? {} };
}

/** A 422 in the format of the REST API. */
export function invalid(error: Record<string, string>): Answer {
  return json(422, { message: 'Validation Failed', errors: [error] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
