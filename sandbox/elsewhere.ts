import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { json } from './exchange.ts';
import { type SandboxServer, startServer } from './server.ts';

/** Starts another host, which answers every request with 200 and `{}` and records it. */
export async function startWitness(): Promise<SandboxServer & AsyncDisposable> {
  const server = await startServer({
    handle: () => json(200, {}),
    refusal: (status) => json(status, {}),
  });
  return Object.assign(server, { [Symbol.asyncDispose]: server.close });
}

/** A port without a listener. */
export interface ClosedPort extends AsyncDisposable {
  /** Origin without a trailing slash. */
  readonly url: string;
  /** Releases the port. */
  close(): Promise<void>;
}

/**
 * Reserves a port that refuses connections until it is released: it is the local port of a
 * connection, so the system does not assign it to a server.
 */
export async function closedPort(): Promise<ClosedPort> {
  const far = createServer();
  await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve));
  const accepted = new Promise<Socket>((resolve) => far.once('connection', resolve));
  const near = connect((far.address() as AddressInfo).port, '127.0.0.1');
  await new Promise<void>((resolve) => near.once('connect', resolve));
  const { localPort } = near;
  const ends = [near, await accepted];

  async function close(): Promise<void> {
    for (const end of ends) end.destroy();
    await new Promise<void>((resolve) => far.close(() => resolve()));
  }

  return { url: `http://127.0.0.1:${localPort}`, close, [Symbol.asyncDispose]: close };
}
