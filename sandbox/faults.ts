import { type Answer, json, type Request } from './exchange.ts';
import type { Drip } from './send-answer.ts';

/**
 * A fault. `status` or `body` replaces the response of the upstream; `headers` alone are added to
 * the real response.
 */
export interface Fault {
  /** The requests that fail; default: all. */
  match?: (request: Request) => boolean;
  status?: number;
  headers?: Record<string, string>;
  /** A string is sent unchanged, anything else as JSON. Default: an error of the upstream for `status`. */
  body?: unknown;
  /** How often the fault occurs; default: until `clearFaults()`. */
  times?: number;
  /** Pads the body with spaces to so many bytes. JSON stays valid. */
  bytes?: number;
  /** The speed of a `trickle`; default: one byte every 50 ms. With `bytes`, it never ends. */
  drip?: Drip;
  /**
   * `reset`: cut the connection; `lose`: execute the request, then cut the connection; `hang`: send
   * no response; `truncate`: send half of it; `trickle`: send it slowly; `loop`: redirect to the same
   * path with another query, with `status` or 302.
   */
  action?: 'reset' | 'lose' | 'hang' | 'truncate' | 'trickle' | 'loop';
}

/** Builds the error response of an upstream for a status. */
export type Refusal = (status: number, request: Request) => Answer;

/** The faults of one server. The last added one takes precedence. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** Returns the fault for a request, and counts it as used. */
  take(request: Request): Fault | undefined;
  /** Applies a fault to the response. */
  answer(fault: Fault | undefined, request: Request, real: () => Promise<Answer>): Promise<Answer>;
}

/** Creates an empty list; `refusal` builds the responses of faults with nothing but a status. */
export function createFaults(refusal: Refusal): Faults {
  const armed: { fault: Fault; left: number }[] = [];

  function take(request: Request): Fault | undefined {
    const found = armed.find(({ fault, left }) => left > 0 && (fault.match?.(request) ?? true));
    if (found) found.left -= 1;
    return found?.fault;
  }

  function base(fault: Fault, request: Request, real: () => Promise<Answer>): Promise<Answer> {
    if (fault.action === 'loop') return Promise.resolve(onceMore(fault.status ?? 302, request));
    if (!isWholeAnswer(fault)) return real();
    return Promise.resolve(spoiled(fault, request, refusal));
  }

  return {
    add: (fault) => armed.unshift({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    clear: () => armed.splice(0),
    take,
    async answer(fault, request, real) {
      if (!fault) return real();
      const answer = await base(fault, request, real);
      return { ...answer, headers: { ...answer.headers, ...fault.headers } };
    },
  };
}

function isWholeAnswer(fault: Fault): boolean {
  return fault.status !== undefined || fault.body !== undefined;
}

function spoiled({ status = 200, body }: Fault, request: Request, refusal: Refusal): Answer {
  if (body === undefined) return refusal(status, request);
  if (typeof body !== 'string') return json(status, body);
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** Changes the query each time, so that clients do not detect the loop by its URL. */
function onceMore(status: number, { path, query }: Request): Answer {
  const next = new URLSearchParams(query);
  next.set('turn', String(Number(query.get('turn')) + 1));
  return { status, headers: { location: `${path}?${next}` }, body: '' };
}
