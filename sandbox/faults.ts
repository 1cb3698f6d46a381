import { type Answer, json, type Request } from './exchange.ts';

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
  /** Cut the connection, never answer, or send half an answer. */
  action?: 'reset' | 'hang' | 'truncate';
}

/** The faults of one server, the last given asked first. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault for this request, counted as used. */
  take(request: Request): Fault | undefined;
  /** The answer with the fault, if any, worked in. */
  answer(fault: Fault | undefined, real: () => Promise<Answer>): Promise<Answer>;
}

/** An empty list of faults; `errorBody` shapes those that name only a status. */
export function createFaults(errorBody: (status: number) => unknown): Faults {
  const armed: { fault: Fault; left: number }[] = [];

  function take(request: Request): Fault | undefined {
    const found = armed.find(({ fault, left }) => left > 0 && (fault.match?.(request) ?? true));
    if (found) found.left -= 1;
    return found?.fault;
  }

  async function answer(fault: Fault | undefined, real: () => Promise<Answer>): Promise<Answer> {
    if (!fault) return real();
    const base = isWholeAnswer(fault) ? spoiled(fault, errorBody) : await real();
    return { ...base, headers: { ...base.headers, ...fault.headers } };
  }

  return {
    add: (fault) => armed.unshift({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    clear: () => armed.splice(0),
    take,
    answer,
  };
}

function isWholeAnswer(fault: Fault): boolean {
  return fault.status !== undefined || fault.body !== undefined;
}

function spoiled(fault: Fault, errorBody: (status: number) => unknown): Answer {
  const status = fault.status ?? 200;
  const body = fault.body ?? errorBody(status);
  if (typeof body !== 'string') return json(status, body);
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
