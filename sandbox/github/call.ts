import { type Answer, json, type Request } from '../exchange.ts';

/** A request on its way through the front, with what the routes need to answer it. */
export interface Call {
  request: Request;
  /** Named groups of the route's path, decoded. */
  params: Record<string, string>;
  /** `/repos/{owner}/{repo}` of this request. */
  repo: string;
  /** Sends a request on to emulate: this one, or this one changed. */
  passOn(changes?: Partial<Request>): Promise<Answer>;
  /** Asks emulate for something else, with the credentials of this request. */
  ask<T>(method: string, path: string, body?: unknown): Promise<Reply<T>>;
}

/** A parsed answer of emulate; `data` means what it says only when `ok`. */
export interface Reply<T> {
  ok: boolean;
  status: number;
  data: T;
}

/** A path that the front answers itself; all others go to emulate. */
export interface Route {
  method: string;
  /** Matched against the decoded path; named groups become `params`. */
  path: RegExp;
  answer(call: Call): Promise<Answer>;
}

/** Path of a route below a repository: `repoPath('/pulls/(?<number>\\d+)')`. */
export function repoPath(rest: string): RegExp {
  return new RegExp(`^(?<repo>/repos/[^/]+/[^/]+)${rest}$`);
}

/** Parses an answer of emulate. */
export function reply<T>(answer: Answer): Reply<T> {
  const text = Buffer.from(answer.body ?? '').toString('utf8');
  const ok = answer.status >= 200 && answer.status < 300;
  return { ok, status: answer.status, data: parsed(text) as T };
}

/** The same answer with another JSON body, or with its body changed. */
export function withBody(answer: Answer, value: unknown): Answer {
  return { ...json(answer.status, value), headers: answer.headers ?? {} };
}

/** A 422 as GitHub's REST API words it (facts 3.3). */
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
