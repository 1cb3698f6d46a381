import { type Answer, json, type Request } from './exchange.ts';
import type { Drip } from './send-answer.ts';

/**
 * What goes wrong. With `status` or `body` the upstream is not asked at all; with `headers` alone
 * they are laid over its real answer.
 */
export interface Fault {
  /** Which requests; all of them when absent. */
  match?: (request: Request) => boolean;
  status?: number;
  headers?: Record<string, string>;
  /** Text goes out as it is, anything else as JSON. Without one: the upstream's own error shape. */
  body?: unknown;
  /** How often; until `clearFaults()` when absent. */
  times?: number;
  /** Blanks behind the body until the answer is so long, made while it is sent. JSON stays JSON. */
  bytes?: number;
  /** How fast a `trickle` is; one byte every 50 ms when absent. With `bytes` it never ends. */
  drip?: Drip;
  /**
   * Cut the connection; carry the request out and lose the answer; never answer; send half an
   * answer; send it in drops; or send the client back to the same path with another query, by
   * `status` or 302.
   */
  action?: 'reset' | 'lose' | 'hang' | 'truncate' | 'trickle' | 'loop';
}

/** What an upstream says to a request that it refuses with this status, in its own shape. */
export type Refusal = (status: number, request: Request) => Answer;

/** The faults of one server, the last given asked first. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault for this request, counted as used. */
  take(request: Request): Fault | undefined;
  /** The answer with the fault, if any, worked in. */
  answer(fault: Fault | undefined, request: Request, real: () => Promise<Answer>): Promise<Answer>;
}

/** An empty list of faults; `refusal` shapes those that name only a status. */
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

/** Another query each time, so that a client cannot know the address again. */
function onceMore(status: number, { path, query }: Request): Answer {
  const next = new URLSearchParams(query);
  next.set('turn', String(Number(query.get('turn')) + 1));
  return { status, headers: { location: `${path}?${next}` }, body: '' };
}
