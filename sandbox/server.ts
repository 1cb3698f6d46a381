import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, json, type Request } from './exchange.ts';
import { createFaults, type Fault, type Refusal } from './faults.ts';
import { type Manner, send } from './send-answer.ts';

/** A recorded request, with its time and the status of the response. */
export interface RequestRecord extends Request {
  /** 0 until a response is sent, and forever after the faults `reset`, `lose` and `hang`. */
  status: number;
  /** Milliseconds, from `performance.now()`. */
  at: number;
}

/** A running server, with its settings. */
export interface SandboxServer {
  /** The origin without a trailing slash, such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Milliseconds to wait before every response. */
  latencyMs: number;
  /** Every request since the start or the last `clearRequests()`, in order of arrival. */
  requests(): RequestRecord[];
  clearRequests(): void;
  /** Adds a fault. The last added fault takes precedence. */
  fault(fault: Fault): void;
  clearFaults(): void;
  /** Stops the server and closes open connections. */
  close(): Promise<void>;
}

/** The responses of an upstream. */
export interface Upstream {
  handle(request: Request): Answer | Promise<Answer>;
  /** Builds the response of a fault with nothing but a status. */
  refusal: Refusal;
}

/** Starts a server on 127.0.0.1, on a free port. */
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
  // On a busy machine, a client may reuse a connection that was just closed.
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
  // `new URL` would resolve `..` and hide mistakes of a client.
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

/** Reports an error of the sandbox itself in the response, where tests show it. */
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
