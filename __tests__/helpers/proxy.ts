import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { resolve } from 'node:path';
import { ROOT } from './paths.ts';

const FIXTURES = resolve(ROOT, '__tests__', 'fixtures', 'proxy');
/** The certificate of `papers.test`, for `NODE_EXTRA_CA_CERTS`. */
export const CERTIFICATE = resolve(FIXTURES, 'certificate.pem');

/** A proxy on this machine. */
export interface Proxy extends AsyncDisposable {
  readonly port: number;
  /** What it was asked for: `POST http://api.test/x`, `CONNECT papers.test:443`. */
  readonly seen: string[];
  /** The `Proxy-Authorization` headers that it got. */
  readonly credentials: (string | undefined)[];
}

/** Starts a proxy that knows each host by the URL of a server on this machine. */
export async function startProxy(hosts: Readonly<Record<string, string>>): Promise<Proxy> {
  const seen: string[] = [];
  const credentials: (string | undefined)[] = [];
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '');
    seen.push(`${incoming.method} ${url.origin}${url.pathname}`);
    credentials.push(incoming.headers['proxy-authorization']);
    relay(incoming, response, `${hosts[url.hostname]}${url.pathname}${url.search}`);
  });
  server.on('connect', ({ url = '', headers }, client) => {
    seen.push(`CONNECT ${url}`);
    credentials.push(headers['proxy-authorization']);
    const target = new URL(hosts[url.split(':')[0] ?? ''] ?? 'http://127.0.0.1:1');
    const upstream = connect(Number(target.port), target.hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const end of [client, upstream]) end.on('error', () => client.destroy());
  });
  return { seen, credentials, ...(await listening(server)) };
}

/** Starts `https://papers.test` in front of a server. */
export async function startTls(target: string) {
  const [key, cert] = ['key.pem', 'certificate.pem'].map((name) =>
    readFileSync(resolve(FIXTURES, name)),
  );
  const server = createTlsServer({ key, cert }, (incoming, response) =>
    relay(incoming, response, `${target}${incoming.url}`),
  );
  return listening(server);
}

async function listening(server: Server) {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function relay(incoming: IncomingMessage, response: ServerResponse, url: string): void {
  const { method, headers } = incoming;
  const outgoing = request(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}
