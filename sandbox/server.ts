import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, json, type Request } from './exchange.ts';
import { createFaults, type Fault, type Refusal } from './faults.ts';
import { type Manner, send } from './send-answer.ts';

/** What a server saw: the request, when it came, and the status it was answered with. */
export interface RequestRecord extends Request {
  /** 0 while unanswered, and for good when the fault was a reset, a lost answer or a hang. */
  status: number;
  /** Milliseconds on the clock of `performance.now()`. */
  at: number;
}

/** One running upstream and its switches. */
export interface SandboxServer {
  /** Origin without a trailing slash, e.g. `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Milliseconds every answer waits. */
  latencyMs: number;
  /** Every request since the start or the last `clearRequests()`, in order of arrival. */
  requests(): RequestRecord[];
  clearRequests(): void;
  /** Spoils the requests it matches; the fault given last is asked first. */
  fault(fault: Fault): void;
  clearFaults(): void;
  /** Stops listening and ends open connections at once. */
  close(): Promise<void>;
}

/** What an upstream says, and what its errors look like. */
export interface Upstream {
  handle(request: Request): Answer | Promise<Answer>;
  /** Shapes a fault that names only a status. */
  refusal: Refusal;
}

/** Starts an upstream on 127.0.0.1, on a port the system picks. */
export async function startServer(upstream: Upstream): Promise<SandboxServer> {
  const records: RequestRecord[] = [];
  const faults = createFaults(upstream.refusal);
  const closing = new AbortController();

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const record = { ...request, status: 0, at: performance.now() };
    records.push(record);
    const fault = faults.take(request);
    await wait(server.latencyMs, closing.signal);
    if (fault?.action === 'hang') return;
    if (fault?.action === 'reset') {
      incoming.socket.resetAndDestroy();
      return;
    }
    const answer = await faults.answer(fault, request, async () => upstream.handle(request));
    if (fault?.action === 'lose') {
      incoming.socket.resetAndDestroy();
      return;
    }
    record.status = answer.status;
    await send(response, answer, { ...mannerOf(fault), signal: closing.signal });
  }

  const http = createServer((incoming, response) => {
    respond(incoming, response).catch((error: unknown) => {
      // A client may hang up, or the sandbox may close, in the middle of a request.
      const isOver = closing.signal.aborted || incoming.socket.destroyed || response.headersSent;
      if (isOver) response.destroy();
      else send(response, mistake(error), { signal: closing.signal }).catch(() => {});
    });
  });
  // A busy machine may be late to see that a connection was let go, and ask on it.
  http.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;

  const server: SandboxServer = {
    url: `http://127.0.0.1:${port}`,
    latencyMs: 0,
    requests: () => [...records],
    clearRequests: () => records.splice(0),
    fault: faults.add,
    clearFaults: faults.clear,
    close() {
      closing.abort();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeAllConnections();
      return closed;
    },
  };
  return server;
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  // Split by hand: `new URL` would resolve `..` and repair what a client got wrong.
  const [path = '/', search = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(search),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** A mistake in the sandbox itself is written into the answer, where a test shows it. */
function mistake(error: unknown): Answer {
  const reason = error instanceof Error ? error.stack : String(error);
  return json(500, { message: `The sandbox itself failed: ${reason}` });
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await delay(milliseconds, undefined, { signal });
}

function mannerOf(fault: Fault | undefined): Omit<Manner, 'signal'> {
  const { action, bytes, drip = {} } = fault ?? {};
  return { bytes, isCut: action === 'truncate', drip: action === 'trickle' ? drip : undefined };
}
