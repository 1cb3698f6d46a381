/** A request, as handlers get it. */
export interface Request {
  method: string;
  /** Path as sent, still percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Body as UTF-8 text; empty without one. */
  body: string;
}

/** A response. `content-length` is added when it is sent. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** A response with a JSON body. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  const contentType = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...contentType, ...headers }, body: JSON.stringify(value) };
}

/** The token of `Authorization: Bearer …` (GitHub also takes `token …`); undefined without one. */
export function bearer(request: Request): string | undefined {
  const header = request.headers.authorization;
  return header?.replace(/^(bearer|token)\s+/i, '').trim();
}

/** The body as JSON; undefined if it is not valid JSON. */
export function jsonBody(request: Request): unknown {
  try {
    return JSON.parse(request.body);
  } catch {
    return undefined;
  }
}
