import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { json } from './exchange.ts';
import { type SandboxServer, startServer } from './server.ts';

/** Another host: answers everything with 200 and `{}`, and its `requests()` show what it got. */
export async function startWitness(): Promise<SandboxServer & AsyncDisposable> {
  const server = await startServer({
    handle: () => json(200, {}),
    refusal: (status) => json(status, {}),
  });
  return Object.assign(server, { [Symbol.asyncDispose]: server.close });
}

/** A port on which nobody listens. */
export interface ClosedPort extends AsyncDisposable {
  /** Origin without a trailing slash. */
  readonly url: string;
  /** Returns the port to the system. */
  close(): Promise<void>;
}

/**
 * Connections to it are refused until it is closed. The port is held as the near end of a
 * connection, so that the system gives it to no server in the meantime.
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
